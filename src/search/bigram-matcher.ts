import { fileCounts, fileOf, type PairPostings, readPair, readSingle } from './bigram-format.ts';
import type { BundleHead } from './catalog.ts';
import { TITLE_SLOTS } from './layout.ts';
import { MATCH, type Matcher } from './matcher.ts';
import { type ReadFile, unpack } from './packed.ts';

/** Articles and start positions at which both `found` and, `distance` later, `next` stand. */
function join(found: PairPostings, next: PairPostings, distance: number): PairPostings {
  const joined: PairPostings = { articles: [], positions: [] };
  let j = 0;
  found.articles.forEach((article, i) => {
    while ((next.articles[j] ?? Infinity) < article) j++;
    if (next.articles[j] !== article) return;
    const later = new Set(next.positions[j]);
    const positions = (found.positions[i] ?? []).filter((at) => later.has(at + distance));
    if (positions.length === 0) return;
    joined.articles.push(article);
    joined.positions.push(positions);
  });
  return joined;
}

/**
 * Distances of the pairs that cover a phrase: 0, 2, 4, … and the last one.
 * Pairs that only overlap others add nothing: 招商 and, two later, 引资 are 招商引资.
 */
export function coveringPairs(length: number): number[] {
  const distances: number[] = [];
  for (let at = 0; at + 1 < length; at += 2) distances.push(at);
  if (length % 2 === 1 && length > 1) distances.push(length - 2);
  return distances;
}

/** Matcher over the posting files of `bigram-format.ts`. */
export function createBigramMatcher(read: ReadFile): Matcher {
  const files = new Map<string, Promise<Uint8Array>>();
  const file = (path: string): Promise<Uint8Array> => {
    let loading = files.get(path);
    if (loading === undefined) {
      loading = read(path).then(unpack);
      files.set(path, loading);
      loading.catch(() => files.delete(path));
    }
    return loading;
  };

  const matchSingle = async (bundle: BundleHead, code: number): Promise<Uint8Array> => {
    const count = fileCounts(bundle.size).singles;
    const path = `${bundle.folder}/u/${String(fileOf(code, 0, count))}`;
    const postings = readSingle(await file(path), code);
    const flags = new Uint8Array(bundle.size);
    postings?.articles.forEach((article, i) => {
      flags[article] = postings.inTitle[i] === true ? MATCH.title : MATCH.text;
    });
    return flags;
  };

  return {
    async match(bundle, phrase) {
      const codes = [...phrase].map((character) => character.codePointAt(0) ?? 0);
      const [only] = codes;
      if (only !== undefined && codes.length === 1) return matchSingle(bundle, only);
      const count = fileCounts(bundle.size).pairs;
      const lists = await Promise.all(
        coveringPairs(codes.length).map(async (distance) => {
          const [first = 0, second = 0] = codes.slice(distance, distance + 2);
          const path = `${bundle.folder}/g/${String(fileOf(first, second, count))}`;
          return { distance, postings: readPair(await file(path), first, second) };
        }),
      );
      const flags = new Uint8Array(bundle.size);
      let found: PairPostings | null = null;
      for (const { distance, postings } of lists) {
        if (postings === null) return flags;
        found = found === null ? postings : join(found, postings, distance);
      }
      found?.articles.forEach((article, i) => {
        const [first = 0] = found.positions[i] ?? [];
        flags[article] = first < TITLE_SLOTS ? MATCH.title : MATCH.text;
      });
      return flags;
    },
    retry() {
      // failed loads are forgotten as they fail
    },
  };
}
