import type { TextChange } from '../../domain/ledger.ts';
import type { Line } from '../model.ts';
import { cleanLine } from './clean-line.ts';
import { isSpacedPage } from './close-spacing.ts';

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
  for (const [index, raw] of received.entries()) {
    if (BLANK.test(raw)) {
      blanks++;
      continue;
    }
    const number = index + 1;
    const clean = cleanLine(corrected[index] ?? raw, spaced);
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
