/** Costs are held to a tenth of a nat. */
const STEP = 10;

/** Hash of a word -> what it costs, in nats; in the order of the hashes. */
export type HashedCosts = readonly (readonly [hash: number, cost: number])[];

/** Words by their hashes, packed: the way from the hash before, seven bits a byte, then the cost. */
export function packWords(words: HashedCosts): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const [hash, cost] of words) {
    let way = hash - before;
    before = hash;
    for (; way > 127; way = Math.floor(way / 128)) bytes.push(128 | (way & 127));
    bytes.push(way, Math.min(255, Math.round(cost * STEP)));
  }
  return Uint8Array.from(bytes);
}

/** Words that can be asked for what they cost. */
export interface WordCosts {
  /** What the word with this hash costs; undefined when it is no word. */
  cost: (hash: number) => number | undefined;
}

/** Slots of the table: a power of two, at least twice the words. */
const SLOTS = 1 << 20;

/** The table of a packed list. */
export function unpackWords(bytes: Uint8Array): WordCosts {
  const keys = new Uint32Array(SLOTS);
  const costs = new Uint8Array(SLOTS);
  let hash = 0;
  for (let i = 0; i < bytes.length;) {
    let scale = 1;
    let byte = bytes[i++] ?? 0;
    for (; byte > 127; byte = bytes[i++] ?? 0, scale *= 128) hash += (byte & 127) * scale;
    hash += byte * scale;
    let slot = hash & (SLOTS - 1);
    while (costs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = hash;
    costs[slot] = bytes[i++] ?? 1;
  }
  return {
    cost: (asked) => {
      const key = asked >>> 0;
      for (let slot = key & (SLOTS - 1); costs[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
        if (keys[slot] === key) return (costs[slot] ?? 0) / STEP;
      return undefined;
    },
  };
}
