import type { Reason } from '../../domain/ledger.ts';
import type { Draft } from '../draft.ts';
import type { Line, Unit } from '../model.ts';
import type { FinishedDraft, LineReading } from '../page-reading.ts';
import type { Segment } from '../../reading/read-lines.ts';

/** Reasons kept a line: the strongest few explain it. */
const KEPT = 3;

/** A reading less probable than this was never in question. */
const IN_QUESTION = 0.01;

const round = (value: number): number => Math.round(value * 100) / 100;

/** The strongest evidence that spoke for a decision. */
export function strongest(why: readonly Reason[]): Reason[] {
  return why
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, KEPT)
    .map(({ name, weight }) => ({ name, weight: round(weight) }));
}

/** Lines, units and segments of a page -> what is known of each non-blank line, in order. */
export function summarizeLines(
  lines: readonly Line[],
  units: readonly Unit[],
  repeated: ReadonlyMap<number, number>,
  segments: readonly Segment[],
  drafts: readonly Draft[],
): LineReading[] {
  const rows: LineReading[] = [];
  for (const { number, residue, raw } of lines) {
    if (!residue) continue;
    const role = raw.includes('![') ? 'image' : 'residue';
    rows.push({ line: number, role, draft: null, why: [reason('nothing of it was printed')] });
  }
  for (const [index, of] of repeated) {
    const why = [reason(`repeats line ${units[of]?.lines[0].number ?? 0}`)];
    for (const { number } of units[index]?.lines ?? []) {
      rows.push({ line: number, role: 'duplicate', draft: null, why });
    }
  }
  const draftOf = new Map(
    drafts.flatMap(({ segments: own }, index) => own.map(({ view }) => [view, index] as const)),
  );
  for (const { view, role, why, runnerUp } of segments) {
    const row = {
      role,
      draft: draftOf.get(view) ?? null,
      why: strongest(why),
      ...(runnerUp === undefined || runnerUp.probability < IN_QUESTION
        ? {}
        : { runnerUp: { role: runnerUp.role, probability: round(runnerUp.probability) } }),
    };
    for (const { number } of view.unit.lines) rows.push({ line: number, ...row });
  }
  // A line that holds a text and a table stands in both: the account names the first in an article.
  const account = new Map<number, LineReading>();
  for (const row of rows) {
    const held = account.get(row.line);
    if (held === undefined || (held.draft === null && row.draft !== null))
      account.set(row.line, row);
  }
  return [...account.values()].sort((a, b) => a.line - b.line);
}

const reason = (name: string): Reason => ({ name, weight: 1 });

/** A draft without the segments it was built from. */
export function finishDraft(draft: Draft): FinishedDraft {
  const { segments, signedLines: _signed, doubts: _doubts, ...fields } = draft;
  const last = segments.findLast(({ role }) => role === 'body')?.view;
  const text = last?.text.slice(0, last.jumpTo?.start).trimEnd() ?? '';
  return {
    ...fields,
    lines: segments.flatMap(({ view }) => view.unit.lines.map(({ number }) => number)),
    endsOpen: text !== '' && !/[。！？!?…；][”’」』）)]*$/u.test(text),
  };
}
