import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPair, readSingle, writeNumber } from './bigram-format.ts';
import { coveringPairs } from './bigram-matcher.ts';

test('lists are read back as they were written, and a character that has none gives null', () => {
  const positions = fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 6 });
  const postings = fc.uniqueArray(fc.tuple(fc.nat(5000), positions), {
    minLength: 1,
    maxLength: 20,
    selector: ([article]) => article,
  });
  fc.assert(
    fc.property(postings, (list) => {
      const sorted = list
        .map(([article, own]): [number, number[]] => [article, own.sort((a, b) => a - b)])
        .sort((a, b) => a[0] - b[0]);
      const bytes: number[] = [];
      let last = 0;
      for (const [article, own] of sorted) {
        writeNumber(bytes, article - last);
        writeNumber(bytes, own.length);
        let at = 0;
        for (const position of own) {
          writeNumber(bytes, position - at);
          at = position;
        }
        last = article;
      }
      const file: number[] = [];
      for (const [second, content] of [
        [7, [1, 1, 5]],
        [8, bytes],
        [9, [0, 1, 0]],
      ] as const) {
        writeNumber(file, 0x4e2d);
        writeNumber(file, second);
        writeNumber(file, content.length);
        file.push(...content);
      }
      const read = readPair(Uint8Array.from(file), 0x4e2d, 8);
      assert.deepEqual(
        read?.articles,
        sorted.map(([article]) => article),
      );
      assert.deepEqual(
        read.positions,
        sorted.map(([, own]) => own),
      );
      assert.equal(readPair(Uint8Array.from(file), 0x4e2d, 10), null);
    }),
  );
});

test('single characters say whether the headline holds them', () => {
  const file: number[] = [];
  for (const number of [0x7684, 0, 2, 3 * 2 + 1, 2 * 2]) writeNumber(file, number);
  assert.deepEqual(readSingle(Uint8Array.from(file), 0x7684), {
    articles: [3, 5],
    inTitle: [true, false],
  });
});

test('the pairs that are asked for cover the phrase', () => {
  for (let length = 2; length < 12; length++) {
    const covered = new Set(coveringPairs(length).flatMap((at) => [at, at + 1]));
    assert.deepEqual(
      [...covered].sort((a, b) => a - b),
      Array.from({ length }, (_, i) => i),
    );
  }
});
