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
  const add = (text: string, changed: boolean): void => {
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  };
  const from = [...printed].filter((char) => char.trim() !== '');
  let at = 0;
  for (const char of clean) {
    if (char.trim() === '') {
      add(char, false);
      continue;
    }
    const ahead = from.slice(at, at + reach).indexOf(char);
    if (ahead === -1) {
      add(char, true);
      at += 1;
    } else {
      add(char, false);
      at += ahead + 1;
    }
  }
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
