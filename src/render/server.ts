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
import { encodeText } from './encode-text.ts';
import { endpointOf, type EndpointModule } from './endpoint-files.ts';
import { pageHtml } from './page-html.ts';

/** A rendered file, and what it was made from. */
export interface Rendered {
  /** Good until the next file is rendered. */
  bytes: Uint8Array;
  reads: Read[];
}

// Pages are loaded when they are asked for; a query must be known before, to be asked again.
import.meta.glob(['../archive/*.ts', '../site/*.ts', '!**/*.test.ts'], { eager: true });

const app = createApp({ streaming: false });
/** Only the path counts: addresses that name the host come from `site`. */
const host = 'http://localhost';

export { archive, useParts } from '../site/archive.ts';

/** Paths of every file of the site of the content folder in CONTENT_DIR, by volume. */
export function listPaths(): Map<Volume, string[]> {
  return sitePaths(archive());
}

/** What something that a page read looks like now. */
export function fingerprintOf(read: Read): string {
  return fingerprint(archive(), read);
}

const endpoints = import.meta.glob<EndpointModule>('/src/pages/**/*.ts', { eager: true });

/** Content of a file of the site. */
async function contentOf(path: string): Promise<string | Uint8Array<ArrayBuffer>> {
  const endpoint = endpointOf(path, app.manifestData.routes, endpoints);
  if (endpoint === undefined)
    return pageHtml(new URL(href(path === paths.notFound() ? '/404/' : path), host));
  const content = await endpoint.file(endpoint.params);
  if (content === undefined)
    throw new Error(`${path}: expected a file, found nothing to put into it`);
  return content;
}

/** Renders a file of the site. One at a time. Throws when the page does, or when there is none. */
export async function renderPath(path: string): Promise<Rendered> {
  const { made, reads } = await recordReads(() => contentOf(path));
  return { bytes: typeof made === 'string' ? encodeText(made) : made, reads };
}
