import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An address in a page. */
export interface Reference {
  address: string;
  /** A link that a reader follows, or a file that the browser loads by itself. */
  kind: 'link' | 'load';
}

/** What a page offers and asks for. */
export interface Page {
  ids: Set<string>;
  references: Reference[];
  /** The page asks not to be listed (noindex: no such page, moved, withdrawn): no link needs to lead to it. */
  isUnlisted: boolean;
}

/** Attributes that hold an address, for any element but those of `links`. */
const loads: Record<string, readonly string[]> = {
  img: ['src'],
  script: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  use: ['href'],
  image: ['href'],
};
const links: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  form: ['action'],
  blockquote: ['cite'],
};
/** Relations of `link` that the browser fetches without being asked. */
const loadedRelations = /\b(stylesheet|icon|manifest|preload|modulepreload)\b/;

function addressesOfSet(srcset: string): string[] {
  return srcset
    .split(',')
    .map((entry) => entry.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), references: [], isUnlisted: false };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const add = (kind: Reference['kind'], address: string | undefined): void => {
        if (address !== undefined) page.references.push({ kind, address });
      };
      const id = attributes.get('id');
      if (id !== undefined) page.ids.add(id);
      for (const name of links[node.tagName] ?? []) add('link', attributes.get(name));
      for (const name of loads[node.tagName] ?? []) add('load', attributes.get(name));
      for (const address of addressesOfSet(attributes.get('srcset') ?? '')) add('load', address);
      if (node.tagName === 'link') {
        const isLoaded = loadedRelations.test(attributes.get('rel') ?? '');
        add(isLoaded ? 'load' : 'link', attributes.get('href'));
      }
      if (node.tagName === 'meta' && attributes.get('name') === 'robots') {
        page.isUnlisted ||= attributes.get('content')?.includes('noindex') ?? false;
      }
      if (node.tagName === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
        add('link', /url=(.*)$/i.exec(attributes.get('content') ?? '')?.[1]);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  visit(parse(html));
  return page;
}

/** Addresses in a feed or sitemap: `<loc>`, `<link>` and `href`. */
function readXml(xml: string): Page {
  const unescaped = (text: string): string => text.replaceAll('&amp;', '&').trim();
  const found = [
    ...xml.matchAll(/<(?:loc|link)>([^<]+)<\/(?:loc|link)>/g),
    ...xml.matchAll(/<(?:\w+:)?link\b[^>]*\bhref="([^"]+)"/g),
  ];
  return {
    ids: new Set(),
    references: found.map(([, address = '']) => ({ kind: 'link', address: unescaped(address) })),
    isUnlisted: false,
  };
}

/** `url(…)` in a stylesheet. */
function readCss(css: string): Page {
  return {
    ids: new Set(),
    references: [...css.matchAll(/url\(\s*["']?([^"'\s)]+)["']?\s*\)/g)].map(
      ([, address = '']) => ({
        kind: 'load',
        address,
      }),
    ),
    isUnlisted: false,
  };
}

/** Addresses in a JSON Feed. */
function readJson(text: string): Page {
  const found = [
    ...text.matchAll(/"(?:url|home_page_url|feed_url)"\s*:\s*"((?:https?:|\/)[^"]*)"/g),
  ];
  return {
    ids: new Set(),
    references: found.map(([, address = '']) => ({ kind: 'link', address })),
    isUnlisted: false,
  };
}

const readers: Record<string, (text: string) => Page> = {
  html: readPage,
  xml: readXml,
  css: readCss,
  json: readJson,
};

/** What a file offers and asks for; null for a file of a kind that holds no addresses. */
export function readReferences(file: string, read: () => string): Page | null {
  const reader = readers[file.split('.').at(-1) ?? ''];
  return reader === undefined ? null : reader(read());
}
