import { addLetter, EMPTY } from './hash.ts';

/** Longest string of letters that is counted, and longest word. */
export const LONGEST = 7;

/** How often strings of two letters and more stand in some texts, by their hashes. */
export interface Recurrences {
  letters: number;
  count: (hash: number) => number;
}

/** Runs of letters -> how often each string of two to seven stands in them. */
export function countRecurrences(runs: readonly string[]): Recurrences {
  const counts = new Map<number, number>();
  let letters = 0;
  for (const run of runs) {
    letters += run.length;
    for (let from = 0; from < run.length; from++) {
      let hash = EMPTY;
      const end = Math.min(run.length, from + LONGEST);
      for (let to = from; to < end; to++) {
        hash = addLetter(hash, run.charCodeAt(to));
        if (to > from) counts.set(hash, (counts.get(hash) ?? 0) + 1);
      }
    }
  }
  return { letters, count: (hash) => counts.get(hash) ?? 0 };
}
