import type { View } from '../../normalize/view.ts';

/** How alike the texts before a line and from it on are, and how much of a heading stands in either. */
export interface Cohesion {
  /** Cosine of the pairs of characters of both sides, weighted by how rare they are on the page: 0 to 1. */
  cosine: number;
  /** Triples of Han characters on both sides that are rare on the page: names, subjects. */
  rare: number;
  /** Share of a heading's pairs that stand in the texts behind it, and before it: 0 to 1. */
  headBehind: number;
  headBefore: number;
}

/** Texts on either side that are compared. */
const SPAN = 3;
/** Texts in which the words of a heading are looked for. */
const HEAD_SPAN = 4;

type Bag = Map<string, number>;

/** Compares texts of one page; what its lines hold is counted once. */
export function comparer(
  views: readonly View[],
): (
  index: number,
  before: readonly number[],
  behind: readonly number[],
  span?: number,
) => Cohesion {
  const pairs = views.map(({ text }) => count(text.replace(/[^\p{L}\p{N}]/gu, ' '), 2));
  const triples = views.map(
    ({ text }) => new Set(count(text.replace(/[^\p{Script=Han}]/gu, ' '), 3).keys()),
  );
  const linesOf = (bags: readonly Iterable<string>[]): Bag => {
    const lines: Bag = new Map();
    for (const bag of bags) for (const gram of bag) lines.set(gram, (lines.get(gram) ?? 0) + 1);
    return lines;
  };
  const pairLines = linesOf(pairs.map((bag) => bag.keys()));
  const tripleLines = linesOf(triples);
  const rarity = (pair: string): number =>
    Math.log((views.length + 1) / (pairLines.get(pair) ?? 1));
  const weigh = (indices: readonly number[]): Bag => {
    const sum: Bag = new Map();
    for (const index of indices)
      for (const [pair, times] of pairs[index] ?? []) sum.set(pair, (sum.get(pair) ?? 0) + times);
    for (const [pair, times] of sum) sum.set(pair, (1 + Math.log(times)) * rarity(pair));
    return sum;
  };
  const weighed = new Map<string, Bag>();
  const weighOnce = (indices: readonly number[]): Bag => {
    const key = indices.join();
    let bag = weighed.get(key);
    if (bag === undefined) weighed.set(key, (bag = weigh(indices)));
    return bag;
  };
  const rareIn = Math.max(4, views.length * 0.2);
  return (index, before, behind, span = SPAN) => {
    const lefts = before.slice(-span);
    const rights = behind.slice(0, SPAN);
    const known = new Set(lefts.flatMap((i) => [...(triples[i] ?? [])]));
    const shared = new Set(rights.flatMap((i) => [...(triples[i] ?? [])]));
    let rare = 0;
    for (const gram of shared)
      if (known.has(gram) && (tripleLines.get(gram) ?? 0) <= rareIn) rare++;
    const own = pairs[index] ?? new Map<string, number>();
    const shareIn = (indices: readonly number[]): number => {
      if (views[index]?.prose === true || own.size === 0) return 0;
      const texts = weighOnce(indices);
      let found = 0;
      let all = 0;
      for (const pair of own.keys()) {
        const weight = rarity(pair);
        all += weight;
        if (texts.has(pair)) found += weight;
      }
      return all === 0 ? 0 : found / all;
    };
    return {
      cosine: cosineOf(weighOnce(lefts), weighOnce(rights)),
      rare,
      headBehind: shareIn(behind.filter((i) => i !== index).slice(0, HEAD_SPAN)),
      headBefore: shareIn(before.slice(-HEAD_SPAN)),
    };
  };
}

function count(text: string, size: number): Bag {
  const bag: Bag = new Map();
  for (let i = 0; i + size <= text.length; i++) {
    const gram = text.slice(i, i + size);
    if (!gram.includes(' ')) bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}

function cosineOf(a: Bag, b: Bag): number {
  let dot = 0;
  let first = 0;
  let second = 0;
  for (const [gram, weight] of a) {
    first += weight * weight;
    const other = b.get(gram);
    if (other !== undefined) dot += weight * other;
  }
  for (const weight of b.values()) second += weight * weight;
  return first > 0 && second > 0 ? dot / Math.sqrt(first * second) : 0;
}
