// The step of `npm run build` that writes the search index into the built site.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { indexArchive } from '../src/archive/archive-index.ts';
import { readParts } from '../src/archive/read-parts.ts';
import { isVolume } from '../src/archive/site-paths.ts';
import { digestSources } from '../src/build/digest-sources.ts';
import { diskSource } from '../src/search/build/collect.ts';
import { writeIndex } from '../src/search/build/write-index.ts';
import { SEARCH_DATA } from '../src/search/data-path.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    volume: { type: 'string' },
  },
});
const { out, volume } = values;
const contentDir = resolve(values.content);
const started = performance.now();
// one cache for each content folder: two builds at once do not sweep each other's bundles
const place = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);

try {
  if (volume !== undefined && !isVolume(volume)) {
    throw new Error(`--volume: expected a year, undated or common, found ${volume}`);
  }
  const index = indexArchive(readParts(contentDir, join('.cache/archive', place, 'parts.json')));
  const engine = index.publication.search?.engine ?? 'pagefind';
  const { manifest, built } = await writeIndex({
    source: diskSource(index),
    engine,
    cacheDir: join('.cache', 'search', `${engine}-${place.slice(0, 8)}`),
    outDir: join(out, SEARCH_DATA),
    program: digestSources(['src/{search,archive,markdown,domain,site}/**/*.ts']),
    volume,
    onProgress: (done, total) => process.send?.({ done, total }),
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
