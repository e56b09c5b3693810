import { gzipSync } from 'node:zlib';
import { fileCounts, fileOf, writeNumber } from '../bigram-format.ts';
import type { CharacterTable } from '../fold.ts';
import { layOut, TITLE_SLOTS } from '../layout.ts';
import type { IndexedArticle } from './collect.ts';
import type { BundleFiles } from './pagefind-index.ts';

interface List {
  first: number;
  second: number;
  lastArticle: number;
  /** Finished articles, encoded. */
  bytes: number[];
  /** Positions in the article that is being read. */
  positions: number[];
}

/** Closes the article a list is in: its distance, number of positions, and their distances. */
function close(list: List, article: number, previous: number): void {
  writeNumber(list.bytes, article - previous);
  writeNumber(list.bytes, list.positions.length);
  let last = 0;
  for (const position of list.positions) {
    writeNumber(list.bytes, position - last);
    last = position;
  }
  list.positions = [];
}

function packLists(lists: List[], folder: string, count: number, files: BundleFiles): void {
  lists.sort((a, b) => a.first - b.first || a.second - b.second);
  const contents = Array.from({ length: count }, (): number[] => []);
  for (const { first, second, bytes } of lists) {
    const content = contents[fileOf(first, second, count)];
    if (content === undefined) throw new Error('a file number beyond the number of files');
    writeNumber(content, first);
    writeNumber(content, second);
    writeNumber(content, bytes.length);
    for (const byte of bytes) content.push(byte);
  }
  contents.forEach((content, i) => {
    files.set(`${folder}/${String(i)}`, gzipSync(Uint8Array.from(content), { level: 9 }));
  });
}

/** Articles, newest first -> files of posting lists. */
export function buildBigramIndex(
  articles: readonly IndexedArticle[],
  table: CharacterTable,
): BundleFiles {
  const pairs = new Map<number, List>();
  const singles = new Map<number, List>();
  const listOf = (map: Map<number, List>, first: number, second: number): List => {
    const key = first * 0x40000 + second;
    let list = map.get(key);
    if (list === undefined) {
      list = { first, second, lastArticle: 0, bytes: [], positions: [] };
      map.set(key, list);
    }
    return list;
  };
  articles.forEach(({ stored }, article) => {
    const { title, rest } = layOut(stored.segments, table);
    const touched = new Set<List>();
    const seen = new Set<number>();
    const add = (text: string, from: number, inTitle: 0 | 1): void => {
      const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
      codes.forEach((code, i) => {
        if (code === 10) return;
        if (!seen.has(code)) {
          seen.add(code);
          const list = listOf(singles, code, 0);
          writeNumber(list.bytes, (article - list.lastArticle) * 2 + inTitle);
          list.lastArticle = article;
        }
        const next = codes[i + 1];
        if (next === undefined || next === 10) return;
        const list = listOf(pairs, code, next);
        list.positions.push(from + i);
        touched.add(list);
      });
    };
    add(title, 0, 1);
    add(rest, TITLE_SLOTS, 0);
    for (const list of touched) {
      close(list, article, list.lastArticle);
      list.lastArticle = article;
    }
  });
  const files: BundleFiles = new Map();
  const counts = fileCounts(articles.length);
  packLists([...pairs.values()], 'g', counts.pairs, files);
  packLists([...singles.values()], 'u', counts.singles, files);
  return files;
}
