// The step of `npm run build` that writes the search index into the built site.
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { indexArchive } from '../src/archive/archive-index.ts';
import { readParts } from '../src/archive/read-parts.ts';
import { isVolume } from '../src/archive/site-paths.ts';
import { digestSources } from '../src/files/digest-sources.ts';
import { diskSource } from '../src/search/build/collect.ts';
import { searchProgram } from '../src/search/build/search-program.ts';
import { writeIndex } from '../src/search/build/write-index.ts';
import { SEARCH_DATA } from '../src/search/data-path.ts';
import { keyOfContent, partsMemory } from '../src/site/content-dir.ts';

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

try {
  if (volume !== undefined && !isVolume(volume)) {
    throw new Error(`--volume: expected a year, undated or common, found ${volume}`);
  }
  const index = indexArchive(readParts(contentDir, partsMemory(contentDir)));
  const engine = index.publication.search?.engine ?? 'pagefind';
  const { manifest, built } = await writeIndex({
    source: diskSource(index),
    engine,
    // one for each content folder: two builds at once do not sweep each other's bundles
    cacheDir: join('.cache', 'search', `${engine}-${keyOfContent(contentDir).slice(0, 8)}`),
    outDir: join(out, SEARCH_DATA),
    program: digestSources(searchProgram),
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
