// npm run serve [-- --out DIR --base /archive/ --port 4321]: shows what was built, as a host would.
import './print-help.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseBase } from '../src/build/build-archive.ts';
import { serveFolder } from '../src/build/serve-folder.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env.BASE ?? '/' },
    port: { type: 'string', default: '4321' },
  },
});
const folder = resolve(values.out);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(
    `serve: expected a built site in ${values.out}, found none; run npm run build first`,
  );
  process.exit(1);
}
const server = await serveFolder(folder, {
  base: parseBase(values.base),
  port: Number(values.port),
});
console.log(`${server.url}  (Ctrl-C ends)`);
