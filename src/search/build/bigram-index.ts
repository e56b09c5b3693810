import { gzipSync } from 'node:zlib';
import { fileCounts, fileOf, Writer } from '../bigram-format.ts';
import type { CharacterTable } from '../fold.ts';
import { layOut, TITLE_SLOTS } from '../layout.ts';
import type { IndexedArticle } from './collect.ts';
import type { BundleFiles } from './pagefind-index.ts';

/*
 * A bundle has millions of positions, and a list of numbers for each pair of characters would take
 * most of the time and the memory. So the text of all articles is laid out as one array of code
 * points, and the places in it are sorted, first by the character there and then by the next one: a
 * list is then a run of places.
 */

/** A newline: nothing is found across it. */
const BARRIER = 10;

/** The folded words of a bundle, one article after the other, each closed by a barrier. */
interface BundleText {
  codes: Uint32Array;
  /** Number of the article that a place lies in. */
  articleOf: Uint32Array;
  /** First place of each article: `TITLE_SLOTS` for the headline, barriers where it is shorter. */
  starts: Uint32Array;
}

function layOutBundle(articles: readonly IndexedArticle[], table: CharacterTable): BundleText {
  const texts = articles.map(({ stored }) => layOut(stored.segments, table));
  // as many places as UTF-16 units, which is never too few; those left over stay barriers
  const size = texts.reduce((sum, { rest }) => sum + TITLE_SLOTS + rest.length + 1, 0);
  const codes = new Uint32Array(size).fill(BARRIER);
  const articleOf = new Uint32Array(size);
  const starts = new Uint32Array(texts.length);
  const write = (text: string, from: number): number => {
    let at = from;
    for (const character of text) codes[at++] = character.codePointAt(0) ?? BARRIER;
    return at;
  };
  let at = 0;
  texts.forEach(({ title, rest }, article) => {
    const start = at;
    starts[article] = start;
    write(title, start);
    at = write(rest, start + TITLE_SLOTS) + 1;
    articleOf.fill(article, start, at);
  });
  return { codes, articleOf, starts };
}

/** A place and the character after it as one number, 32 bits below 21: sorted by that character. */
const NEXT = 2 ** 32;
const nextOf = (entry: number): number => Math.floor(entry / NEXT);
const placeOf = (entry: number): number => entry - nextOf(entry) * NEXT;

/** Each character of a text in the order of code points, with an entry for each of its places. */
function* placesOfCharacters({ codes }: BundleText): Generator<[code: number, Float64Array]> {
  let largest = 0;
  for (const code of codes) if (code > largest) largest = code;
  const ends = new Uint32Array(largest + 2);
  for (const code of codes) ends[code + 1] = (ends[code + 1] ?? 0) + 1;
  for (let code = 1; code < ends.length; code++) {
    ends[code] = (ends[code] ?? 0) + (ends[code - 1] ?? 0);
  }
  const entries = new Float64Array(codes.length);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place] ?? BARRIER;
    const at = ends[code] ?? 0;
    entries[at] = (codes[place + 1] ?? BARRIER) * NEXT + place;
    ends[code] = at + 1;
  }
  for (let code = 0; code <= largest; code++) {
    const start = code === 0 ? 0 : (ends[code - 1] ?? 0);
    const end = ends[code] ?? 0;
    if (end > start && code !== BARRIER) yield [code, entries.subarray(start, end)];
  }
}

function writeSingle(list: Writer, { articleOf, starts }: BundleText, entries: Float64Array): void {
  let last = -1;
  for (const entry of entries) {
    const place = placeOf(entry);
    const article = articleOf[place] ?? 0;
    if (article === last) continue;
    // the first place in an article is the one in the headline, if there is one
    const inTitle = place - (starts[article] ?? 0) < TITLE_SLOTS;
    list.number((article - Math.max(last, 0)) * 2 + (inTitle ? 1 : 0));
    last = article;
  }
}

function writePair(list: Writer, { articleOf, starts }: BundleText, entries: Float64Array): void {
  let lastArticle = 0;
  for (let at = 0; at < entries.length;) {
    const article = articleOf[placeOf(entries[at] ?? 0)] ?? 0;
    let after = at + 1;
    while (after < entries.length && articleOf[placeOf(entries[after] ?? 0)] === article) after++;
    list.number(article - lastArticle);
    list.number(after - at);
    lastArticle = article;
    let last = starts[article] ?? 0;
    for (; at < after; at++) {
      const place = placeOf(entries[at] ?? 0);
      list.number(place - last);
      last = place;
    }
  }
}

/** Articles, newest first -> files of posting lists. */
export function buildBigramIndex(
  articles: readonly IndexedArticle[],
  table: CharacterTable,
): BundleFiles {
  const text = layOutBundle(articles, table);
  const counts = fileCounts(articles.length);
  const pairs = Array.from({ length: counts.pairs }, () => new Writer());
  const singles = Array.from({ length: counts.singles }, () => new Writer());
  const list = new Writer();
  const close = (files: readonly Writer[], first: number, second: number): void => {
    const file = files[fileOf(first, second, files.length)];
    file?.number(first);
    file?.number(second);
    file?.number(list.bytes.length);
    file?.append(list.bytes);
    list.clear();
  };
  for (const [first, entries] of placesOfCharacters(text)) {
    writeSingle(list, text, entries);
    close(singles, first, 0);
    entries.sort();
    for (let start = 0; start < entries.length;) {
      const second = nextOf(entries[start] ?? 0);
      let end = start + 1;
      while (end < entries.length && nextOf(entries[end] ?? 0) === second) end++;
      if (second !== BARRIER) {
        writePair(list, text, entries.subarray(start, end));
        close(pairs, first, second);
      }
      start = end;
    }
  }
  const files: BundleFiles = new Map();
  const pack = (folder: string, written: readonly Writer[]): void => {
    written.forEach(({ bytes }, i) => {
      files.set(`${folder}/${String(i)}`, gzipSync(bytes, { level: 9 }));
    });
  };
  pack('g', pairs);
  pack('u', singles);
  return files;
}
