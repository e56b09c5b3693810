import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../tests/properties/runs.ts';
import { compileNames } from './find-names.ts';

describe('compileNames', () => {
  const find = compileNames([
    ['长治', 'city'],
    ['长治高新区', 'zone'],
    ['高新区', 'any'],
  ]);

  it('finds the longest name at each place, from left to right', () => {
    assert.deepEqual(find('在长治高新区和长治高新、高新区'), [
      { value: 'zone', at: 1, length: 5 },
      { value: 'city', at: 7, length: 2 },
      { value: 'any', at: 12, length: 3 },
    ]);
  });

  it('finds nothing in texts without names, or with a part of one at the end', () => {
    assert.deepEqual(find(''), []);
    assert.deepEqual(find('长'), []);
    assert.deepEqual(find('治长 高新'), []);
  });

  it('finds what an alternation of the names finds, longest first', () => {
    const word = (from: number, to: number): fc.Arbitrary<string> =>
      fc
        .array(fc.constantFrom('甲', '乙', '丙', '𠀀'), { minLength: from, maxLength: to })
        .map((chars) => chars.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word(2, 4), { minLength: 1 }), word(0, 40), (names, text) => {
        const longest = names.toSorted((a, b) => b.length - a.length).join('|');
        assert.deepEqual(
          compileNames(names.map((name) => [name, name]))(text),
          [...text.matchAll(new RegExp(longest, 'g'))].map(({ 0: name, index }) => ({
            value: name,
            at: index,
            length: name.length,
          })),
        );
      }),
      runs(2000),
    );
  });

  it('does not look for names of one character', () => {
    assert.deepEqual(compileNames([['区', 'any']])('开发区'), []);
  });
});
