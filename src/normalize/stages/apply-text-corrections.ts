import type { TextCorrection } from '../../domain/correction.ts';
import { correctionFileOf } from '../locate-decision.ts';
import type { Diagnostic } from '../model.ts';
import { nearestWords } from '../../text/nearest-words.ts';

/** A correction and the line it was applied to. */
export interface CorrectedLine {
  correction: TextCorrection;
  line: number;
}

/**
 * Applies an editor's text corrections to the lines of a scan (index 0 = line 1), in place of
 * nothing: the scan stays as received. A correction whose words are no longer on its line is moved
 * to the one line that has them, with a note; where none or several have, it is an error. One that
 * says what the page reads already, as after a better scan, is skipped with a note.
 */
export function applyTextCorrections(
  scan: string,
  lines: readonly string[],
  corrections: readonly TextCorrection[],
): { lines: string[]; applied: CorrectedLine[]; diagnostics: Diagnostic[] } {
  const out = [...lines];
  const applied: CorrectedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  const say = (severity: 'error' | 'info', line: number, message: string): void => {
    const file = correctionFileOf(scan);
    diagnostics.push({ severity, ruleId: 'apply-text-corrections', file, line, message });
  };
  for (const correction of corrections) {
    const { line, printed } = correction;
    // An editor has looked, and keeps what is printed.
    if (printed === correction.corrected) continue;
    const here = lines[line - 1] ?? '';
    let at = line;
    if (findUncorrected(here, correction) < 0) {
      const holders = lines.flatMap((text, index) =>
        findUncorrected(text, correction) < 0 ? [] : [index + 1],
      );
      const stands = standsAlready(lines, correction, holders.length);
      const [only] = holders;
      if (stands !== undefined) {
        say('info', line, `${stands}; the correction was skipped and can go`);
        continue;
      }
      if (holders.length !== 1 || only === undefined) {
        const found = shorten(lines[line - 1]);
        say(
          'error',
          line,
          `expected ${printed} on scans/${scan}:${line}, found ${found}; ${
            holders.length > 1
              ? `it stands on lines ${holders.join(', ')}`
              : `nearest: ${nearestPlace(printed, lines)}`
          }; settle it in this file`,
        );
        continue;
      }
      at = only;
      say('info', line, `${printed} was found on line ${only} instead of ${line}; applied there`);
    }
    const before = out[at - 1] ?? '';
    if (findUncorrected(before, correction) < 0) {
      say(
        'error',
        line,
        `expected ${printed} on scans/${scan}:${at}, found that another correction of this line changed these words already; make one correction of the two`,
      );
      continue;
    }
    out[at - 1] = correctLine(before, correction);
    applied.push({ correction, line: at });
  }
  return { lines: out, applied, diagnostics };
}

/** A line as a correction leaves it. */
export function correctLine(text: string, correction: TextCorrection): string {
  const at = findUncorrected(text, correction);
  const { printed, corrected } = correction;
  return at < 0 ? text : text.slice(0, at) + corrected + text.slice(at + printed.length);
}

/** Where a line prints the words of a correction, and not as a part of what they must read; -1 where it does not. */
function findUncorrected(
  text: string,
  { printed, corrected }: Pick<TextCorrection, 'printed' | 'corrected'>,
): number {
  const shift = corrected.indexOf(printed);
  let at = text.indexOf(printed);
  if (shift < 0) return at;
  while (at >= 0 && text.startsWith(corrected, at - shift)) at = text.indexOf(printed, at + 1);
  return at;
}

/** Characters by which words are known on another line than theirs. */
const KNOWN = 6;

/** Fewest letters to change, add or take away until some words are a text, or a stretch of it (`isPart`). */
function distance(words: string, text: string, isPart: boolean): number {
  const [from, to] = [[...words], [...text]];
  let row = from.map((_, i) => i + 1);
  let best = isPart ? from.length : Infinity;
  for (const [j, letter] of to.entries()) {
    let left = isPart ? 0 : j + 1;
    let diagonal = isPart ? 0 : j;
    row = row.map((above, i) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (from[i] === letter ? 0 : 1));
      [diagonal, left] = [above, cost];
      return cost;
    });
    if (isPart || j === to.length - 1) best = Math.min(best, row.at(-1) ?? best);
  }
  return best;
}

/** What tells that a page reads as the correction says without it: it was scanned anew, and better. */
function standsAlready(
  lines: readonly string[],
  { line, printed, corrected }: TextCorrection,
  holders: number,
): string | undefined {
  if (corrected === '')
    return holders === 0 && (lines[line - 1] ?? '').trim() !== ''
      ? `${printed} is printed nowhere any more`
      : undefined;
  const isKnown = [...corrected].length >= KNOWN;
  // A line that has the right words, and others that are more like the wrong ones, is not right.
  const change = distance(printed, corrected, false);
  const there = lines.flatMap((text, index) =>
    text.includes(corrected) &&
    (corrected.includes(printed) || distance(printed, text, true) >= change)
      ? [index + 1]
      : [],
  );
  const found =
    there.includes(line) && (isKnown || holders === 0)
      ? line
      : isKnown && holders === 0 && there.length === 1
        ? there[0]
        : undefined;
  return found === undefined ? undefined : `line ${String(found)} reads ${corrected} as it stands`;
}

const shorten = (text: string | undefined): string => {
  if (text === undefined) return 'no such line';
  if (text.trim() === '') return 'a blank line';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function nearestPlace(printed: string, lines: readonly string[]): string {
  const nearest = nearestWords(printed, lines);
  return nearest === undefined ? 'none' : `line ${nearest.index + 1}, ${nearest.words}`;
}
