import { present } from '../domain/present.ts';
import type { BundleHead, Catalog, Manifest } from './catalog.ts';
import type { Hit, SearchEngine, SearchRequest, SearchResult, StoredArticle } from './engine.ts';
import {
  chosen,
  type Facets,
  facetValues,
  failedFilters,
  mayHold,
  newTally,
  openFacets,
  tallyMatches,
} from './facets.ts';
import type { CharacterTable } from './fold.ts';
import { createBigramMatcher } from './bigram-matcher.ts';
import { MATCH, type Matcher } from './matcher.ts';
import { type ReadFile, readPacked } from './packed.ts';
import { createPagefindMatcher } from './pagefind-matcher.ts';
import { parseQuery, type Query } from './query.ts';

/** What an engine needs from its surroundings: a browser, or Node in tests. */
export interface Surroundings {
  /** Reads a file of the data folder. */
  read: ReadFile;
  /** Reads `manifest.json`, which must be fresh: all other names hold a hash. */
  readManifest: () => Promise<Manifest>;
  /** Imports a module of the data folder. */
  load: (path: string) => Promise<unknown>;
}

/** Hits on a page of results. */
export const PAGE_SIZE = 10;

/** One promise for each key; one that fails is forgotten, so that the next call tries again. */
function remember<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    let promise = made.get(key);
    if (promise === undefined) {
      promise = make(key);
      made.set(key, promise);
      promise.catch(() => made.delete(key));
    }
    return promise;
  };
}

/** What a bundle says to a query: which articles match, and how often each term does. */
interface Answer {
  bundle: BundleHead;
  facets: Facets;
  /** Of `MATCH`, one for each article. */
  matches: Uint8Array;
  counts: number[];
}

/** All terms that are wanted, none that is excluded; a title hit has every wanted term in the title. */
function combine(query: Query, flags: readonly Uint8Array[], size: number): Uint8Array {
  const matches = new Uint8Array(size).fill(query.terms.length === 0 ? MATCH.text : MATCH.title);
  query.terms.forEach(({ excluded }, t) => {
    const found = flags[t];
    if (found === undefined) return;
    for (let i = 0; i < size; i++) {
      const flag = found[i] ?? 0;
      if (excluded ? flag !== MATCH.none : flag === MATCH.none) matches[i] = MATCH.none;
      else if (!excluded && flag < (matches[i] ?? 0)) matches[i] = flag;
    }
  });
  return matches;
}

