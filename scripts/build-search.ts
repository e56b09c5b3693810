// The step of `npm run build` that writes the search index into the built site.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readArchive } from '../src/archive/read-archive.ts';
import { SEARCH_DATA } from '../src/search/data-path.ts';
import { writeIndex } from '../src/search/build/write-index.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
  },
});
const [contentDir, siteDir] = [values.content, values.out];
const started = performance.now();
// one cache for each content folder: two builds at once do not sweep each other's bundles
const place = createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 8);

try {
  const archive = readArchive(contentDir);
  const engine = archive.publication.search?.engine ?? 'pagefind';
  const { manifest, built } = await writeIndex({
    archive,
    engine,
    cacheDir: join('.cache', 'search', `${engine}-${place}`),
    outDir: join(siteDir, SEARCH_DATA),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const bundles = `${manifest.bundles.length} bundle${manifest.bundles.length === 1 ? '' : 's'}`;
  console.log(
    `${manifest.size} articles in ${bundles}, ${built.length} built anew, engine ${engine}, ${seconds} s`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
