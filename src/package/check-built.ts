import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexArchive } from '../archive/archive-index.ts';
import { contentDigest } from '../archive/content-digest.ts';
import { readParts } from '../archive/read-parts.ts';
import { runScript } from '../process/run-program.ts';
import { PageMemory, pageMemoryOf } from '../render/page-memory.ts';
import type { Manifest } from '../search/catalog.ts';
import { SEARCH_DATA } from '../search/data-path.ts';

/** What a build writes last; undefined when none came to its end. */
function manifestIn(dist: string): Partial<Manifest> | undefined {
  // A build that was killed over a whole site leaves the manifest of that site.
  if (new PageMemory(pageMemoryOf(dist)).unfinished() !== undefined) return undefined;
  const data = join(dist, SEARCH_DATA);
  try {
    // Written by writeIndex.
    const manifest = JSON.parse(
      readFileSync(join(data, 'manifest.json'), 'utf8'),
    ) as Partial<Manifest>;
    const isWhole = manifest.bundles?.every(({ folder }) => existsSync(join(data, folder)));
    return isWhole === true ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Throws unless a site was built, to its end, from a content folder as it is now, and unless its
 * articles are what its scans and corrections make.
 */
export async function checkBuilt({
  content,
  dist,
}: {
  content: string;
  dist: string;
}): Promise<void> {
  try {
    await runScript('scripts/normalize.ts', ['--content', content, '--check']);
  } catch (error) {
    throw new Error(
      `expected articles as the scans of ${content} make them, found others; run npm run build first`,
      { cause: error },
    );
  }
  const manifest = manifestIn(dist);
  if (manifest === undefined)
    throw new Error(
      `expected a site in ${dist} whose build came to its end, found none; run npm run build first`,
    );
  if (manifest.content !== contentDigest(indexArchive(readParts(content))))
    throw new Error(
      `expected ${dist} to be built from ${content}, found that it was built from something else; ` +
        'run npm run build first',
    );
}
