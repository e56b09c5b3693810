/** A tree: a leaf's value, or the feature that is asked, its threshold, and what is below it and not. */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree];

/** Boosted trees: their values sum up to log-odds. */
export interface Forest {
  base: number;
  trees: readonly Tree[];
}

function valueOf(tree: Tree, features: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}

/** How probable it is that what has these features is so. */
export function judge({ base, trees }: Forest, features: readonly number[]): number {
  const odds = trees.reduce<number>((sum, tree) => sum + valueOf(tree, features), base);
  return 1 / (1 + Math.exp(-odds));
}
