/** How many things of a sorted list stand before a place. */
export function rankIn<T>(sorted: readonly T[], isBefore: (thing: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = sorted[middle];
    if (thing !== undefined && isBefore(thing)) low = middle + 1;
    else high = middle;
  }
  return low;
}
