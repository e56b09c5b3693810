import { ideographOf } from '../text/radicals.ts';

/**
 * The one folding of the archive: index, query, highlights and tests all compare folded text.
 * Two strings that a reader would call the same literal string fold to the same string.
 */

/** Traditional character -> Simplified character, one to one. */
export type CharacterTable = ReadonlyMap<string, string>;

/** Folded text, and for each of its UTF-16 units the place it came from. */
export interface Folded {
  text: string;
  /**
   * `starts[i]` is where, in the original, the character begins that gave folded unit `i`;
   * `starts[text.length]` is the length of the original.
   */
  starts: readonly number[];
  /** `ends[i]` is where that character ends in the original. */
  ends: readonly number[];
}

/** Straight, curly, low, corner and full-width double quotes: one form. */
const DOUBLE_QUOTES = '"“”„‟«»〝〞〟「」『』﹁﹂﹃﹄＂❝❞';
const SINGLE_QUOTES = "'‘’‚‛′ʼ＇❛❜`´";
/** Hyphens, dashes, minus signs and the box-drawing line that OCR writes for ——. */
const DASHES = '-‐‑‒–—―−─━﹘﹣－⸺⸻';
/** Middle dots of foreign names and product names: 联东U谷·山西. */
const DOTS = '·•・‧∙⋅･᛫ꞏ';
/** Tildes between two numbers: 3～5公里. */
const TILDES = '~～〜∼⁓';
/** The zero of a year, 二〇二五, which is often set as a circle. */
const ZEROS = '〇○◯';
/** Soft hyphen, zero-width space, joiners, direction marks, word joiner, BOM, variation selectors, tags. */
const DROPPED =
  /^[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]$/u;

const ONE_FORM = new Map<string, string>();
for (const c of DOUBLE_QUOTES) ONE_FORM.set(c, '"');
for (const c of SINGLE_QUOTES) ONE_FORM.set(c, "'");
for (const c of DASHES) ONE_FORM.set(c, '-');
for (const c of DOTS) ONE_FORM.set(c, '·');
for (const c of TILDES) ONE_FORM.set(c, '~');
for (const c of ZEROS) ONE_FORM.set(c, '〇');

const LINE_BREAK = /^[\n\r\u000B\u000C\u0085\u2028\u2029]$/u;
const BLANK = /^\s$/u;
const HAN = /^[\p{Script=Han}〇]$/u;
const RADICAL = /^[\u2E80-\u2FDF]$/u;
/** What is written over, under or behind the character before it, and with it is one: é, が, 한. */
const CONTINUES = /^[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\u{16D67}]/u;
/** A mark that Unicode takes apart into a blank and what stands over it: ¨. */
const MARK_ALONE = /^\s\p{M}/u;

/** A code point as it folds. */
interface FoldedCharacter {
  /** '' when dropped, ' ' for blanks, '\n' for a barrier; one character may fold to several: 🉇 is 〔勝〕. */
  text: string;
  beginsHan: boolean;
  endsHan: boolean;
  continues: boolean;
}

function foldNew(char: string): string {
  if (LINE_BREAK.test(char)) return '\n';
  if (BLANK.test(char)) return ' ';
  if (DROPPED.test(char)) return '';
  // half of a pair of UTF-16, which no file can hold
  if (/^\p{Cs}$/u.test(char)) return '\uFFFD';
  if (RADICAL.test(char)) return ideographOf(char);
  const form = [...char.normalize('NFD')]
    .map((c) => ONE_FORM.get(c) ?? c)
    .join('')
    .normalize('NFC');
  if (MARK_ALONE.test(form.normalize('NFKC'))) return form;
  let folded = '';
  // lower case first and last: ª (NFKC a) and K (Kelvin sign) both need the second pass
  for (const c of form.toLowerCase().normalize('NFKC').toLowerCase()) {
    folded += ONE_FORM.get(c) ?? (BLANK.test(c) ? '' : c);
  }
  return folded;
}

const cache = new Map<string, FoldedCharacter>();

function foldCharacter(char: string): FoldedCharacter {
  let folded = cache.get(char);
  if (folded === undefined) {
    const text = foldNew(char);
    const characters = [...text];
    folded = {
      text,
      beginsHan: HAN.test(characters[0] ?? ''),
      endsHan: HAN.test(characters.at(-1) ?? ''),
      continues: CONTINUES.test(text),
    };
    cache.set(char, folded);
  }
  return folded;
}

function simplify(folded: string, table: CharacterTable): string {
  if (folded.length === 1) return table.get(folded) ?? folded;
  return [...folded].map((c) => table.get(c) ?? c).join('');
}

/**
 * Folds a text: NFKC for each character with the marks that are written over it, lower case, one
 * form of quotes, dashes, tildes and middle dots, radicals to ideographs, zero-width characters and
 * variation selectors dropped, blanks to one space and none beside a Han character or a barrier, a
 * line break to one newline, which no phrase matches across. With a table, Traditional characters
 * become Simplified ones.
 */
export function fold(original: string, table?: CharacterTable): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  /** A blank that waits for what follows it: kept only between two characters that are not Han. */
  let blank = -1;
  let blankEnd = -1;
  /** Whether a blank after the last folded character is worth keeping. */
  let keepsBlank = false;
  /** Where the last character begins in the folded text, its marks with it; in the original. */
  let last = 0;
  let lastStart = 0;

  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0;
    const char = String.fromCodePoint(code);
    const end = at + char.length;
    const { text: alone, beginsHan, endsHan, continues } = foldCharacter(char);
    if (alone === ' ') {
      if (blank === -1) blank = at;
      blankEnd = end;
    } else if (alone !== '') {
      // a table maps Han to Han, so what is known of the character holds for its Simplified form
      const folded = table === undefined ? alone : simplify(alone, table);
      const barrier = folded === '\n';
      let written = folded;
      if (blank !== -1 && keepsBlank && !barrier && !beginsHan) {
        text += ' ';
        starts.push(blank);
        ends.push(blankEnd);
      } else if (continues && last < text.length && !text.endsWith('\n')) {
        // composed only now, because the character may have been folded: Ｅ and an accent
        written = (text.slice(last) + folded).normalize('NFC');
        text = text.slice(0, last);
        starts.length = last;
        ends.length = last;
        at = lastStart;
      }
      blank = -1;
      if (!(barrier && (text === '' || text.endsWith('\n')))) {
        last = text.length;
        lastStart = at;
        text += written;
        for (let units = written.length; units > 0; units--) {
          starts.push(at);
          ends.push(end);
        }
      }
      keepsBlank = text !== '' && !barrier && !endsHan;
    }
    at = end;
  }
  if (text.endsWith('\n')) {
    text = text.slice(0, -1);
    starts.pop();
    ends.pop();
  }
  starts.push(original.length);
  ends.push(original.length);
  return { text, starts, ends };
}

/** Folded text alone: `５．４６％ “五线”` -> `5.46% "五线"`. */
export function foldText(original: string, table?: CharacterTable): string {
  return fold(original, table).text;
}

/** Original ranges `[start, end)` where a folded phrase stands, left to right, without overlaps. */
export function findPhrase(folded: Folded, phrase: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (phrase === '') return found;
  for (let at = folded.text.indexOf(phrase); at !== -1;) {
    found.push([folded.starts[at] ?? 0, folded.ends[at + phrase.length - 1] ?? 0]);
    at = folded.text.indexOf(phrase, at + phrase.length);
  }
  return found;
}
