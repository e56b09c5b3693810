/** An article that has rare words in common with another one. */
export interface Likeness {
  id: string;
  /** How much: rare words count more, long articles must share more. About 0.4 to 20. */
  score: number;
  /** So many phrases in common that both must tell of the same event (a reprint, a rewritten report). */
  sameEvent: boolean;
}

/** Characters of a shingle: 承诺制+标准地 has five. Shorter ones are ordinary words of every report. */
const width = 4;
/** Shingles that one article is compared by at most, the rarest. */
const most = 384;
/** A shingle that more articles than this hold says nothing; of small archives, than 15 %. */
const commonest = 24;
/** Least score of an article that is shown; on the five pages, the eleven best pairs of 325. */
const leastScore = 0.4;
/** Least number of shingles in common. */
const leastShared = 8;
/** Share of the shorter article's shingles that make two reports of one event. Neighbours have 1 to 5 %. */
const eventShare = 0.15;
/** Articles named for one article at most. */
const shown = 3;

const isWord = /[\p{L}\p{N}+%]/u;

/** What a comparison of all articles found. */
export interface Similarity {
  /** Articles like an article, best first, at most three; no entry for one that has none. */
  like: Map<string, Likeness[]>;
  /** Whether most articles could hold these words: none of their shingles is rare. */
  isCommon: (words: string) => boolean;
}

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

/** Hashes of the shingles of a text, each once, in ascending order. Punctuation and line ends are in none. */
function shinglesOf(text: string): Uint32Array {
  const all = new Uint32Array(text.length);
  let [count, run] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    run = isWordCode(text.charCodeAt(i)) ? run + 1 : 0;
    if (run < width) continue;
    let hash = 0x811c9dc5;
    for (let k = i - width + 1; k <= i; k++)
      hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    all[count++] = hash >>> 0;
  }
  const sorted = all.subarray(0, count).sort();
  let kept = 0;
  for (const hash of sorted) if (kept === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash;
  return sorted.slice(0, kept);
}

/** How many articles hold each shingle, by hash; counts stop at 255. */
class Frequencies {
  readonly #counts: Uint8Array;
  readonly #mask: number;

  constructor(articles: number) {
    const bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(articles * 4096))));
    this.#counts = new Uint8Array(2 ** bits);
    this.#mask = 2 ** bits - 1;
  }

  add(hash: number): void {
    const at = (hash ^ (hash >>> 5)) & this.#mask;
    const count = this.#counts[at] ?? 0;
    if (count < 255) this.#counts[at] = count + 1;
  }

  of(hash: number): number {
    return this.#counts[(hash ^ (hash >>> 5)) & this.#mask] ?? 0;
  }
}

/** Of the shingles of an article those that few hold, but not it alone: the rarest, at most `most`. */
function rarest(own: Uint32Array, frequencies: Frequencies, highest: number): number[] {
  const byCount: number[][] = Array.from({ length: highest + 1 }, () => []);
  for (const hash of own) {
    const count = frequencies.of(hash);
    if (count > 1 && count <= highest) byCount[count]?.push(hash);
  }
  return byCount.flat().slice(0, most);
}

/** Shingles of all articles, as far as they are compared. */
interface Shingles {
  frequencies: Frequencies;
  /** A shingle that more articles than this hold says nothing. */
  highest: number;
  /** Number of shingles of each article, before the rarest were chosen. */
  sizes: number[];
  /** One number for each shingle of each article; sorted, equal shingles stand together. */
  entries: Float64Array;
}

function readShingles(ids: readonly string[], textOf: (id: string) => string): Shingles {
  const frequencies = new Frequencies(ids.length);
  const shingles = ids.map((id) => shinglesOf(textOf(id)));
  for (const own of shingles) for (const hash of own) frequencies.add(hash);
  const highest = Math.min(commonest, Math.max(3, Math.floor(ids.length * 0.15)));
  const entries = new Float64Array(ids.length * most);
  let count = 0;
  for (const [i, own] of shingles.entries()) {
    for (const hash of rarest(own, frequencies, highest)) entries[count++] = hash * 2 ** 20 + i;
  }
  const sizes = shingles.map(({ length }) => length);
  return { frequencies, highest, sizes, entries: entries.subarray(0, count).sort() };
}

/**
 * Finds the articles that are like each article. Compares shingles (four characters each)
 * that few articles hold, through an inverted index: the time grows with the number of articles, not
 * with that of pairs. Names that would bind all articles of a place to each other are to be
 * masked in the texts already. Merges nothing, and knows nothing of zones.
 */
export function findSimilar(ids: readonly string[], textOf: (id: string) => string): Similarity {
  const { frequencies, highest, sizes, entries } = readShingles(ids, textOf);
  const size = entries.length;
  // By place among the entries: the article, where its shingle ends, what the shingle weighs.
  const holders = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const weights = new Float64Array(size);
  const held: number[][] = ids.map(() => []);
  for (let start = 0; start < size;) {
    const hash = Math.floor((entries[start] ?? 0) / 2 ** 20);
    let end = start;
    for (; end < size; end++) {
      const article = (entries[end] ?? 0) - hash * 2 ** 20;
      if (article >= 2 ** 20) break;
      holders[end] = article;
      held[article]?.push(end);
    }
    ends.fill(end, start, end);
    weights.fill(Math.log(ids.length / (end - start)) / Math.log(ids.length), start, end);
    start = end;
  }

  const scores = new Float64Array(ids.length);
  const shared = new Uint16Array(ids.length);
  const found = new Map<string, Likeness[]>();
  const note = (id: string, like: Likeness): void => {
    const all = found.get(id);
    if (all === undefined) found.set(id, [like]);
    else all.push(like);
  };
  for (const [i, id] of ids.entries()) {
    // Each pair is looked at once, from the article that stands first.
    const touched: number[] = [];
    for (const at of held[i] ?? []) {
      const end = ends[at] ?? 0;
      const weight = weights[at] ?? 0;
      for (let next = at + 1; next < end; next++) {
        const other = holders[next] ?? 0;
        const common = shared[other] ?? 0;
        if (common === 0) touched.push(other);
        shared[other] = common + 1;
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    for (const other of touched) {
      const common = shared[other] ?? 0;
      const total = scores[other] ?? 0;
      shared[other] = 0;
      scores[other] = 0;
      if (common < leastShared) continue;
      const shorter = Math.min(sizes[i] ?? 0, sizes[other] ?? 0);
      const score = total / Math.sqrt(shorter);
      if (score < leastScore) continue;
      const sameEvent = common >= eventShare * shorter;
      const otherId = ids[other] ?? '';
      note(id, { id: otherId, score, sameEvent });
      note(otherId, { id, score, sameEvent });
    }
  }
  for (const [id, like] of found) {
    like.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    found.set(id, like.slice(0, shown));
  }
  return {
    like: found,
    isCommon: (words) => [...shinglesOf(words)].every((hash) => frequencies.of(hash) > highest),
  };
}
