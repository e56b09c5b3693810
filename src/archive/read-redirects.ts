import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Redirect, RedirectList } from '../domain/redirect.ts';

/** Addresses of articles that moved or were withdrawn; none when the file is not there yet. */
export function readRedirects(contentDir: string): Redirect[] {
  const file = join(contentDir, 'redirects.json');
  if (!existsSync(file)) return [];
  const result = RedirectList.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`redirects.json: ${z.prettifyError(result.error)}`);
  return result.data.redirects;
}

/**
 * Where a gone article's text stands now, over any number of moves; null when it was withdrawn.
 * `exists` tells whether an id has an article today.
 */
export function destinationOf(
  id: string,
  redirects: readonly Redirect[],
  exists: (id: string) => boolean,
): string | null {
  const byFrom = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !exists(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = byFrom.get(at) ?? null;
  }
  return at;
}
