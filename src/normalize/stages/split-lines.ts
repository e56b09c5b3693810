import type { TextChange } from '../../domain/ledger.ts';
import type { Line } from '../model.ts';
import { isSpacedPage } from './close-spacing.ts';
import { noTable } from '../residue/html-table.ts';
import { unprintedLines } from '../residue/unprinted-lines.ts';
import { type CleanLine, cleanLine } from './clean-line.ts';

const TABLE_TAG = /<\/?(?:table|t[rdh])\b/iu;

/** Lines without a tag that a cell may stand on: more, and its end was lost. */
const LONGEST_CELL = 5;

const BLANK = /^[\s\u3000\ufeff\u200b-\u200f\u2028\u2029]*$/u;

/**
 * Lines of a scan as received and as corrected (index 0 = line 1) -> its non-blank lines with their
 * numbers, and what cleaning each line changed. Lines of residue (image links, code fences) stay in
 * the list, marked.
 */
export function splitLines(
  received: readonly string[],
  corrected: readonly string[],
): { lines: Line[]; changes: TextChange[] } {
  const lines: Line[] = [];
  const changes: TextChange[] = [];
  const spaced = isSpacedPage(corrected);
  let blanks = 0;
  let afterImage = false;
  const unprinted = unprintedLines(received);
  let table = noTable();
  for (const [index, raw] of received.entries()) {
    if (BLANK.test(raw)) {
      blanks++;
      continue;
    }
    const number = index + 1;
    if (
      table.row &&
      !TABLE_TAG.test(raw) &&
      !received.slice(index + 1, index + 1 + LONGEST_CELL).some((later) => TABLE_TAG.test(later))
    )
      table = noTable();
    const rule = unprinted.get(index);
    const clean: CleanLine =
      rule === undefined
        ? cleanLine(corrected[index] ?? raw, spaced, table)
        : { text: '', level: 0, changes: [{ rule, count: 1, printed: raw, written: '' }] };
    for (const change of clean.changes) changes.push({ line: number, ...change });
    const residue = clean.text === '';
    lines.push({
      number,
      raw,
      text: clean.text,
      level: clean.level,
      blanksBefore: blanks,
      indented: /^(?:\u3000{2,}|[ \u00a0]{4,}|\t)/.test(raw),
      residue,
      hardBreak: /\S(?: {2,}|\\)$/.test(raw) && received[index + 1]?.trim() !== '',
      afterImage,
      ...(clean.parts === undefined ? {} : { parts: clean.parts }),
    });
    if (residue) {
      // What is not printed sets nothing apart: the blank lines go on counting.
      blanks = Math.max(blanks, 1);
      afterImage ||= raw.includes('![') || /<img/i.test(raw);
    } else {
      blanks = 0;
      afterImage = false;
    }
  }
  return { lines, changes };
}
