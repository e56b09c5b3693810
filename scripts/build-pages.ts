// The step of `npm run build` that makes the pages; a process of its own, because the compiled site
// reads its content folder once. Prints what it did as JSON in its last line.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isVolume } from '../src/archive/site-paths.ts';
import { writeHostFiles } from '../src/build/write-host-files.ts';
import { buildPages } from '../src/render/build-pages.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    site: { type: 'string' },
    volume: { type: 'string' },
  },
});
const { content, out, base, site, volume } = values;
if (volume !== undefined && !isVolume(volume)) {
  throw new Error(`--volume: expected a year, undated or common, found ${JSON.stringify(volume)}`);
}
let told = 0;
const options = {
  content: resolve(content),
  out: resolve(out),
  base,
  site,
  volume,
  onProgress: (done: number, total: number) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    process.send?.({ done, total });
  },
};
const report = await buildPages(options);
if (volume === undefined || volume === 'common') writeHostFiles(options);
console.log(JSON.stringify(report));
