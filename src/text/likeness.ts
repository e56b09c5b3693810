const pairsOf = (text: string): Set<string> => {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) pairs.add(bare.slice(i, i + 2));
  return pairs;
};

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count++;
  return count;
}

/** How much of two texts is the same, by the pairs of letters they share: 0 nothing, 1 all. */
export function likeness(a: string, b: string): number {
  const x = pairsOf(a);
  const y = pairsOf(b);
  if (x.size === 0 || y.size === 0) return 0;
  return (2 * common(x, y)) / (x.size + y.size);
}

/** How much of a text stands in another as well, by its pairs of letters: 0 nothing, 1 all. */
export function containment(part: string, whole: string): number {
  const pairs = pairsOf(part);
  if (pairs.size === 0) return whole.includes(part) ? 1 : 0;
  return common(pairs, pairsOf(whole)) / pairs.size;
}
