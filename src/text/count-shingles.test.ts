import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countShingles, hashShingles } from './count-shingles.ts';

/** The same by Sets and Maps, shingle by shingle. */
function countPlainly(texts: readonly string[], highest: number): unknown {
  const own = texts.map((text) => new Set(hashShingles(text)));
  const counts = new Map<number, number>();
  for (const hash of own.flatMap((hashes) => [...hashes]))
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const countOf = (hash: number): number => counts.get(hash) ?? 0;
  return {
    sizes: own.map(({ size }) => size),
    shared: own.map((hashes) =>
      [...hashes]
        .filter((hash) => countOf(hash) > 1 && countOf(hash) <= highest)
        .map((hash) => countOf(hash) * 2 ** 32 + hash)
        .sort((a, b) => a - b),
    ),
    common: [...counts.keys()].filter((hash) => countOf(hash) > highest).sort((a, b) => a - b),
  };
}

function count(texts: readonly string[], highest: number): unknown {
  const { sizes, shared, common } = countShingles(texts, highest);
  return {
    sizes: [...sizes],
    shared: shared.map((own) => own.toSorted((a, b) => a - b)),
    common: [...common].sort((a, b) => a - b),
  };
}

test('shingles are four characters without punctuation', () => {
  assert.equal(hashShingles('招商引资，标准地').length, 1);
  assert.equal(hashShingles('承诺制+标准地').length, 4);
  assert.deepEqual(hashShingles('招商引资'), hashShingles('。招商引资！'));
  assert.notDeepEqual(hashShingles('招商引资'), hashShingles('招商引智'));
});

test('counts are those of a plain count, in one bucket and in many', () => {
  // Words of few characters, so that texts repeat each other and themselves.
  let seed = 1;
  const pick = (most: number): number => {
    seed = Math.imul(seed, 48271) >>> 0;
    return (seed >>> 8) % most;
  };
  const textOf = (length: number): string =>
    Array.from({ length }, () => '园区项目建设，招商'.charAt(pick(9))).join('');
  for (const [texts, length] of [
    [0, 0],
    [3, 0],
    [5, 40],
    [60, 500],
  ] as const) {
    const all = Array.from({ length: texts }, () => textOf(length));
    for (const highest of [1, 2, 24])
      assert.deepEqual(count(all, highest), countPlainly(all, highest));
  }
});
