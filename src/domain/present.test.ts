import assert from 'node:assert/strict';
import { it } from 'node:test';
import { present } from './present.ts';

void it('gives what is there, empty or not, and says what is missing', () => {
  assert.equal(present('', 'a word'), '');
  assert.equal(present(0, 'a number'), 0);
  assert.throws(
    () => {
      present(undefined, 'a scan that x begins on');
    },
    {
      message: 'expected a scan that x begins on, found none',
    },
  );
});
