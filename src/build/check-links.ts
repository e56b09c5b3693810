import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Page, readReferences, type Reference } from './page-references.ts';

/** What a crawl of a built site found. */
export interface LinkReport {
  pages: number;
  links: number;
  /** `/none/ leads nowhere (index.html, issues/index.html and 3 more)`, sorted. */
  problems: string[];
}

/** Where the site will stand. */
export interface LinkOptions {
  /** `/` or `/archive/`. */
  base: string;
  /** `https://example.org`; absolute addresses on it are links like any other. */
  site?: string | undefined;
}

/** Stands for the host that is not known yet. */
const anyHost = 'http://archive.invalid';

/** `a, b, c and 12 more` */
function someOf(pages: ReadonlySet<string>): string {
  const shown = [...pages].sort().slice(0, 3).join(', ');
  return pages.size > 3 ? `${shown} and ${pages.size - 3} more` : shown;
}

/** `%E6%9C%9F` -> `期`; left as it is when it is not UTF-8. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `issues/index.html` -> `issues/`: how a file is addressed. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Follows every link, source and anchor of a built site, as files, without a network.
 * A problem is an address that leads nowhere, lacks its closing slash, leaves the base path, names
 * a missing anchor, or loads from another host; and a page that no link leads to.
 */
export function checkLinks(folder: string, { base, site }: LinkOptions): LinkReport {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  const pages = new Map<string, Page>();
  for (const file of files) {
    const page = readReferences(file, () => readFileSync(join(folder, file), 'utf8'));
    if (page !== null) pages.set(file, page);
  }

  /** Problem -> pages that have it: a broken link in the header is one problem. */
  const problems = new Map<string, Set<string>>();
  const note = (problem: string, page: string): void => {
    problems.set(problem, (problems.get(problem) ?? new Set()).add(page));
  };
  const followed = new Map<string, Set<string>>();
  const host = site === undefined ? anyHost : new URL(site).origin;
  let count = 0;

  /** The file an address leads to; null when it is elsewhere or a problem. */
  const follow = (from: string, { address, kind }: Reference): string | null => {
    const report = (problem: string): null => {
      note(`${address} ${problem}`, from);
      return null;
    };
    const here = `${host}${base}${encodeURI(addressOf(from))}`;
    if (!URL.canParse(address, here)) return report('is no address');
    const url = new URL(address, here);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (url.origin !== host) return kind === 'load' ? report('loads from another host') : null;
    const path = decoded(url.pathname);
    if (!path.startsWith(base)) return report(`leaves the base path ${base}`);

    const below = path.slice(base.length);
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!files.has(file)) {
      const isFolder = files.has(`${file}/index.html`);
      return report(isFolder ? 'lacks its closing slash' : 'leads nowhere');
    }
    const anchor = decoded(url.hash.slice(1));
    if (anchor !== '' && !(pages.get(file)?.ids.has(anchor) ?? false)) {
      return report(`names an anchor that ${file} lacks`);
    }
    return file;
  };

  for (const [from, page] of pages) {
    const targets = new Set<string>();
    followed.set(from, targets);
    for (const reference of page.references) {
      count++;
      const file = follow(from, reference);
      if (file !== null && from.endsWith('.html')) targets.add(file);
    }
  }

  const reached = new Set(['index.html']);
  for (const file of reached) for (const next of followed.get(file) ?? []) reached.add(next);
  for (const [file, page] of pages) {
    if (!file.endsWith('.html') || page.isUnlisted) continue;
    if (!reached.has(file)) note('no link leads here from the first page', file);
  }

  return {
    pages: [...pages.keys()].filter((file) => file.endsWith('.html')).length,
    links: count,
    problems: [...problems].map(([problem, where]) => `${problem} (${someOf(where)})`).sort(),
  };
}
