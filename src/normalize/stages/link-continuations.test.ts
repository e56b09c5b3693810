import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSamePage } from './link-continuations.ts';

describe('isSamePage', () => {
  const cases: [a: string | null, b: string | null, same: boolean][] = [
    ['A3', 'A3', true],
    ['3', 'A3', true],
    ['A3', '3', true],
    ['3', '3', true],
    ['A2-A3', 'A3', true],
    ['A3', 'D3', false],
    ['3', '13', false],
    ['A3', 'A2', false],
    [null, 'A3', false],
    ['A3', null, false],
    [null, null, false],
  ];
  for (const [a, b, same] of cases) {
    it(`${String(a)} and ${String(b)}: ${String(same)}`, () => {
      assert.equal(isSamePage(a, b), same);
    });
  }
});
