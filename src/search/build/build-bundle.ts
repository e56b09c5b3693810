import { gzipSync } from 'node:zlib';
import type { EngineName } from '../catalog.ts';
import type { CharacterTable } from '../fold.ts';
import { buildBigramIndex } from './bigram-index.ts';
import { buildCatalog } from './catalog.ts';
import type { IndexedArticle } from './collect.ts';
import { moduleHead } from './pagefind-files.ts';
import { buildPagefindIndex, type BundleFiles } from './pagefind-index.ts';

/** A value as gzipped JSON. */
export const pack = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 9 });

/** What all bundles of Pagefind share: its browser module, ours of `fetch` in front, and its WebAssembly. */
export async function pagefindProgram(): Promise<{ module: Buffer; wasm: Buffer }> {
  const { module, wasm } = await buildPagefindIndex([], new Map());
  return { module: Buffer.from(moduleHead + module), wasm };
}

/** Articles, newest first -> all files of their bundle. */
export async function buildBundle(
  articles: readonly IndexedArticle[],
  engine: EngineName,
  table: CharacterTable,
): Promise<BundleFiles> {
  const files: BundleFiles = new Map();
  files.set('facets', pack(buildCatalog(articles)));
  files.set('ids', pack(articles.map(({ stored }) => stored.id)));
  articles.forEach(({ stored }, i) => {
    files.set(`t/${String(i)}`, pack(stored));
  });
  const index =
    engine === 'pagefind'
      ? (await buildPagefindIndex(articles, table)).files
      : buildBigramIndex(articles, table);
  for (const [name, bytes] of index) files.set(name, bytes);
  return files;
}
