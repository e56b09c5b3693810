import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexArchive } from '../archive/archive-index.ts';
import { contentDigest } from '../archive/content-digest.ts';
import { readParts } from '../archive/read-parts.ts';
import { runScript } from '../build/run-program.ts';
import type { Manifest } from '../search/catalog.ts';
import { SEARCH_DATA } from '../search/data-path.ts';

/** The digest that a site carries in what a build writes last; undefined when no build came to its end. */
function digestIn(dist: string): string | undefined {
  try {
    const text = readFileSync(join(dist, SEARCH_DATA, 'manifest.json'), 'utf8');
    // Written by writeIndex.
    return (JSON.parse(text) as Partial<Manifest>).content;
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
  if (digestIn(dist) !== contentDigest(indexArchive(readParts(content))))
    throw new Error(
      `expected ${dist} to be built from ${content}, found that it was built from something else; ` +
        'run npm run build first',
    );
}
