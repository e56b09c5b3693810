import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readArchive } from '../src/archive/read-archive.ts';
import { SEARCH_DATA } from '../src/search/data-path.ts';
import { writeIndex } from '../src/search/build/write-index.ts';

/*
 * Writes the search index of the archive into the built site: after `astro build`.
 * CONTENT_DIR is the content folder (./content), OUT_DIR the built site (./dist).
 */

const contentDir = process.env.CONTENT_DIR ?? 'content';
const siteDir = process.env.OUT_DIR ?? 'dist';
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
