import type { LedgerLine, Role } from '../domain/ledger.ts';
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

/** Whether two characters are the same but for their width: `,` and `，`. */
const isAlike = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a ?? '').normalize('NFKC') === (b ?? '').normalize('NFKC');

/**
 * The nearest place where two texts agree for some characters again: how many characters each skips
 * until there. Null when there is none near by.
 */
function agreement(
  [a, i]: [text: readonly string[], at: number],
  [b, j]: [text: readonly string[], at: number],
  length: number,
): [number, number] | null {
  for (let skipped = 1; skipped <= 2 * reach; skipped++) {
    for (let inB = Math.max(0, skipped - reach); inB <= Math.min(skipped, reach); inB++) {
      const inA = skipped - inB;
      let same = 0;
      while (same < length && j + inB + same < b.length) {
        if (!isAlike(a[i + inA + same], b[j + inB + same])) break;
        same++;
      }
      if (same === length || (same > 0 && j + inB + same === b.length)) return [inA, inB];
    }
  }
  return null;
}

/**
 * Marks the characters of `clean` that do not stand at their place in `printed`. The two differ by
 * widths of punctuation and by a few characters that were changed, added or dropped, not by
 * rearranged text: where they part, the nearest place counts where they agree again.
 */
export function markChanges(printed: string, clean: string): CleanPart[] {
  const from = [...printed.replace(/\s+/gu, '')];
  const to = [...clean];
  // A space is no character of the text: it is never a change, and does not part what agrees.
  const solid = to.flatMap((char, i) => (char.trim() === '' ? [] : [i]));
  const text = solid.map((i) => to[i] ?? '');
  const changed = new Array<boolean>(to.length).fill(false);
  let [i, j] = [0, 0];
  while (j < text.length) {
    if (isAlike(from[i], text[j])) {
      changed[solid[j] ?? 0] = from[i] !== text[j];
      i++;
      j++;
      continue;
    }
    const [inFrom, inTo] = agreement([from, i], [text, j], 2) ??
      agreement([from, i], [text, j], 1) ?? [1, 1];
    for (const at of solid.slice(j, j + inTo)) changed[at] = true;
    i += inFrom;
    j += inTo;
  }
  const parts: CleanPart[] = [];
  for (const [at, char] of to.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && last.changed === changed[at]) last.text += char;
    else parts.push({ text: char, changed: changed[at] ?? false });
  }
  return parts;
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
  const own = lines.filter((line: LedgerLine) => line.article === article);
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
