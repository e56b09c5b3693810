import type { TextCorrection } from '../../domain/correction.ts';
import type { Diagnostic } from '../model.ts';

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
  const file = `corrections/${scan.replace(/\.txt$/i, '')}.yaml`;
  for (const correction of corrections) {
    const { line, printed, corrected } = correction;
    let at = line;
    if (!(lines[line - 1] ?? '').includes(printed)) {
      const holders = lines.flatMap((text, index) => (text.includes(printed) ? [index + 1] : []));
      const [only] = holders;
      if (holders.length !== 1 || only === undefined) {
        diagnostics.push({
          severity: 'error',
          ruleId: 'apply-text-corrections',
          file,
          line,
          message: `expected ${printed} on scans/${scan}:${String(line)}, found ${
            lines[line - 1] === undefined ? 'no such line' : shorten(lines[line - 1] ?? '')
          }${holders.length > 1 ? `; it stands on lines ${holders.join(', ')}` : `; nearest: ${nearest(printed, lines)}`}; settle it in this file`,
        });
        continue;
      }
      at = only;
      diagnostics.push({
        severity: 'info',
        ruleId: 'apply-text-corrections',
        file,
        line,
        message: `${printed} was found on line ${String(only)} instead of ${String(line)}; applied there`,
      });
    }
    out[at - 1] = (out[at - 1] ?? '').replace(printed, () => corrected);
    applied.push({ correction, line: at });
  }
  return { lines: out, applied, diagnostics };
}

const shorten = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40)}…` : text === '' ? 'a blank line' : text;

/** Line and words that share most character pairs with what was looked for. */
function nearest(printed: string, lines: readonly string[]): string {
  const pairs = new Set(
    Array.from({ length: Math.max(1, printed.length - 1) }, (_, i) => printed.slice(i, i + 2)),
  );
  let best = { line: 0, score: 0, words: '' };
  for (const [index, text] of lines.entries()) {
    for (let i = 0; i < text.length; i += Math.max(1, printed.length >> 1)) {
      const window = text.slice(i, i + printed.length + 4);
      let score = 0;
      for (let j = 0; j + 2 <= window.length; j++) if (pairs.has(window.slice(j, j + 2))) score++;
      if (score > best.score) best = { line: index + 1, score, words: window };
    }
  }
  return best.score === 0 ? 'none' : `line ${String(best.line)}, ${best.words}`;
}
