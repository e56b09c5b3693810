import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkReport } from './check-links.ts';
import { listFiles } from '../files/list-files.ts';
import { type Page, readReferences } from './page-references.ts';

/** A site that a server shows, and the folder it was copied from. */
export interface ServedSite {
  /** Address of the first page, with the base path and a closing slash. */
  url: string;
  /** The built files: every one must be served, byte for byte. */
  folder: string;
  /** `https://example.org` when the site was built for it: addresses on it are asked of the server. */
  site?: string | undefined;
}

/** Kinds of content that a browser takes for what the ending says. */
const contentTypes: Record<string, RegExp> = {
  html: /^text\/html/,
  css: /^text\/css/,
  js: /^(?:text|application)\/(?:x-)?javascript/,
  json: /^application\/(?:\w+\+)?json/,
  xml: /^(?:text|application)\/(?:\w+\+)?xml/,
  svg: /^image\/svg\+xml/,
  zip: /^application\/zip/,
};

/** Requests that are under way at once. */
const width = 8;

async function forEachAtOnce<T>(
  items: Iterable<T>,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: width }, work));
}

/** Path of a file as an address has it: `issues/index.html` -> `issues/`. */
const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * Asks a server for every file of a built site and follows every link, asset, feed and anchor in
 * them, as a browser would. A problem is an address that does not answer with the file's bytes and a
 * fitting type, a link that is sent on, an anchor that is missing, a page that cannot be asked for
 * without its closing slash, and a missing page that does not answer 404 with the site's own page.
 */
export async function crawlSite({ url, folder, site }: ServedSite): Promise<LinkReport> {
  const start = new URL(url);
  const problems = new Map<string, Set<string>>();
  const note = (problem: string, where: string): void => {
    problems.set(problem, (problems.get(problem) ?? new Set()).add(where));
  };
  const ask = (path: string): Promise<Response> =>
    fetch(new URL(path, start.origin), { redirect: 'manual' });

  /** Address without its anchor -> what stands there. */
  const pages = new Map<string, Page>();
  const files = listFiles(folder, '');
  await forEachAtOnce(files, async (file) => {
    const path = start.pathname + pathOf(file);
    const response = await ask(path);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) {
      note(`${path} answers ${response.status}`, file);
      return;
    }
    if (!bytes.equals(readFileSync(join(folder, file)))) note(`${path} has other bytes`, file);
    const wanted = contentTypes[file.split('.').at(-1) ?? ''];
    const type = response.headers.get('content-type') ?? 'no type';
    if (wanted?.test(type) === false) note(`${path} is sent as ${type}`, file);
    const page = readReferences(file, () => bytes.toString('utf8'));
    if (page !== null) pages.set(new URL(path, start.origin).href, page);

    // The address as people type it, without the slash.
    const typed = path.replace(/\/$/, '');
    if (!file.endsWith('/index.html') || typed === path) return;
    const sent = await ask(typed);
    await sent.body?.cancel();
    const to = sent.headers.get('location') ?? '';
    const target = URL.canParse(to, start.origin + typed)
      ? new URL(to, start.origin + typed)
      : null;
    const isRight =
      target?.origin === start.origin && decodeURI(target.pathname) === decodeURI(path);
    if (![301, 302, 307, 308].includes(sent.status) || !isRight) {
      note(`${typed} answers ${sent.status} ${to}, expected to be sent to ${path}`, file);
    }
  });

  const home = site === undefined ? start.origin : new URL(site).origin;
  /** Where the site thinks that it stands -> where this server shows it. */
  const served = (address: URL): URL =>
    address.origin === home
      ? new URL(address.pathname + address.search + address.hash, start)
      : address;
  const asked = new Map<string, Promise<number>>();
  let links = 0;
  await forEachAtOnce(pages, async ([from, page]) => {
    for (const { address, kind } of page.references) {
      links++;
      if (!URL.canParse(address, from)) {
        note(`${address} is no address`, from);
        continue;
      }
      const target = served(new URL(address, from));
      if (!target.protocol.startsWith('http')) continue;
      if (target.origin !== start.origin) {
        if (kind === 'load') note(`${address} loads from another host`, from);
        continue;
      }
      const anchor = decodeURIComponent(target.hash.slice(1));
      target.hash = '';
      if (!target.pathname.startsWith(start.pathname))
        note(`${address} leaves the base path`, from);
      const found = pages.get(target.href);
      if (found === undefined) {
        const status =
          asked.get(target.href) ??
          ask(target.href).then(async (response) => {
            await response.body?.cancel();
            return response.status;
          });
        asked.set(target.href, status);
        if ((await status) !== 200) note(`${address} answers ${await status}`, from);
      } else if (anchor !== '' && !found.ids.has(anchor)) {
        note(`${address} names an anchor that is missing`, from);
      }
    }
  });

  const missing = await ask(`${start.pathname}none/at/all/`);
  const text = await missing.text();
  if (missing.status !== 404) note(`a missing page answers ${missing.status}`, url);
  else if (files.includes('404.html') && text !== readFileSync(join(folder, '404.html'), 'utf8')) {
    note('a missing page does not answer with 404.html', url);
  }

  const someOf = (where: ReadonlySet<string>): string => [...where].sort().slice(0, 3).join(', ');
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    links,
    problems: [...problems].map(([problem, where]) => `${problem} (${someOf(where)})`).sort(),
  };
}
