import { withBase } from '../../archive/paths.ts';
import type { Manifest } from '../../search/catalog.ts';
import { SEARCH_DATA } from '../../search/data-path.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { readFrom, readPacked, type ReadFile } from '../../search/packed.ts';
import { searchArchive } from '../../search/search-archive.ts';
import type { Suggestion } from '../../search/suggestion.ts';

const root = new URL(withBase(`/${SEARCH_DATA}/`, import.meta.env.BASE_URL), location.href).href;
const read: ReadFile = readFrom(root);

let manifest: Promise<Manifest> | undefined;

/** The manifest of the index: asked for once, always fresh from the server. */
export function readManifest(): Promise<Manifest> {
  if (manifest === undefined) {
    const asked = globalThis.searchManifest ?? fetch(`${root}manifest.json`, { cache: 'no-cache' });
    globalThis.searchManifest = undefined;
    manifest = asked.then(async (response) => {
      if (!response.ok) throw new Error(`manifest.json: ${response.status}`);
      return (await response.json()) as Manifest;
    });
    manifest.catch(() => (manifest = undefined));
  }
  return manifest;
}

let engine: SearchEngine | undefined;

/** The engine of the page; nothing is loaded before the first search. */
export function browserEngine(): SearchEngine {
  engine ??= searchArchive({
    read,
    readManifest,
    load: (path) => import(/* @vite-ignore */ root + path),
  });
  return engine;
}

let suggestions: Promise<Suggestion[]> | undefined;

/** Names that the search box offers. Without them typing still works, so a failure gives none. */
export function readSuggestions(): Promise<Suggestion[]> {
  suggestions ??= readManifest()
    .then((found) => readPacked<Suggestion[]>(read, found.suggestions))
    .catch(() => {
      suggestions = undefined;
      return [];
    });
  return suggestions;
}
