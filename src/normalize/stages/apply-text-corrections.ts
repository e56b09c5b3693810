import type { TextCorrection } from '../../domain/correction.ts';
import { correctionsOf } from '../locate-decision.ts';
import type { Diagnostic } from '../model.ts';
import { nearestWords } from '../nearest-words.ts';

/** A correction and the line it was applied to. */
export interface CorrectedLine {
  correction: TextCorrection;
  line: number;
}

/**
 * Applies an editor's text corrections to the lines of a scan (index 0 = line 1), in place of
 * nothing: the scan stays as received. A correction whose words are no longer on its line is moved
 * to the one line that has them, with a note; where none or several have, it is an error.
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
    const file = correctionsOf(scan);
    diagnostics.push({ severity, ruleId: 'apply-text-corrections', file, line, message });
  };
  for (const correction of corrections) {
    const { line, printed, corrected } = correction;
    let at = line;
    if (!(lines[line - 1] ?? '').includes(printed)) {
      const holders = lines.flatMap((text, index) => (text.includes(printed) ? [index + 1] : []));
      const [only] = holders;
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
    if (!before.includes(printed)) {
      say(
        'error',
        line,
        `expected ${printed} on scans/${scan}:${at}, found that another correction of this line changed these words already; make one correction of the two`,
      );
      continue;
    }
    out[at - 1] = before.replace(printed, () => corrected);
    applied.push({ correction, line: at });
  }
  return { lines: out, applied, diagnostics };
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
