import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorName } from './author-name.ts';

test('compound surnames, those that are printed in Traditional characters too', () => {
  assert.deepEqual(authorName('万俟春生'), { family: '万俟', given: '春生' });
  assert.deepEqual(authorName('司空见'), { family: '司空', given: '见' });
  assert.deepEqual(authorName('歐陽明'), { family: '歐陽', given: '明' });
  // A surname without a given name is none: 东方 may be 东 and 方.
  assert.deepEqual(authorName('东方'), { family: '东', given: '方' });
});

test('a letter beyond the basic plane is one letter', () => {
  assert.deepEqual(authorName('𠮷明'), { family: '𠮷', given: '明' });
  assert.deepEqual(authorName('王𠮷𠮷'), { family: '王', given: '𠮷𠮷' });
  assert.deepEqual(authorName('王波李阳'), { literal: '王波李阳' });
});
