import type { Doubt } from '../../domain/ledger.ts';
import type { View } from '../view.ts';

/** Lines in a row that must change their subject each time. */
const ALTERNATIONS = 3;

const shares = (a: View, b: View): boolean =>
  [...a.subjects].some((subject) => b.subjects.has(subject));

const doubtAt = (line: number, found: string): Doubt => ({
  line,
  ruleId: 'find-interleaving',
  message: `${found}; the columns may have been read across, compare the printed page`,
});

/**
 * Units of a page -> a doubt for each place where two stories seem to run line by line into each
 * other, as when an OCR reads across two columns: every text names the places of the one before
 * last and none of the last. It is marked, never untangled.
 */
export function findInterleaving(views: readonly View[]): Doubt[] {
  const texts = views.filter((view) => view.prose && view.subjects.size > 0);
  const doubts: Doubt[] = [];
  for (const [i, view] of views.entries()) {
    // A text that is cut off, and right under it the opening of another: two columns side by side.
    const next = views[i + 1];
    if (
      !view.prose ||
      view.closed ||
      view.closing !== undefined ||
      view.jumpTo !== undefined ||
      next?.leadIn === undefined
    )
      continue;
    doubts.push(
      doubtAt(
        view.unit.lines[0].number,
        `line ${view.unit.lines[0].number} is cut off and line ${next.unit.lines[0].number} opens another story`,
      ),
    );
  }
  let run = 0;
  for (let i = 2; i <= texts.length; i++) {
    const [first, second, third] = [texts[i - 2], texts[i - 1], texts[i]];
    const alternates =
      first !== undefined &&
      second !== undefined &&
      third !== undefined &&
      shares(first, third) &&
      !shares(first, second) &&
      !shares(second, third);
    if (alternates) run++;
    else {
      const start = texts[i - 2 - run];
      const end = texts[i - 1];
      if (run >= ALTERNATIONS && start !== undefined && end !== undefined) {
        const [from, to] = [start.unit.lines[0].number, end.unit.lines[0].number];
        doubts.push(doubtAt(from, `lines ${from} to ${to} change between two stories`));
      }
      run = 0;
    }
  }
  return doubts;
}
