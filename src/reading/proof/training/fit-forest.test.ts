import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../trees.ts';
import { fitForest } from './fit-forest.ts';

test('a forest learns what two features say together', () => {
  const examples = Array.from({ length: 400 }, (_, i) => {
    const features = [i % 20, (i * 7) % 23];
    return { features, isSo: (features[0] ?? 0) > 9 && (features[1] ?? 0) > 11 };
  });
  let seed = 1;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const forest = fitForest(examples, { trees: 60, depth: 2, random });
  assert.ok(judge(forest, [19, 22]) > 0.9);
  assert.ok(judge(forest, [19, 0]) < 0.1);
  assert.ok(judge(forest, [0, 22]) < 0.1);
});
