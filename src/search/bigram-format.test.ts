import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPair, readSingle, Writer } from './bigram-format.ts';
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
      const content = new Writer();
      let last = 0;
      for (const [article, own] of sorted) {
        content.number(article - last);
        content.number(own.length);
        let at = 0;
        for (const position of own) {
          content.number(position - at);
          at = position;
        }
        last = article;
      }
      const file = new Writer();
      for (const [second, bytes] of [
        [7, Uint8Array.of(1, 1, 5)],
        [8, content.bytes],
        [9, Uint8Array.of(0, 1, 0)],
      ] as const) {
        file.number(0x4e2d);
        file.number(second);
        file.number(bytes.length);
        file.append(bytes);
      }
      const read = readPair(file.bytes, 0x4e2d, 8);
      assert.deepEqual(
        read?.articles,
        sorted.map(([article]) => article),
      );
      assert.deepEqual(
        read.positions,
        sorted.map(([, own]) => own),
      );
      assert.equal(readPair(file.bytes, 0x4e2d, 10), null);
    }),
  );
});

test('single characters say whether the headline holds them', () => {
  const file = new Writer();
  for (const number of [0x7684, 0, 2, 3 * 2 + 1, 2 * 2]) file.number(number);
  assert.deepEqual(readSingle(file.bytes, 0x7684), {
    articles: [3, 5],
    inTitle: [true, false],
  });
});

test('a writer grows as it is written to, and starts again when cleared', () => {
  const writer = new Writer();
  const chunk = Uint8Array.from({ length: 700 }, (_, i) => i % 251);
  for (let i = 0; i < 5; i++) writer.append(chunk);
  writer.number(300);
  assert.deepEqual(
    writer.bytes,
    Uint8Array.of(...chunk, ...chunk, ...chunk, ...chunk, ...chunk, 0xac, 2),
  );
  writer.clear();
  writer.number(0x10ffff);
  assert.deepEqual(writer.bytes, Uint8Array.of(0xff, 0xff, 0x43));
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
