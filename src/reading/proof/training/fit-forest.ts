import type { Forest, Tree } from '../trees.ts';

/** What a forest learns from: features of a place, and whether it is misread. */
export interface Example {
  features: readonly number[];
  isSo: boolean;
}

const BINS = 32;
const RATE = 0.1;
/** Least weight of a leaf, and what holds its value back. */
const LEAST = 8;
const HOLD = 2;
/** Share of the examples, and of the features, that each tree sees. */
const SEEN = 0.7;

/** Fits boosted trees of some depth by logistic loss. */
export function fitForest(
  examples: readonly Example[],
  { trees: count, depth, random }: { trees: number; depth: number; random: () => number },
): Forest {
  const width = examples[0]?.features.length ?? 0;
  const edges = Array.from({ length: width }, (_, j) => edgesOf(examples, j));
  const binned = edges.map((own, j) =>
    Uint8Array.from(examples, ({ features }) => binOf(own, features[j] ?? 0)),
  );
  const share = examples.filter(({ isSo }) => isSo).length / examples.length;
  const base = Math.log(share / (1 - share));
  const odds = new Float64Array(examples.length).fill(base);
  const slope = new Float64Array(examples.length);
  const weight = new Float64Array(examples.length);
  const trees: Tree[] = [];
  for (let t = 0; t < count; t++) {
    const seen: number[] = [];
    for (const [i, { isSo }] of examples.entries()) {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)));
      slope[i] = (isSo ? 1 : 0) - p;
      weight[i] = p * (1 - p);
      if (random() < SEEN) seen.push(i);
    }
    const columns = edges.map((_, j) => j).filter(() => random() < SEEN);
    const data: Data = { edges, binned, slope, weight, columns };
    const tree = grow(data, seen, depth);
    trees.push(tree);
    for (const [i, { features }] of examples.entries())
      odds[i] = (odds[i] ?? 0) + valueAt(tree, features);
  }
  return { base, trees };
}

interface Data {
  edges: readonly number[][];
  binned: readonly Uint8Array[];
  slope: Float64Array;
  weight: Float64Array;
  columns: readonly number[];
}

function edgesOf(examples: readonly Example[], j: number): number[] {
  const values = Float64Array.from(examples, ({ features }) => features[j] ?? 0).sort();
  const cuts = Array.from({ length: BINS - 1 }, (_, b) =>
    Number((values[Math.floor(((b + 1) * values.length) / BINS)] ?? 0).toFixed(3)),
  );
  return [...new Set(cuts)];
}

function binOf(edges: readonly number[], value: number): number {
  const bin = edges.findIndex((edge) => value <= edge);
  return bin < 0 ? edges.length : bin;
}

function valueAt(tree: Tree, features: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}

function grow(data: Data, seen: readonly number[], depth: number): Tree {
  const { slope, weight } = data;
  let whole = 0;
  let heft = 0;
  for (const i of seen) {
    whole += slope[i] ?? 0;
    heft += weight[i] ?? 0;
  }
  const leaf = Number(((RATE * whole) / (heft + HOLD)).toFixed(4));
  if (depth === 0 || heft < 2 * LEAST) return leaf;
  const split = bestSplit(data, seen, whole, heft);
  if (split === undefined) return leaf;
  const { column, bin } = split;
  const isBelow = (i: number): boolean => (data.binned[column]?.[i] ?? 0) <= bin;
  return [
    column,
    data.edges[column]?.[bin] ?? 0,
    grow(data, seen.filter(isBelow), depth - 1),
    grow(
      data,
      seen.filter((i) => !isBelow(i)),
      depth - 1,
    ),
  ];
}

function bestSplit(
  { edges, binned, slope, weight, columns }: Data,
  seen: readonly number[],
  whole: number,
  heft: number,
): { column: number; bin: number } | undefined {
  let best: { gain: number; column: number; bin: number } | undefined;
  const worth = (sum: number, size: number): number => (sum * sum) / (size + HOLD);
  for (const column of columns) {
    const sums = new Float64Array(BINS + 1);
    const sizes = new Float64Array(BINS + 1);
    const bins = binned[column] ?? new Uint8Array();
    for (const i of seen) {
      const bin = bins[i] ?? 0;
      sums[bin] = (sums[bin] ?? 0) + (slope[i] ?? 0);
      sizes[bin] = (sizes[bin] ?? 0) + (weight[i] ?? 0);
    }
    let sum = 0;
    let size = 0;
    for (let bin = 0; bin < (edges[column]?.length ?? 0); bin++) {
      sum += sums[bin] ?? 0;
      size += sizes[bin] ?? 0;
      if (size < LEAST || heft - size < LEAST) continue;
      const gain = worth(sum, size) + worth(whole - sum, heft - size) - worth(whole, heft);
      if (gain > (best?.gain ?? 0.5)) best = { gain, column, bin };
    }
  }
  return best;
}
