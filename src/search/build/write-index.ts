import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Archive } from '../../archive/read-archive.ts';
import type { BundleHead, EngineName, Manifest } from '../catalog.ts';
import { certainMonths } from './certain-months.ts';
import { FETCH_KEY } from '../pagefind-matcher.ts';
import { buildBigramIndex } from './bigram-index.ts';
import { buildCatalog } from './catalog.ts';
import { collectArticles } from './collect.ts';
import { buildPagefindIndex, type BundleFiles } from './pagefind-index.ts';
import { type BundleContent, MAX_BUNDLE, splitBundles } from './split-bundles.ts';
import { buildSuggestions } from './suggestions.ts';
import { traditionalPairs } from './traditional.ts';

/** Part of every hash: a change of the format of bundles changes their names. */
const FORMAT = 2;

/** What to index, and where to put it. */
export interface IndexOptions {
  archive: Archive;
  engine: EngineName;
  /** Folder of finished bundles, kept between builds. */
  cacheDir: string;
  /** The data folder of the site; what it held before is replaced. */
  outDir: string;
  /** Most articles in a bundle. */
  maxBundle?: number;
}

/** What a build did. */
export interface IndexReport {
  manifest: Manifest;
  /** Folders that were built; the others were taken from the cache as they were. */
  built: string[];
}

const pack = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 9 });
const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
};

const pagefindVersion = (): string => {
  const file = fileURLToPath(import.meta.resolve('pagefind'));
  const found = /"version":\s*"([^"]+)"/.exec(
    readFileSync(join(dirname(file), '..', 'package.json'), 'utf8'),
  );
  return found?.[1] ?? '';
};

/** What the cache keeps of a bundle beside its files. */
type BundleExtras = Pick<BundleHead, 'entry' | 'meta' | 'chunks'>;

/** The line in front of Pagefind's module that makes its requests pass through the matcher. */
const moduleHead = `const fetch=(a)=>globalThis[${JSON.stringify(FETCH_KEY)}](a);\n`;

function writeFiles(folder: string, files: BundleFiles): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Writes a folder as a whole or not at all. */
function writeFolder(folder: string, files: BundleFiles): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  writeFiles(unfinished, files);
  renameSync(unfinished, folder);
}

/**
 * Writes the search index of an archive.
 * A bundle is named by the hash of everything it is made from: one that did not change is taken
 * from the cache byte for byte, and the address of every file but the manifest holds for ever.
 */
export async function writeIndex(options: IndexOptions): Promise<IndexReport> {
  const { archive, engine, cacheDir, outDir } = options;
  const articles = collectArticles(archive);
  const pairs = traditionalPairs();
  const table = new Map(pairs);
  const tableText = JSON.stringify([
    pairs.map(([t]) => t).join(''),
    pairs.map(([, s]) => s).join(''),
  ]);
  const version = engine === 'pagefind' ? pagefindVersion() : '';
  mkdirSync(cacheDir, { recursive: true });
  const built: string[] = [];

  const sharedFile = join(cacheDir, `pagefind-${version}`);
  const buildBundle = async (content: BundleContent, folder: string): Promise<void> => {
    const files: BundleFiles = new Map();
    files.set('facets', pack(buildCatalog(content.articles)));
    files.set('ids', pack(content.articles.map(({ stored }) => stored.id)));
    content.articles.forEach(({ stored }, i) => {
      files.set(`t/${String(i)}`, pack(stored));
    });
    let extras: BundleExtras;
    if (engine === 'pagefind') {
      const index = await buildPagefindIndex(content.articles, table);
      for (const [name, bytes] of index.files) files.set(name, bytes);
      const meta = [...index.files.keys()].find((name) => name.endsWith('.pf_meta'));
      extras = { entry: index.entry, ...(meta === undefined ? {} : { meta }) };
      if (!existsSync(sharedFile)) {
        writeFolder(
          sharedFile,
          new Map([
            ['module.js', Buffer.from(moduleHead + index.module)],
            ['wasm', index.wasm],
          ]),
        );
      }
    } else {
      const { files: lists, chunks } = buildBigramIndex(content.articles, table);
      for (const [name, bytes] of lists) files.set(name, bytes);
      extras = { chunks };
    }
    files.set('bundle.json', Buffer.from(JSON.stringify(extras)));
    writeFolder(join(cacheDir, folder), files);
    built.push(folder);
  };

  const heads: BundleHead[] = [];
  for (const content of splitBundles(articles, options.maxBundle ?? MAX_BUNDLE[engine])) {
    const hash = hashOf(
      String(FORMAT),
      engine,
      version,
      tableText,
      JSON.stringify(content.articles),
    );
    const folder = `${content.name}-${hash}`;
    const shared = engine !== 'pagefind' || existsSync(sharedFile);
    if (!shared || !existsSync(join(cacheDir, folder))) await buildBundle(content, folder);
    // written by buildBundle above
    const extras = JSON.parse(
      readFileSync(join(cacheDir, folder, 'bundle.json'), 'utf8'),
    ) as BundleExtras;
    heads.push({
      folder,
      name: content.name,
      years: content.years,
      yearValues: [...new Set(content.articles.map(({ year }) => year))],
      months: certainMonths(content.articles),
      size: content.articles.length,
      ...extras,
    });
  }

  const used = new Set(articles.flatMap(({ facets }) => facets.zone));
  const zones = archive.zones
    .filter(
      ({ id }) => used.has(id) || archive.zones.some((z) => z.parent === id && used.has(z.id)),
    )
    .map(({ id, name, parent, prefecture }) => ({ id, name, parent, prefecture }));
  const suggestions = pack(buildSuggestions(articles, archive));
  const traditional = gzipSync(tableText, { level: 9 });
  const manifest: Manifest = {
    engine,
    size: articles.length,
    bundles: heads,
    zones,
    traditional: `traditional-${hashOf(traditional)}`,
    suggestions: `suggestions-${hashOf(suggestions)}`,
    pagefind: null,
  };

  mkdirSync(outDir, { recursive: true });
  const folders = new Set(heads.map(({ folder }) => folder));
  for (const name of readdirSync(outDir)) {
    if (!folders.has(name)) rmSync(join(outDir, name), { recursive: true, force: true });
  }
  for (const folder of folders) {
    if (existsSync(join(outDir, folder))) continue;
    const unfinished = join(outDir, `${folder}.unfinished`);
    cpSync(join(cacheDir, folder), unfinished, { recursive: true });
    rmSync(join(unfinished, 'bundle.json'));
    renameSync(unfinished, join(outDir, folder));
  }
  if (engine === 'pagefind' && heads.length > 0) {
    const module = readFileSync(join(sharedFile, 'module.js'));
    const wasm = readFileSync(join(sharedFile, 'wasm'));
    manifest.pagefind = {
      module: `pagefind-${hashOf(module)}.js`,
      wasm: `pagefind-${hashOf(wasm)}.wasm-gz`,
    };
    writeFileSync(join(outDir, manifest.pagefind.module), module);
    writeFileSync(join(outDir, manifest.pagefind.wasm), wasm);
  }
  writeFileSync(join(outDir, manifest.traditional), traditional);
  writeFileSync(join(outDir, manifest.suggestions), suggestions);
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  sweep(cacheDir, new Set([...heads.map(({ folder }) => folder), `pagefind-${version}`]));
  return { manifest, built };
}

/** Deletes bundles that this archive no longer has from the cache. */
function sweep(cacheDir: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(cacheDir)) {
    if (!kept.has(name)) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
}
