import type { ArchiveIndex } from './archive-index.ts';
import { digestOfRead, noteRead, withoutNoting } from './reads.ts';

/** A query of any archive, and what it answers as a digest. */
interface NamedQuery {
  ask: (index: ArchiveIndex, key: string) => unknown;
  digest: (answer: unknown) => string;
}

/** How a query treats its answers. */
interface QueryOptions<V> {
  /** So many are remembered. */
  kept?: number;
  /** Digest of an answer: equal for answers that are equal in all their parts. */
  digest?: (answer: V) => string;
}

const queries = new Map<string, NamedQuery>();

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
  { kept = mostKept, digest = digestOfRead }: QueryOptions<V> = {},
): (index: ArchiveIndex, key: K) => V {
  const kind = kindOf(name);
  const known = new WeakMap<ArchiveIndex, Map<K, V>>();
  const ask = (index: ArchiveIndex, key: K): V => {
    noteRead(kind, key);
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
  if (queries.has(kind)) throw new Error(`perIndex: two queries are called ${name}`);
  // A key that was noted came from a call, so it is one of K.
  queries.set(kind, {
    ask: (index, key) => ask(index, key as K),
    digest: (answer) => digest(answer as V),
  });
  return ask;
}

/** The query of that kind, to ask it again; undefined for kinds that are no query. */
export function queryOf(kind: string): NamedQuery | undefined {
  return queries.get(kind);
}
