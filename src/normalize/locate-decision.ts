import type { Address } from '../domain/correction.ts';
import type { Draft } from './draft.ts';
import type { Diagnostic, Line } from './model.ts';
import { nearestWords } from '../text/nearest-words.ts';
import { stemOf } from '../scan/scan-files.ts';

/** The page that decisions are about, and the stage that carries them out. */
export interface DecisionPage {
  scan: string;
  lines: readonly Line[];
  /** File name of the stage, which speaks where a decision does not fit. */
  ruleId: string;
}

/** `003.txt` -> `corrections/003.yaml` */
export const correctionFileOf = (scan: string): string => `corrections/${stemOf(scan)}.yaml`;

/**
 * Finds the line a decision is about: its number if the words are there, else the one line that has
 * them, with a note. Undefined, with an error that names the nearest words, where none or several have.
 */
export function locateDecision(
  { scan, lines, ruleId }: DecisionPage,
  decision: Address,
  diagnostics: Diagnostic[],
  /** Line by which the decision is known, where the address is of another line than its own. */
  known = decision.line,
): number | undefined {
  const holds = (line: Line): boolean => line.raw.includes(decision.printed);
  const there = lines.find(({ number }) => number === decision.line);
  if (there !== undefined && holds(there)) return there.number;
  const holders = lines.filter(holds);
  const [only] = holders;
  const file = correctionFileOf(scan);
  if (holders.length === 1 && only !== undefined) {
    diagnostics.push({
      severity: 'info',
      ruleId,
      file,
      line: known,
      message: `${decision.printed} was found on line ${String(only.number)} instead of ${String(decision.line)}; applied there`,
    });
    return only.number;
  }
  diagnostics.push({
    severity: 'error',
    ruleId,
    file,
    line: known,
    message: `expected ${decision.printed} on scans/${scan}:${String(decision.line)}, found ${there === undefined ? 'no printed line' : there.raw.slice(0, 40)}; ${holders.length > 1 ? `it stands on lines ${holders.map(({ number }) => number).join(', ')}` : `nearest: ${nearestPlace(decision.printed, lines)}`}; settle it in this file`,
  });
  return undefined;
}

/** The error of a decision about an article whose line `at` is in none; `advice` says what to do. */
export function outsideArticles(
  { scan, ruleId }: DecisionPage,
  { line }: Address,
  at: number,
  advice = 'name a line of the article',
): Diagnostic {
  return {
    severity: 'error',
    ruleId,
    file: correctionFileOf(scan),
    line,
    message: `expected scans/${scan}:${String(at)} to be in an article, it is page furniture; ${advice}`,
  };
}

/** The draft of the article that a decision is about; undefined, with an error, where there is none. */
export function locateDraft(
  page: DecisionPage,
  decision: Address,
  drafts: readonly Draft[],
  diagnostics: Diagnostic[],
  advice?: string,
): { draft: Draft; at: number } | undefined {
  const at = locateDecision(page, decision, diagnostics);
  if (at === undefined) return undefined;
  const draft = drafts.find(({ segments }) =>
    segments.some(({ view }) => view.unit.lines.some(({ number }) => number === at)),
  );
  if (draft !== undefined) return { draft, at };
  diagnostics.push(outsideArticles(page, decision, at, advice));
  return undefined;
}

function nearestPlace(printed: string, lines: readonly Line[]): string {
  const nearest = nearestWords(
    printed,
    lines.map(({ raw }) => raw),
  );
  return nearest === undefined
    ? 'none'
    : `line ${lines[nearest.index]?.number ?? 0}, ${nearest.words}`;
}