/** The search of an archive whose index `build/write-index.ts` wrote. */
export function searchArchive(surroundings: Surroundings): SearchEngine {
  const { read } = surroundings;
  const open = remember(async () => {
    const manifest = await surroundings.readManifest();
    const matcher: Matcher =
      manifest.engine === 'pagefind'
        ? createPagefindMatcher(read, surroundings.load, manifest)
        : createBigramMatcher(read);
    const zones = new Map(manifest.zones.map((zone) => [zone.id, zone]));
    const facetsOf = remember(async (folder) =>
      openFacets(await readPacked<Catalog>(read, `${folder}/facets`), zones),
    );
    const table = remember(async (file): Promise<CharacterTable> => {
      const [from, to] = await readPacked<[string, string]>(read, file);
      const simplified = [...to];
      return new Map([...from].map((character, i) => [character, simplified[i] ?? character]));
    });
    return { manifest, matcher, facetsOf, table: () => table(manifest.traditional) };
  });
  const idsOf = remember((folder) => readPacked<string[]>(read, `${folder}/ids`));
  const textOf = remember((path) => readPacked<StoredArticle>(read, path));

  /**
   * What the matcher said to the terms of the latest query, by bundle: filters and pages change more
   * often than words, and do not ask again.
   */
  const found = new Map<string, Promise<Uint8Array>>();
  /** Keys of `found` whose answer is there, and bundles whose facets are. */
  const here = new Set<string>();
  const keyOf = (bundle: BundleHead, folded: string): string => `${bundle.folder}\n${folded}`;
  const match = (matcher: Matcher, bundle: BundleHead, folded: string): Promise<Uint8Array> => {
    const key = keyOf(bundle, folded);
    let flags = found.get(key);
    if (flags === undefined) {
      flags = matcher.match(bundle, folded);
      found.set(key, flags);
      flags.then(
        () => here.add(key),
        () => found.delete(key),
      );
    }
    return flags;
  };
  const forgetOthers = ({ terms }: Query): void => {
    for (const key of found.keys()) {
      if (terms.some(({ folded }) => key.endsWith(`\n${folded}`))) continue;
      found.delete(key);
      here.delete(key);
    }
  };
  /** Whether a bundle can be counted without asking the server for anything. */
  const isHere = (bundle: BundleHead, { terms }: Query): boolean =>
    here.has(bundle.folder) && terms.every(({ folded }) => here.has(keyOf(bundle, folded)));

  async function search(request: SearchRequest): Promise<SearchResult> {
    const { manifest, matcher, facetsOf, table } = await open('');
    const { filters = {}, order = 'best', page = 1, size = PAGE_SIZE } = request;
    /** A bundle that the filters rule out is asked only for the counts of its years, if it is here. */
    const isWanted = (bundle: BundleHead, query: Query): boolean =>
      mayHold(bundle, filters) || isHere(bundle, query);

    const ask = async (query: Query): Promise<(Answer | BundleHead)[]> => {
      forgetOthers(query);
      const wanted = manifest.bundles.filter((bundle) => isWanted(bundle, query));
      return Promise.all(
        wanted.map(async (bundle): Promise<Answer | BundleHead> => {
          try {
            const [facets, ...flags] = await Promise.all([
              facetsOf(bundle.folder),
              ...query.terms.map(({ folded }) => match(matcher, bundle, folded)),
            ]);
            here.add(bundle.folder);
            const counts = flags.map((found) =>
              found.reduce((n, flag) => n + (flag > 0 ? 1 : 0), 0),
            );
            return { bundle, facets, matches: combine(query, flags, bundle.size), counts };
          } catch {
            return bundle;
          }
        }),
      );
    };
    const isAnswer = (answer: Answer | BundleHead): answer is Answer => 'matches' in answer;

    let query = parseQuery(request.query);
    let answered = await ask(query);
    const neverFound = (): boolean =>
      query.terms.some((_, t) => !answered.some((a) => isAnswer(a) && (a.counts[t] ?? 0) > 0));
    if (neverFound()) {
      // the index holds Simplified forms alone: a term that nothing holds may be Traditional
      const simplified = await table().then(
        (pairs) => parseQuery(request.query, pairs),
        () => query,
      );
      if (simplified.terms.some(({ folded }, t) => folded !== query.terms[t]?.folded)) {
        query = simplified;
        answered = await ask(query);
      }
    }

    const answers = answered.filter(isAnswer);
    const missing = answered.filter((answer): answer is BundleHead => !isAnswer(answer));
    const skipped = manifest.bundles.filter(
      (bundle) => !missing.includes(bundle) && !answers.some((answer) => answer.bundle === bundle),
    );
    const names = chosen(filters);
    const tally = newTally();
    const hits: Hit[] = [];
    for (const { bundle, facets, matches } of answers) {
      const failed = failedFilters(facets, filters, names);
      tallyMatches(tally, facets, matches, failed, names);
      matches.forEach((flag, position) => {
        if (flag === MATCH.none || failed[position] !== 0) return;
        hits.push({ bundle: bundle.folder, position, inTitle: flag === MATCH.title });
      });
    }
    const ordered =
      order === 'newest'
        ? hits
        : [...hits.filter((hit) => hit.inTitle), ...hits.filter((hit) => !hit.inTitle)];
    return {
      total: hits.length,
      hits: ordered.slice((page - 1) * size, page * size),
      facets: facetValues(tally, manifest, skipped, filters),
      months: [...tally.months]
        .map(([month, count]) => ({ month, count }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      terms: query.terms.map((term, t) => ({
        ...term,
        count: answers.reduce((sum, { counts }) => sum + (counts[t] ?? 0), 0),
      })),
      skipped: skipped.flatMap(({ months }) => (months === null ? [] : [months])),
      missing: missing.map(({ name, years, size: articles }) => ({ name, years, size: articles })),
      archived: manifest.size,
    };
  }

  return {
    search,
    load: (hit) => textOf(`${hit.bundle}/t/${String(hit.position)}`),
    async ids(hits) {
      return Promise.all(
        hits.map(async ({ bundle, position }) =>
          present((await idsOf(bundle))[position], `article ${position} in ${bundle}`),
        ),
      );
    },
    table: async () => (await open('')).table(),
    retry() {
      void open('').then(({ matcher }) => {
        matcher.retry();
      });
    },
  };
}
