import assert from 'node:assert/strict';
import test from 'node:test';
import { makeParagraph } from './make-text.ts';
import { seeded } from './random.ts';
import { makeVocabulary } from './vocabulary.ts';

/** Distinct pairs of neighbouring characters after some thousand characters of text. */
function distinctPairs(paragraphs: Iterable<string>, marks: readonly number[]): number[] {
  const pairs = new Set<string>();
  const found: number[] = [];
  let read = 0;
  for (const paragraph of paragraphs) {
    for (let i = 0; i < paragraph.length; i++) {
      read++;
      if (i + 1 < paragraph.length) pairs.add(paragraph.slice(i, i + 2));
      if (read === marks[found.length]) found.push(pairs.size);
    }
    if (found.length === marks.length) break;
  }
  return found;
}

/** As counted on the bodies of the five real pages, 25,900 characters, in the order of their ids. */
const REAL = { 5_000: 2985, 10_000: 5335, 20_000: 9054, 25_000: 10715 };

test('made-up text is as varied as the real pages: distinct pairs grow alike', () => {
  const random = seeded(7);
  const vocabulary = makeVocabulary(1);
  const paragraphs = Array.from({ length: 150 }, () => makeParagraph(random, vocabulary, 200));
  const marks = Object.keys(REAL).map(Number);
  const made = distinctPairs(paragraphs, marks);
  Object.values(REAL).forEach((real, i) => {
    const share = (made[i] ?? 0) / real;
    assert.ok(
      share > 0.95 && share < 1.2,
      `${String(marks[i])}: ${String(made[i])} of ${String(real)}`,
    );
  });
});

test('the same seed makes the same text', () => {
  const make = (): string => makeParagraph(seeded(3), makeVocabulary(2), 300);
  assert.equal(make(), make());
});
