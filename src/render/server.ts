/**
 * Entry of the compiled site: what the build imports after Astro has compiled it. Everything that
 * knows of reads lives in here, because the pages are compiled into the same modules.
 */
import { createApp } from 'astro/app/entrypoint';
import { fingerprint } from '../archive/fingerprint.ts';
import { paths } from '../archive/paths.ts';
import { type Read, recordReads } from '../archive/reads.ts';
import { sitePaths, type Volume } from '../archive/site-paths.ts';
import { archive } from '../site/archive.ts';
import { href } from '../site/href.ts';

/** A rendered file, and what it was made from. */
export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  reads: Read[];
}

// Pages are loaded when they are asked for; a query must be known before, to be asked again.
import.meta.glob(['../archive/*.ts', '../site/*.ts', '!**/*.test.ts'], { eager: true });

const app = createApp({ streaming: false });
/** Only the path counts: addresses that name the host come from `site`. */
const host = 'http://localhost';

/** Paths of every file of the site of the content folder in CONTENT_DIR, by volume. */
export function listPaths(): Map<Volume, string[]> {
  return sitePaths(archive());
}

/** What something that a page read looks like now. */
export function fingerprintOf(read: Read): string {
  return fingerprint(archive(), read);
}

/** Renders a file of the site. One at a time. Throws when the page does, or when there is none. */
export async function renderPath(path: string): Promise<Rendered> {
  const { made, reads } = await recordReads(async () => {
    const isNotFound = path === paths.notFound();
    const address = href(isNotFound ? '/404/' : path);
    const response = await app.render(new Request(new URL(address, host)));
    if (response.status !== (isNotFound ? 404 : 200)) {
      throw new Error(
        `${path}: expected a page, found status ${String(response.status)} (see above)`,
      );
    }
    return new Uint8Array(await response.arrayBuffer());
  });
  return { bytes: made, reads };
}
