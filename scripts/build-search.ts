import { join } from 'node:path';
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

try {
  const archive = readArchive(contentDir);
  const engine = archive.publication.search?.engine ?? 'pagefind';
  const { manifest, built } = await writeIndex({
    archive,
    engine,
    cacheDir: join('.cache', 'search', engine),
    outDir: join(siteDir, SEARCH_DATA),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `search: ${String(manifest.size)} articles, ${String(manifest.bundles.length)} bundles ` +
      `(${String(built.length)} built), engine ${engine}, ${seconds} s`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
