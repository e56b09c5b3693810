import { present } from '../domain/present.ts';
import { countShingles, hashShingles } from '../text/count-shingles.ts';

/** An article that has rare words in common with another one. */
export interface Likeness {
  id: string;
  /** How much: rare words count more, long articles must share more. About 0.4 to 20. */
  score: number;
  /** So many phrases in common that both must tell of the same event (a reprint, a rewritten report). */
  sameEvent: boolean;
}

/** Shingles that one article is compared by at most, the rarest. */
const SHINGLES_COMPARED = 384;
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

/** What a comparison of all articles found. */
export interface Similarity {
  /** Articles like an article, best first, at most three; no entry for one that has none. */
  like: Map<string, Likeness[]>;
  /** Whether most articles could hold these words: none of their shingles is rare. */
  isCommon: (words: string) => boolean;
}

/** Shingles of all articles, as far as they are compared. */
interface Compared {
  /** Number of different shingles of each article, before the rarest were chosen. */
  sizes: Uint32Array;
  /** One number for each shingle of each article; sorted, equal shingles stand together. */
  entries: Float64Array;
  /** Shingles that say nothing. */
  common: ReadonlySet<number>;
}

function readShingles(texts: readonly string[]): Compared {
  const highest = Math.min(commonest, Math.max(3, Math.floor(texts.length * 0.15)));
  const { sizes, shared, common } = countShingles(texts, highest);
  const entries = new Float64Array(texts.length * SHINGLES_COMPARED);
  let size = 0;
  for (const [i, own] of shared.entries()) {
    const rarest =
      own.length > SHINGLES_COMPARED
        ? Float64Array.from(own).sort().subarray(0, SHINGLES_COMPARED)
        : own;
    for (const each of rarest) entries[size++] = (each % 2 ** 32) * 2 ** 20 + i;
  }
  return { sizes, entries: entries.subarray(0, size).sort(), common };
}

/**
 * Finds the articles that are like each article. Compares shingles (four characters each)
 * that few articles hold, through an inverted index: the time grows with the number of articles, not
 * with that of pairs. Names that would bind all articles of a place to each other are to be
 * masked in the texts already. Merges nothing, and knows nothing of zones.
 */
export function findSimilar(ids: readonly string[], textOf: (id: string) => string): Similarity {
  const { sizes, entries, common } = readShingles(ids.map(textOf));
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
        const inCommon = shared[other] ?? 0;
        if (inCommon === 0) touched.push(other);
        shared[other] = inCommon + 1;
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    for (const other of touched) {
      const inCommon = shared[other] ?? 0;
      const total = scores[other] ?? 0;
      shared[other] = 0;
      scores[other] = 0;
      if (inCommon < leastShared) continue;
      const shorter = Math.min(sizes[i] ?? 0, sizes[other] ?? 0);
      const score = total / Math.sqrt(shorter);
      if (score < leastScore) continue;
      const sameEvent = inCommon >= eventShare * shorter;
      const otherId = present(ids[other], `an article with the number ${other}`);
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
    isCommon: (words) => hashShingles(words).every((hash) => common.has(hash)),
  };
}
