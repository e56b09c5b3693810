import { withBase } from '../archive/paths.ts';

/** Path of the archive -> address for an attribute, with the base path in front. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** Path -> full address, or null when the build does not know where the site will stand. */
export function absolute(path: string): string | null {
  const { SITE } = import.meta.env;
  return SITE === undefined ? null : new URL(href(path), SITE).href;
}
