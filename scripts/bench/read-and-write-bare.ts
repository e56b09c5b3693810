// node scripts/bench/read-and-write-bare.ts READ LIKE TO: reads every file below READ, and writes below TO
// as many files of the same names and sizes as there are below LIKE. The least that a program must do
// which makes the second from the first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { walkFiles } from './measure-folder.ts';

const [read = '', like = '', to = ''] = process.argv.slice(2);
for (const { path } of walkFiles(read)) readFileSync(path);
const folders = new Set<string>();
for (const { path, bytes } of walkFiles(like)) {
  const target = join(to, relative(like, path));
  if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
  folders.add(dirname(target));
  writeFileSync(target, Buffer.alloc(bytes, 'x'));
}
