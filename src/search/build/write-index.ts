import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentDigest } from '../../archive/content-digest.ts';
import { digestOf } from '../../archive/reads.ts';
import type { Volume } from '../../archive/site-paths.ts';
import type { BundleHead, EngineName, Manifest } from '../catalog.ts';
import { buildBundle, pack, pagefindProgram } from './build-bundle.ts';
import { BundleStore } from './bundle-store.ts';
import { certainMonths } from './certain-months.ts';
import { collectHeads, type SearchSource, withWords } from './collect.ts';
import { pagefindFiles, pagefindVersion } from './pagefind-files.ts';
import { type BundleContent, MAX_BUNDLE, splitBundles } from './split-bundles.ts';
import { buildSuggestions } from './suggestions.ts';
import { traditionalPairs } from './traditional.ts';

/** What to index, and where to put it. */
export interface IndexOptions {
  source: SearchSource;
  engine: EngineName;
  /** Folder of finished bundles, kept between builds. */
  cacheDir: string;
  /** The data folder of the site; what it held before is replaced. */
  outDir: string;
  /** Digest of the program that makes bundles: another program may make others. */
  program?: string;
  /** Most articles in a bundle. */
  maxBundle?: number;
  /**
   * Writes one part of the index alone: the bundles whose newest year it is, or what all bundles
   * share. Parts written apart are joined by copying.
   */
  volume?: Volume | undefined;
  onProgress?: (done: number, total: number) => void;
}

/** What a build did. */
export interface IndexReport {
  manifest: Manifest;
  /** Folders that were built; the others were taken from the cache as they were. */
  built: string[];
}

const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
};

/** The volume that a bundle is built with: its newest year, of which it may hold older ones besides. */
const volumeOf = ({ years }: BundleContent): Volume =>
  years.length === 0 ? 'undated' : `${Math.max(...years)}`;

function headOf({ name, years, articles }: BundleContent, folder: string): BundleHead {
  return {
    folder,
    name,
    years,
    yearValues: [...new Set(articles.map(({ year }) => year))],
    months: certainMonths(articles),
    size: articles.length,
  };
}

/**
 * Writes the search index of an archive.
 * A bundle is named by the digest of everything it is made from, which is known without reading a
 * body: one that did not change is taken from the cache byte for byte, and the address of every file
 * but the manifest holds for ever. What was damaged since, in the cache or in the site, is made again.
 */
export async function writeIndex(options: IndexOptions): Promise<IndexReport> {
  const { source, engine, cacheDir, outDir, program = '', volume, onProgress } = options;
  const { index } = source;
  const isWanted = (part: Volume): boolean => volume === undefined || volume === part;
  const heads = collectHeads(source);
  const pairs = traditionalPairs();
  const table = new Map(pairs);
  const tableText = JSON.stringify([
    pairs.map(([t]) => t).join(''),
    pairs.map(([, s]) => s).join(''),
  ]);
  const version = engine === 'pagefind' ? pagefindVersion() : '';
  const store = new BundleStore(cacheDir);

  const bundles = splitBundles(heads, options.maxBundle ?? MAX_BUNDLE[engine]).map((content) => {
    const words = content.articles.map(({ article }) => source.digestOf(article));
    const made = digestOf([content.articles, words]);
    const folder = `${content.name}-${hashOf(program, engine, version, tableText, made)}`;
    return { content, folder, isOwn: isWanted(volumeOf(content)) };
  });
  const wrong = bundles.filter(
    ({ folder, isOwn }) => isOwn && !store.hasCopy(folder, join(outDir, folder)),
  );
  const missing = wrong.filter(({ folder }) => !store.has(folder));
  for (const [i, { content, folder }] of missing.entries()) {
    onProgress?.(i, missing.length);
    const articles = content.articles.map((head) => withWords(source, head));
    store.put(folder, await buildBundle(articles, engine, table));
  }

  const isFolder = lstatSync(outDir, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === false) rmSync(outDir);
  mkdirSync(outDir, { recursive: true });
  const own = new Set(bundles.filter(({ isOwn }) => isOwn).map(({ folder }) => folder));
  for (const name of readdirSync(outDir)) {
    if (!own.has(name)) rmSync(join(outDir, name), { recursive: true, force: true });
  }
  for (const { folder } of wrong) {
    const copy = join(outDir, folder);
    // One that was built anew may be the same.
    if (!store.hasCopy(folder, copy)) store.copy(folder, copy);
  }

  const used = new Set(heads.flatMap(({ facets }) => facets.zone));
  const suggestions = pack(buildSuggestions(heads, index));
  const traditional = gzipSync(tableText, { level: 9 });
  const manifest: Manifest = {
    engine,
    size: heads.length,
    content: contentDigest(index),
    bundles: bundles.map(({ content, folder }) => headOf(content, folder)),
    zones: index.zones
      .filter(
        ({ id }) =>
          used.has(id) || index.zones.some((zone) => zone.parent === id && used.has(zone.id)),
      )
      .map(({ id, name, parent, prefecture }) => ({ id, name, parent, prefecture })),
    traditional: `traditional-${hashOf(traditional)}`,
    suggestions: `suggestions-${hashOf(suggestions)}`,
    pagefind: null,
  };
  const shared = `program-${version}`;
  if (isWanted('common')) {
    if (engine === 'pagefind' && heads.length > 0) {
      if (!store.has(shared)) store.put(shared, new Map(Object.entries(await pagefindProgram())));
      const [module, wasm] = [store.read(shared, 'module'), store.read(shared, 'wasm')];
      manifest.pagefind = { ...pagefindFiles(), version };
      writeFileSync(join(outDir, manifest.pagefind.module), module);
      writeFileSync(join(outDir, manifest.pagefind.wasm), wasm);
    }
    writeFileSync(join(outDir, manifest.traditional), traditional);
    writeFileSync(join(outDir, manifest.suggestions), suggestions);
    writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  }
  store.close(new Set([...bundles.map(({ folder }) => folder), shared]));
  return { manifest, built: missing.map(({ folder }) => folder) };
}
