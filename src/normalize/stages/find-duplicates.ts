import type { Unit } from '../model.ts';
import { lettersOf, samePrint } from '../same-print.ts';
import { hashShingles } from '../../text/shingles.ts';

/** Shorter lines repeat by chance; they are repeated only along with longer ones. */
const SHORTEST = 30;
/** A repeated line shares at least this part of its sampled shingles with the first. */
const CANDIDATE = 0.3;
/** One shingle in this many is kept of a line. */
const LINE_SAMPLE = 3;
/** Lines that are looked at of those that hold a shingle: a page of stock phrases has many. */
const MOST_HOLDERS = 12;
/** Units that a run is followed for. */
const LONGEST_RUN = 200;

/**
 * Indexes of units that were read twice (crops of a page that overlap, an article that is there
 * again), with the index of the unit they repeat. Alike is not the same: a line is left out when it
 * is the same print as an earlier one, and stands where a repeat stands: behind the lines that it and
 * its neighbours repeat, with no heading between, or within a whole article, head and all. `kept` holds the line
 * numbers that an editor wants read.
 */
export function findDuplicateUnits(
  units: readonly Unit[],
  kept: ReadonlySet<number> = new Set(),
): Map<number, number> {
  const firsts = firstsOf(units);
  const found = new Map<number, number>();
  const isLong = (index: number): boolean => (units[index]?.text.length ?? 0) >= SHORTEST;
  const isHead = (index: number): boolean => {
    const text = units[index]?.text;
    return text === undefined || (text.length < SHORTEST && !/[。！？；，]/u.test(text));
  };
  /** How many headings that are not repeated stand before each unit: counted, not sought each time. */
  const heads = [0];
  for (let index = 0; index < units.length; index++) {
    const last = index - 1;
    if (index > 0) heads.push((heads[last] ?? 0) + (isHead(last) && !found.has(last) ? 1 : 0));
    const of = firsts[index];
    if (of === undefined || of === index || !isLong(index)) continue;
    const [before, behind] = [extend(firsts, index, of, -1), extend(firsts, index, of, 1)];
    // What stands between the two: nothing that is not repeated as well, or only more of one text.
    const [from, to] = [of + behind + 1, index - before];
    const overlaps = from >= to || heads[from] === heads[to];
    const isArticle =
      lettersOf(units[index]?.text ?? '') === lettersOf(units[of]?.text ?? '') &&
      before > 0 &&
      isHead(index - before) &&
      isHead(of + behind + 1) &&
      isHead(index + behind + 1);
    if (overlaps || isArticle) found.set(index, of);
  }
  for (const index of [...found.keys()])
    if (units[index]?.lines.some(({ number }) => kept.has(number)) === true) found.delete(index);
  return found;
}

/** How many units next to two that are the same print are so as well, in one direction. */
function extend(firsts: readonly number[], index: number, of: number, step: 1 | -1): number {
  let count = 0;
  while (count < LONGEST_RUN) {
    const [own, other] = [firsts[index + (count + 1) * step], firsts[of + (count + 1) * step]];
    if (own === undefined || own !== other) break;
    if (step === 1 && of + count + 1 >= index) break;
    count++;
  }
  return count;
}

/** For each unit the first that is the same print: itself where there is none. */
function firstsOf(units: readonly Unit[]): number[] {
  const letters = units.map(({ text }) => lettersOf(text));
  const byLetters = new Map<string, number>();
  /** Shingle -> the long units that hold it; a list only where there are several, which is rare. */
  const holders = new Map<number, number | number[]>();
  return units.map(({ text }, index) => {
    const own = letters[index] ?? '';
    const same = own === '' ? undefined : byLetters.get(own);
    if (same !== undefined) return same;
    byLetters.set(own, index);
    if (text.length < SHORTEST) return index;
    const shingles = hashShingles(text, 1 / LINE_SAMPLE);
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const held = holders.get(shingle);
      if (held === undefined) continue;
      for (const earlier of typeof held === 'number' ? [held] : held)
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    }
    for (const [earlier, count] of shared) {
      if (count < shingles.size * CANDIDATE) continue;
      if (repeats(own, letters[earlier] ?? '', text)) return earlier;
    }
    for (const shingle of shingles) {
      const held = holders.get(shingle);
      if (held === undefined) holders.set(shingle, index);
      else if (typeof held === 'number') holders.set(shingle, [held, index]);
      else if (held.length < MOST_HOLDERS) held.push(index);
    }
    return index;
  });
}

/** The same print, or the start of it, cut off at the edge of a crop with its last letter damaged. */
function repeats(later: string, earlier: string, text: string): boolean {
  if (earlier.length > later.length && later.length >= SHORTEST) {
    if (earlier.startsWith(later)) return true;
    if (!/[。！？]/u.test(text.slice(-2)) && earlier.startsWith(later.slice(0, -1))) return true;
  }
  return samePrint(earlier, later);
}
