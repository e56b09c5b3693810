import type { Doubt } from '../../domain/ledger.ts';
import type { View } from '../view.ts';

/** Lines in a row that must change their subject each time. */
const ALTERNATIONS = 3;

const shares = (a: View, b: View): boolean =>
  [...a.subjects].some((subject) => b.subjects.has(subject));

/**
 * Units of a page -> a doubt for each place where two stories seem to run line by line into each
 * other, as when an OCR reads across two columns: every text names the places of the one before
 * last and none of the last. It is marked, never untangled.
 */
export function findInterleaving(views: readonly View[]): Doubt[] {
  const texts = views.filter((view) => view.prose && view.subjects.size > 0);
  const doubts: Doubt[] = [];
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
        doubts.push({
          line: start.unit.lines[0].number,
          ruleId: 'find-interleaving',
          message: `lines ${start.unit.lines[0].number} to ${end.unit.lines[0].number} change between two stories; the columns may have been read across, compare the printed page`,
        });
      }
      run = 0;
    }
  }
  return doubts;
}
