// node scripts/bench/write-bare.ts LIST TO: writes files of the sizes that LIST names (JSON: [path,
// bytes] pairs) below TO. The least that a program must do which writes such a site.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const [list = '', to = ''] = process.argv.slice(2);
const files = z
  .array(z.tuple([z.string(), z.number()]))
  .parse(JSON.parse(readFileSync(list, 'utf8')));
const largest = files.reduce((most, [, bytes]) => Math.max(most, bytes), 0);
const filler = Buffer.alloc(largest, 'x');
const made = new Set<string>();
for (const [path, bytes] of files) {
  const folder = dirname(join(to, path));
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(join(to, path), filler.subarray(0, bytes));
}
