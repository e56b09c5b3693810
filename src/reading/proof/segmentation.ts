import { addLetter, EMPTY } from './hash.ts';
import { LONGEST, type Recurrences } from './recurrences.ts';
import type { WordCosts } from './words-file.ts';

/** What a letter costs that is no word. */
const UNKNOWN = 15.5;

/** What a string costs for standing elsewhere on the page and in no dictionary. */
const LEARNED = Math.log(4);

/** What words cost: those of the dictionary and, when they are given, strings that recur. */
export function lexiconOf(
  words: WordCosts,
  recurrences?: Recurrences,
): (hash: number, length: number, own: number) => number {
  const all = Math.log((recurrences?.letters ?? 0) + 1);
  return (hash, length, own) => {
    const known = words.cost(hash) ?? (length === 1 ? UNKNOWN : Infinity);
    if (length === 1 || recurrences === undefined) return known;
    // The occurrence that is judged does not vouch for itself.
    const elsewhere = recurrences.count(hash) - own;
    if (elsewhere <= 0) return known;
    return Math.min(known, all - Math.log(elsewhere * (length > 2 ? 1 : 0.35)) + LEARNED);
  };
}

/** What a string of letters costs as a word; `own` is how often it stands there itself. */
export type CostOf = ReturnType<typeof lexiconOf>;

/** A run of letters, cut into the cheapest words. */
export interface Segmentation {
  total: number;
  /** Cost of the words before and behind each place. */
  before: Float64Array;
  behind: Float64Array;
  /** Where the word begins and ends that holds each letter, and what it costs. */
  begin: Int32Array;
  end: Int32Array;
  cost: Float64Array;
}

/** Cuts a run of letters into its cheapest words. */
export function segment(letters: Uint16Array, costOf: CostOf): Segmentation {
  const n = letters.length;
  const costs = new Float64Array(n * LONGEST);
  const before = new Float64Array(n + 1).fill(Infinity);
  const behind = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  before[0] = 0;
  behind[n] = 0;
  for (let a = 0; a < n; a++) {
    let hash = EMPTY;
    for (let b = a; b < Math.min(n, a + LONGEST); b++) {
      hash = addLetter(hash, letters[b] ?? 0);
      const cost = costOf(hash, b - a + 1, 1);
      costs[a * LONGEST + b - a] = cost;
      const whole = (before[a] ?? 0) + cost;
      if (whole < (before[b + 1] ?? 0)) {
        before[b + 1] = whole;
        from[b + 1] = a;
      }
    }
  }
  for (let a = n - 1; a >= 0; a--)
    for (let b = a; b < Math.min(n, a + LONGEST); b++)
      behind[a] = Math.min(
        behind[a] ?? 0,
        (costs[a * LONGEST + b - a] ?? 0) + (behind[b + 1] ?? 0),
      );
  const begin = new Int32Array(n);
  const end = new Int32Array(n);
  const cost = new Float64Array(n);
  for (let b = n; b > 0; b = from[b] ?? 0) {
    const a = from[b] ?? 0;
    begin.fill(a, a, b);
    end.fill(b, a, b);
    cost.fill(costs[a * LONGEST + b - a - 1] ?? 0, a, b);
  }
  return { total: before[n] ?? 0, before, behind, begin, end, cost };
}

/** A run with some letters in place of those from `from` to `to`: its cost, and the word that holds them. */
export interface Edited {
  total: number;
  length: number;
  cost: number;
}

/** What the cheapest words cost after an edit, when one of them holds what was put there or the seam. */
export function costEdited(
  letters: Uint16Array,
  { before, behind }: Segmentation,
  costOf: CostOf,
  edit: { from: number; to: number; put: number | undefined },
): Edited {
  const { from, to, put } = edit;
  const size = put === undefined ? 0 : 1;
  let best: Edited = { total: Infinity, length: 0, cost: 0 };
  if (put === undefined) best.total = (before[from] ?? 0) + (behind[to] ?? 0);
  for (let a = Math.max(0, from - LONGEST + 1); a <= from; a++) {
    let hash = EMPTY;
    for (let i = a; i < from; i++) hash = addLetter(hash, letters[i] ?? 0);
    if (put !== undefined) hash = addLetter(hash, put);
    for (let b = to; b <= letters.length && b - to + from - a + size <= LONGEST; b++) {
      if (b > to) hash = addLetter(hash, letters[b - 1] ?? 0);
      const length = b - to + from - a + size;
      if (length === 0 || (put === undefined && (a === from || b === to))) continue;
      const cost = costOf(hash, length, 0);
      const total = (before[a] ?? 0) + cost + (behind[b] ?? 0);
      if (total < best.total) best = { total, length, cost };
    }
  }
  return best;
}
