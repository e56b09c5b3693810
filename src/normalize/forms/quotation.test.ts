import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closesForeignMark, openMarks } from './quotation.ts';

describe('openMarks', () => {
  const cases: [text: string, open: number][] = [
    ['', 0],
    ['打造“红枣小镇”品牌', 0],
    ['打造“红枣', 1],
    ['载入《稷山“枣', 2],
    ['占地20亩（约', 1],
    ['小镇”品牌', 0],
    ['打造”红枣小镇“品牌', 0],
  ];
  for (const [text, open] of cases)
    it(`${String(open)} in ${JSON.stringify(text)}`, () => {
      assert.equal(openMarks(text), open);
    });
});

describe('closesForeignMark', () => {
  const cases: [text: string, closes: boolean][] = [
    ['', false],
    ['小镇”品牌', true],
    ['“枣乡”小镇”品牌', true],
    ['打造“红枣小镇”品牌', false],
    ['打造”红枣小镇“品牌', false],
    ['1.3公顷）', true],
  ];
  for (const [text, closes] of cases)
    it(`${String(closes)} of ${JSON.stringify(text)}`, () => {
      assert.equal(closesForeignMark(text), closes);
    });
});
