import { type Block, textOfBlock } from '../../markdown/body.ts';
import { containment, likeness } from '../../text/likeness.ts';

/**
 * Blocks of a text and what an editor made of them. One of each is the same block, changed or not;
 * several and one were joined, one and several were split; none on a side is added or taken out.
 */
export interface AlignedBlocks {
  /** Indices into the blocks before and after; consecutive. */
  was: number[];
  is: number[];
}

/** What a block costs that has no partner; two that share nothing cost as much as both. */
const ALONE = 1;

/** Joining and splitting is rarer than changing words. */
const REGROUPED = 0.2;

/** Texts that are not equal are less good a pair, though they differ in marks alone. */
const CHANGED = 0.01;

/** Less alike, a paragraph is another; less of it kept, it was not joined or split. */
const LIKE = 0.25;
const KEPT = 0.6;

/** So many paragraphs at most are joined to one, or made of one. */
const MOST = 4;

/**
 * Of all ways to lay the blocks after an edit beside those before it, in their order, the one that
 * changes least.
 */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): AlignedBlocks[] {
  const [was, is] = [before.map(textOfBlock), after.map(textOfBlock)];
  interface Way {
    cost: number;
    step: [number, number];
  }
  const ways: Way[][] = Array.from({ length: was.length + 1 }, () => []);
  for (let i = was.length; i >= 0; i--) {
    for (let j = is.length; j >= 0; j--) {
      if (i === was.length && j === is.length) {
        ways[i]?.push({ cost: 0, step: [0, 0] });
        continue;
      }
      let best: Way = { cost: Infinity, step: [0, 0] };
      for (const [m, n] of STEPS) {
        if (i + m > was.length || j + n > is.length) continue;
        // The columns are filled from their ends: the last one pushed is that of j + 1.
        const rest = m === 0 ? ways[i]?.[is.length - j - n] : ways[i + m]?.[is.length - j - n];
        const cost = costOf(was.slice(i, i + m), is.slice(j, j + n)) + (rest?.cost ?? Infinity);
        if (cost < best.cost) best = { cost, step: [m, n] };
      }
      ways[i]?.push(best);
    }
  }
  const aligned: AlignedBlocks[] = [];
  for (let [i, j] = [0, 0]; i < was.length || j < is.length;) {
    const [m, n] = ways[i]?.[is.length - j]?.step ?? [0, 0];
    aligned.push({ was: range(i, m), is: range(j, n) });
    [i, j] = [i + m, j + n];
  }
  return aligned;
}

const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  ...range(2, MOST - 1).flatMap((n): [number, number][] => [
    [n, 1],
    [1, n],
  ]),
];

function costOf(was: readonly string[], is: readonly string[]): number {
  if (was.length === 0 || is.length === 0) return ALONE;
  const [a, b] = [was.join(''), is.join('')];
  const isRegrouped = was.length !== is.length;
  const like = likeness(a, b);
  if (a !== b) {
    const parts = was.length > 1 ? was : is;
    const whole = was.length > 1 ? b : a;
    if (isRegrouped ? parts.some((part) => containment(part, whole) < KEPT) : like < LIKE)
      return Infinity;
  }
  return (a === b ? 0 : CHANGED + 2 * ALONE * (1 - like)) + (isRegrouped ? REGROUPED : 0);
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, i) => from + i);
}
