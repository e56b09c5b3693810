import type { ArchiveIndex } from './archive-index.ts';

/** Makes a query remember its answers for as long as the index lives: each is computed once a build. */
export function perIndex<K, V>(
  query: (index: ArchiveIndex, key: K) => V,
): (index: ArchiveIndex, key: K) => V {
  const known = new WeakMap<ArchiveIndex, Map<K, V>>();
  return (index, key) => {
    let answers = known.get(index);
    if (answers === undefined) {
      answers = new Map();
      known.set(index, answers);
    }
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = query(index, key);
      answers.set(key, answer);
    }
    return answer;
  };
}
