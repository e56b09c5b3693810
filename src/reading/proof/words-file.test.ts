import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from './hash.ts';
import { packWords, unpackWords } from './words-file.ts';

test('packed words cost what they did, and others are none', () => {
  const words = ['山', '山西', '山西省', '开发区'].map(
    (word, i) => [hashOf(word), i + 4.2] as const,
  );
  const table = unpackWords(packWords(words.toSorted(([a], [b]) => a - b)));
  for (const [hash, cost] of words) assert.equal(table.cost(hash), cost);
  assert.equal(table.cost(hashOf('西山')), undefined);
});
