/** Seeded random numbers: the same seed gives the same archive on every machine. */
export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** Whole number in [0, below). */
  below: (below: number) => number;
  pick: <T>(list: readonly T[]) => T;
  chance: (probability: number) => boolean;
}

/** mulberry32: 32 bits of state are enough for made-up text. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined)
        throw new Error('expected something to pick from, found an empty list');
      return item;
    },
  };
}
