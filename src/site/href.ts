import { withBase } from '../archive/paths.ts';

/** Path of the archive -> address for an attribute, with the base path in front. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

const site = (): string | undefined => import.meta.env.SITE;

/** Path -> full address, or null when the build does not know where the site will stand. */
export function absolute(path: string): string | null {
  const origin = site();
  return origin === undefined ? null : new URL(href(path), origin).href;
}
