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

/** How far to look ahead for the next equal character when two texts part. */
const reach = 12;

/**
 * Marks the characters of `clean` that do not stand at their place in `printed`. A greedy walk: the
 * two differ by widths of punctuation and a few corrected characters, not by rearranged text.
 */
export function markChanges(printed: string, clean: string): CleanPart[] {
  const parts: CleanPart[] = [];
  const from = [...printed.replace(/\s+/gu, '')];
  let at = 0;
  /** Where the run of equally marked characters begins in `clean`, and where the next one stands. */
  let [start, end] = [0, 0];
  let marked = false;
  for (const char of clean) {
    let changed = false;
    if (char.trim() !== '') {
      // Most characters stand where they are expected.
      let ahead = at;
      while (ahead < at + reach && ahead < from.length && from[ahead] !== char) ahead++;
      changed = from[ahead] !== char || ahead >= at + reach;
      at = changed ? at + 1 : ahead + 1;
    }
    if (changed !== marked && end > start) {
      parts.push({ text: clean.slice(start, end), changed: marked });
      start = end;
    }
    marked = changed;
    end += char.length;
  }
  if (end > start) parts.push({ text: clean.slice(start, end), changed: marked });
  return parts;
}

/** Lines of one article in a scan, grouped into the paragraphs (1-based) that they became. */
export function alignSource(
  { printed, lines }: AccountedScan,
  article: string,
  paragraphs: readonly string[],
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
  return rows;
}
