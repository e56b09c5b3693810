import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeOnce } from './made-once.ts';

describe('madeOnce', () => {
  it('makes a thing once for each object', () => {
    const asked: string[] = [];
    const lengthOf = madeOnce(({ name }: { name: string }) => {
      asked.push(name);
      return name.length;
    });
    const [a, b] = [{ name: 'a' }, { name: 'bb' }];
    assert.deepEqual([lengthOf(a), lengthOf(b), lengthOf(a)], [1, 2, 1]);
    assert.deepEqual(asked, ['a', 'bb']);
  });
  it('remembers that there is nothing', () => {
    let asked = 0;
    const none = madeOnce((): string | undefined => {
      asked++;
      return undefined;
    });
    const page = {};
    assert.deepEqual([none(page), none(page), asked], [undefined, undefined, 1]);
  });
});
