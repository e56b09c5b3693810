import type { ArchiveIndex } from './archive-index.ts';
import { noteRead, withoutNoting } from './reads.ts';

type Query = (index: ArchiveIndex, key: string) => unknown;

const queries = new Map<string, Query>();

/** Kind under which the answer of a query is noted among the reads of a page. */
const kindOf = (name: string): string => `query:${name}`;

/** Answers of a query that are remembered, unless it says otherwise: one for each article would fill the memory. */
const mostKept = 2000;

/**
 * Names a query of the archive and makes it remember its answers, `kept` of them at most.
 * A page that asks has read the answer as a whole, and nothing else that the query looked at: it is
 * made again when the answer changes. Names must be unique; keys are strings, so that a later build
 * can ask again.
 */
export function perIndex<K extends string, V>(
  name: string,
  query: (index: ArchiveIndex, key: K) => V,
  { kept = mostKept } = {},
): (index: ArchiveIndex, key: K) => V {
  const known = new WeakMap<ArchiveIndex, Map<K, V>>();
  const ask = (index: ArchiveIndex, key: K): V => {
    noteRead(kindOf(name), key);
    let answers = known.get(index);
    if (answers === undefined) {
      answers = new Map();
      known.set(index, answers);
    }
    if (!answers.has(key)) {
      const answer = withoutNoting(() => query(index, key));
      if (answers.size >= kept) answers.clear();
      answers.set(key, answer);
    }
    // It is there since the lines above; a query may answer undefined.
    return answers.get(key) as V;
  };
  if (queries.has(kindOf(name))) throw new Error(`perIndex: two queries are called ${name}`);
  // A key that was noted came from a call, so it is one of K.
  queries.set(kindOf(name), (index, key) => ask(index, key as K));
  return ask;
}

/** Asks the query of that kind again; undefined for kinds that are no query. */
export function askAgain(kind: string): Query | undefined {
  return queries.get(kind);
}
