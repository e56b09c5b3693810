import type { Role } from '../domain/ledger.ts';
import type { AccountedScan } from './read-scan.ts';

/** One printed line of an article. */
export interface SourceLine {
  number: number;
  printed: string;
  /** Continues the paragraph of the line before it (column break). */
  joined: boolean;
}

/** A run of clean text, marked where the scan has other characters. */
export interface CleanPart {
  text: string;
  changed: boolean;
}

/** Printed lines and what was made of them: a paragraph, or a head and its role. */
export interface SourceRow {
  lines: SourceLine[];
  role: Role;
  /** Number of the paragraph that the lines became; null for heads, bylines, captions, jumps. */
  paragraph: number | null;
  clean: CleanPart[];
}

/** How far to look ahead in both texts for the place where they agree again. */
const reach = 12;

/** For each code unit up to the last space of Unicode but the byte order mark, whether it is one. */
const spaces = Uint8Array.from({ length: 0x3001 }, (_, code) =>
  /\s/.test(String.fromCharCode(code)) ? 1 : 0,
);
const isSpace = (code: number): boolean => spaces[code] === 1 || code === 0xfeff;

/** The first place from one on that holds no space; the length of the text when there is none. */
function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/**
 * Characters as numbers (code points): every article page compares its text with the scan, and a
 * string of one Chinese character costs V8 an object.
 */
interface Characters {
  codes: number[];
  /** Where each stands in its text. */
  at: number[];
}

/** The next characters of a text that are no spaces: more than are looked at, unless it ends. */
function charactersFrom(text: string, from: number): Characters {
  const codes: number[] = [];
  const at: number[] = [];
  let place = skipSpaces(text, from);
  while (place < text.length && codes.length < 2 * reach) {
    const code = text.codePointAt(place) ?? 0;
    codes.push(code);
    at.push(place);
    place = skipSpaces(text, place + widthOf(code));
  }
  return { codes, at };
}

/** Whether two characters are the same but for their width: `,` and `，`. */
function isAlike(a: number | undefined, b: number | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return String.fromCodePoint(a).normalize('NFKC') === String.fromCodePoint(b).normalize('NFKC');
}

/**
 * The nearest place where two texts agree for some characters again: how many characters each skips
 * until there. Null when there is none near by.
 */
function agreement(
  a: readonly number[],
  b: readonly number[],
  length: number,
): [number, number] | null {
  for (let skipped = 1; skipped <= 2 * reach; skipped++) {
    for (let inB = Math.max(0, skipped - reach); inB <= Math.min(skipped, reach); inB++) {
      const inA = skipped - inB;
      let same = 0;
      while (same < length && inB + same < b.length) {
        if (!isAlike(a[inA + same], b[inB + same])) break;
        same++;
      }
      if (same === length || (same > 0 && inB + same === b.length)) return [inA, inB];
    }
  }
  return null;
}

/** Cuts a text into parts that are changed, or are not, by the places of the characters that are. */
function cutAt(text: string, changed: readonly number[]): CleanPart[] {
  const parts: CleanPart[] = [];
  const take = (start: number, end: number, isChanged: boolean): void => {
    if (start === end) return;
    const last = parts.at(-1);
    if (last?.changed === isChanged) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), changed: isChanged });
  };
  let done = 0;
  for (const place of changed) {
    const end = place + widthOf(text.codePointAt(place) ?? 0);
    take(done, place, false);
    take(place, end, true);
    done = end;
  }
  take(done, text.length, false);
  return parts;
}

/**
 * Marks the characters of `clean` that do not stand at their place in `printed`. The two differ by
 * widths of punctuation and by a few characters that were changed, added or dropped, not by
 * rearranged text: where they part, the nearest place counts where they agree again.
 */
export function markChanges(printed: string, clean: string): CleanPart[] {
  /** Where the characters stand in `clean` that differ. */
  const changed: number[] = [];
  // A space is no character of the text: it is never a change, and does not part what agrees.
  let i = skipSpaces(printed, 0);
  let j = skipSpaces(clean, 0);
  while (j < clean.length) {
    const from = printed.codePointAt(i);
    const to = clean.codePointAt(j);
    if (from !== undefined && to !== undefined && isAlike(from, to)) {
      if (from !== to) changed.push(j);
      i = skipSpaces(printed, i + widthOf(from));
      j = skipSpaces(clean, j + widthOf(to));
      continue;
    }
    const [a, b] = [charactersFrom(printed, i), charactersFrom(clean, j)];
    const [inA, inB] = agreement(a.codes, b.codes, 2) ?? agreement(a.codes, b.codes, 1) ?? [1, 1];
    changed.push(...b.at.slice(0, inB));
    i = a.at[inA] ?? printed.length;
    j = b.at[inB] ?? clean.length;
  }
  return cutAt(clean, changed);
}

/**
 * Lines of one article in a scan, grouped into the paragraphs (1-based) that they became. Paragraphs
 * that an editor added to it (`added`) stand in rows of their own, without lines.
 */
export function alignSource(
  { printed, lines }: AccountedScan,
  article: string,
  paragraphs: readonly string[],
  added: readonly number[] = [],
): SourceRow[] {
  const rows: SourceRow[] = [];
  const own = lines.filter((line) => line.article === article);
  for (const { line, role, paragraph = null, join } of own) {
    const source = { number: line, printed: printed[line - 1] ?? '', joined: join === true };
    // A paragraph may go on behind a headline that the page set between its two halves.
    const begun = rows.find((row) => paragraph !== null && row.paragraph === paragraph);
    if (begun === undefined) rows.push({ lines: [source], role, paragraph, clean: [] });
    else begun.lines.push(source);
  }
  for (const row of rows) {
    const text = row.paragraph === null ? undefined : paragraphs[row.paragraph - 1];
    if (text !== undefined) {
      row.clean = markChanges(row.lines.map((line) => line.printed).join(''), text);
    }
  }
  for (const paragraph of added) {
    const next = rows.findIndex((row) => (row.paragraph ?? 0) > paragraph);
    const before = rows.findLastIndex((row) => (row.paragraph ?? Infinity) < paragraph);
    const place = next >= 0 ? next : before >= 0 ? before + 1 : rows.length;
    const clean = [{ text: paragraphs[paragraph - 1] ?? '', changed: true }];
    rows.splice(place, 0, { lines: [], role: 'body', paragraph, clean });
  }
  return rows;
}
