/**
 * Counts in how many of some thousand texts each shingle stands, a million shingles and more. Counted
 * in one table, nearly each would miss the processor's caches; they are dealt into buckets first, by
 * their hashes, and every bucket is counted in a table that the caches hold.
 */

/** Characters of a shingle: 承诺制+标准地 has five. Shorter ones are ordinary words of every report. */
const width = 4;
/** Shingles of a bucket, about. */
const bucketSize = 2048;

/** What was found of the shingles of some texts. */
export interface ShingleCounts {
  /** Number of different shingles of each text. */
  sizes: Uint32Array;
  /**
   * Of each text the shingles that others hold too, but not too many: how many hold one × 2³² + its
   * hash, so that the rarest come first when they are sorted.
   */
  shared: number[][];
  /** Hashes of the shingles that too many texts hold. */
  common: Set<number>;
}

const isWord = /[\p{L}\p{N}+%]/u;

/** For each character whether it may stand in a shingle: 1 yes, 2 no, 0 not asked yet. */
const wordness = new Uint8Array(0x10000);

function isWordCode(code: number): boolean {
  let known = wordness[code];
  if (known === 0) {
    known = isWord.test(String.fromCharCode(code)) ? 1 : 2;
    wordness[code] = known;
  }
  return known === 1;
}

/** Writes the hashes of a text's shingles from a place on, and gives the place behind them. */
function writeHashes(text: string, into: Uint32Array, from: number): number {
  let [at, run] = [from, 0];
  for (let i = 0; i < text.length; i++) {
    run = isWordCode(text.charCodeAt(i)) ? run + 1 : 0;
    if (run < width) continue;
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let k = i - width + 1; k <= i; k++)
      hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    into[at++] = hash;
  }
  return at;
}

/** Hashes of the shingles of a text, in its order. Punctuation and line ends are in none. */
export function hashShingles(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  return hashes.subarray(0, writeHashes(text, hashes, 0));
}

/** Shingles of all texts, those of a bucket side by side and in the order of the texts. */
interface Dealt {
  hashes: Uint32Array;
  /** The text that each stands in. */
  holders: Uint32Array;
  /** Where each bucket ends. */
  ends: Uint32Array;
}

function deal(texts: readonly string[]): Dealt {
  const written = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  const textEnds = texts.map((text) => (size = writeHashes(text, written, size)));
  const bits = Math.ceil(Math.log2(Math.max(1, size / bucketSize)));
  // A shift by 32 bits would shift by none.
  const bucketOf = (hash: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));
  const ends = new Uint32Array(2 ** bits);
  for (let i = 0; i < size; i++) {
    const bucket = bucketOf(written[i] ?? 0);
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  // Where each bucket starts, until it is filled.
  let before = 0;
  for (const [bucket, length] of ends.entries()) {
    ends[bucket] = before;
    before += length;
  }
  const hashes = new Uint32Array(size);
  const holders = new Uint32Array(size);
  let next = 0;
  for (const [text, end] of textEnds.entries()) {
    for (; next < end; next++) {
      const hash = written[next] ?? 0;
      const bucket = bucketOf(hash);
      const place = ends[bucket] ?? 0;
      hashes[place] = hash;
      holders[place] = text;
      ends[bucket] = place + 1;
    }
  }
  return { hashes, holders, ends };
}

/** How many texts hold each shingle of a bucket: a hash table with open addressing. */
class BucketTable {
  readonly #mask: number;
  readonly #hashes: Uint32Array;
  readonly #counts: Uint32Array;
  /** The text that held the shingle last. */
  readonly #lasts: Uint32Array;

  /** For buckets of so many shingles at most. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#mask = size - 1;
    this.#hashes = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#lasts = new Uint32Array(size);
  }

  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Counts a shingle, texts in ascending order; false when the text was counted before. */
  add(hash: number, text: number): boolean {
    const slot = this.#slotOf(hash);
    const count = this.#counts[slot] ?? 0;
    if (count > 0 && this.#lasts[slot] === text) return false;
    this.#hashes[slot] = hash;
    this.#counts[slot] = count + 1;
    this.#lasts[slot] = text;
    return true;
  }

  countOf(hash: number): number {
    return this.#counts[this.#slotOf(hash)] ?? 0;
  }

  clear(): void {
    this.#counts.fill(0);
  }
}

/** Counts the shingles of some texts. One that more than `highest` texts hold is common. */
export function countShingles(texts: readonly string[], highest: number): ShingleCounts {
  const { hashes, holders, ends } = deal(texts);
  const sizes = new Uint32Array(texts.length);
  const shared: ShingleCounts['shared'] = texts.map(() => []);
  const common = new Set<number>();
  const longest = ends.reduce((most, end, i) => Math.max(most, end - (ends[i - 1] ?? 0)), 0);
  const table = new BucketTable(longest);
  const isFirst = new Uint8Array(longest);
  let start = 0;
  for (const end of ends) {
    for (let i = start; i < end; i++) {
      const text = holders[i] ?? 0;
      const isNew = table.add(hashes[i] ?? 0, text);
      isFirst[i - start] = isNew ? 1 : 0;
      if (isNew) sizes[text] = (sizes[text] ?? 0) + 1;
    }
    for (let i = start; i < end; i++) {
      const hash = hashes[i] ?? 0;
      const count = table.countOf(hash);
      if (count > highest) common.add(hash);
      else if (count > 1 && isFirst[i - start] === 1)
        shared[holders[i] ?? 0]?.push(count * 2 ** 32 + hash);
    }
    table.clear();
    start = end;
  }
  return { sizes, shared, common };
}
