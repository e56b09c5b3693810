// npm run bench site [-- --out DIR]: Lighthouse on a phone and bytes over the wire, for one page
// of each type of the built site; one table. Ends with 1 when a page falls below its bar.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { paths } from '../../src/archive/paths.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { formatTable } from '../../src/build/format-table.ts';
import { measureTransfer } from './measure-transfer.ts';
import { provideLighthouse, runLighthouse } from './run-lighthouse.ts';
import { provideChromium } from '../../src/build/find-chromium.ts';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { provideNginx, serveWithNginx } from '../../src/build/serve-nginx.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const folder = resolve(values.out);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`bench: expected a built site in ${values.out}; run npm run build first`);
  process.exit(1);
}
/** Path of the longest page in a folder: the one that costs most. */
function longest(below: string): string {
  const sizes = listFiles(join(folder, below), 'index.html')
    .filter((name) => name.split('/').length === 2)
    .map((name) => ({ name, size: statSync(join(folder, below, name)).size }))
    .sort((a, b) => b.size - a.size);
  return `/${below}/${sizes[0]?.name.replace(/index\.html$/, '') ?? ''}`;
}

/** Path, and the least Lighthouse scores. */
const pages: [name: string, path: string, bar: number][] = [
  ['home', paths.home(), 100],
  ['issue', longest('issues'), 100],
  ['article', longest('articles'), 100],
  ['zone', longest('zones'), 100],
  ['search', paths.search(), 98],
  ['search for words', `${paths.search()}?q=${encodeURIComponent('招商引资')}`, 98],
];

const chromium = await provideChromium();
await provideLighthouse();
const nginx = await provideNginx();
const server =
  nginx === null
    ? await serveFolder(folder, { port: 0 })
    : await serveWithNginx(folder, { base: '/', nginx });
const rows: string[][] = [];
const below: string[] = [];
for (const [name, path, bar] of pages) {
  const url = server.url + path.slice(1);
  const { scores, faults } = await runLighthouse(url, chromium);
  const { total, script, requests } = await measureTransfer(url, chromium);
  rows.push([
    name,
    path,
    ...scores.map(String),
    (total / 1000).toFixed(1),
    (script / 1000).toFixed(1),
    String(requests),
  ]);
  const [performance, ...others] = scores;
  if (performance < bar || others.some((score) => score < 100)) {
    below.push(`${name} is below its bar:\n  ${faults.join('\n  ')}`);
  }
}
await server.close();
console.log(
  formatTable([
    ['page', 'path', 'perf', 'a11y', 'best', 'seo', 'KB', 'script KB', 'requests'],
    ...rows,
  ]),
);
console.log(nginx === null ? 'without compression: nginx is not there' : 'served by nginx, gzip');
for (const words of below) console.error(words);
process.exit(below.length === 0 ? 0 : 1);
