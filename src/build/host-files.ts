import type { Redirect } from '../domain/redirect.ts';
import { destinationOf } from '../archive/read-redirects.ts';
import { paths, withBase } from '../archive/paths.ts';

/** Redirects that Cloudflare Pages takes in one file; the pages themselves send readers on as well. */
const mostRedirects = 2000;

/** What a server should say with every answer, besides what the pages say themselves. */
const everywhere = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
] as const;

/** Names that change with their content: kept for a year without asking. */
const lasting = ['_astro/*', 'search/data/:bundle/*'];

/** `_headers` of Cloudflare Pages and Netlify: the policy, and how long files may be kept. */
export function formatHeaders({ base, policy }: { base: string; policy: string }): string {
  const block = (path: string, headers: readonly (readonly [string, string])[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block(`${base}*`, [
      ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
      ...everywhere,
    ]),
    ...lasting.map((path) =>
      block(base + path, [['Cache-Control', 'public, max-age=31536000, immutable']]),
    ),
  ].join('\n\n')}\n`;
}

/** `_redirects` of Cloudflare Pages and Netlify: articles that moved, and the root of the host. */
export function formatRedirects({
  base,
  redirects,
  exists,
}: {
  base: string;
  redirects: readonly Redirect[];
  /** Whether an id has an article today. */
  exists: (id: string) => boolean;
}): string {
  const moved = redirects.flatMap(({ from }) => {
    const to = exists(from) ? null : destinationOf(from, redirects, exists);
    if (to === null) return [];
    const address = (id: string): string => withBase(paths.article(id), base);
    return [`${address(from)} ${address(to)} 301`];
  });
  const root = base === '/' ? [] : [`/ ${base} 302`];
  return [...root, ...moved.slice(0, mostRedirects)].map((line) => `${line}\n`).join('');
}
