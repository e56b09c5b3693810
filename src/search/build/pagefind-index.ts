import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type CharacterTable } from '../fold.ts';
import { layOut } from '../layout.ts';
import { META } from '../pagefind-matcher.ts';
import { tokensOfText } from '../tokens.ts';
import type { IndexedArticle } from './collect.ts';

/** Files of a bundle by their path in its folder. */
export type BundleFiles = Map<string, Buffer>;

/** What Pagefind made of a bundle, and what all bundles share. */
export interface PagefindIndexFiles {
  files: BundleFiles;
  /** Source of the browser module, and the WebAssembly it loads. */
  module: string;
  wasm: Buffer;
}

/**
 * Postings in a chunk. Pagefind's 20,000 make a phrase load 25 KB for each of its words; smaller
 * chunks cost a longer list of chunks, and 5,000 is where the sum is least for some thousand
 * articles. The variable is marked unstable: without it the answers are the same, the bytes are not.
 */
const CHUNK_POSTINGS = '5000';

function check(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`pagefind, ${doing}: ${errors.join('; ')}`);
}

/** Articles, newest first -> Pagefind's files. Fragments and filters are left out: ours replace them. */
export async function buildPagefindIndex(
  articles: readonly IndexedArticle[],
  table: CharacterTable,
): Promise<PagefindIndexFiles> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_POSTINGS;
  const { index, errors } = await createIndex({ maxFragments: 1 });
  check(errors, 'creating an index');
  if (index === undefined) throw new Error('pagefind: expected an index, found none');
  const outputPath = mkdtempSync(join(tmpdir(), 'zhoukan-pagefind-'));
  try {
    const add = async (url: string, content: string): Promise<void> => {
      // Pagefind wants a title for every record; nothing shows it
      const record = { url, content, language: 'unknown', meta: { title: '-' } };
      check((await index.addCustomRecord(record)).errors, `adding ${url}`);
    };
    let adding = Promise.resolve();
    for (const { stored } of articles) {
      // made while Pagefind, a process of its own, reads the record before
      const content = tokensOfText(layOut(stored.segments, table));
      await adding;
      adding = add(stored.id, content);
    }
    await adding;
    // Pagefind writes its program only beside an index, so an empty one gets a record.
    if (articles.length === 0) await add('-', 'a');
    check((await index.writeFiles({ outputPath })).errors, 'writing');
    const files: BundleFiles = new Map();
    for (const name of readdirSync(outputPath).sort()) {
      if (name.endsWith('.pf_meta')) files.set(META, readFileSync(join(outputPath, name)));
    }
    for (const name of readdirSync(join(outputPath, 'index')).sort()) {
      files.set(`index/${name}`, readFileSync(join(outputPath, 'index', name)));
    }
    return {
      files,
      module: readFileSync(join(outputPath, 'pagefind.js'), 'utf8'),
      wasm: readFileSync(join(outputPath, 'wasm.unknown.pagefind')),
    };
  } finally {
    await index.deleteIndex();
    await close();
    rmSync(outputPath, { recursive: true, force: true });
  }
}
