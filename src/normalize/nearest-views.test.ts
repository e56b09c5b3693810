import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../tests/read-lines.ts';
import { nearestViews } from './nearest-views.ts';

describe('nearestViews', () => {
  const views = viewsOf(
    ['一', '二', '三', '四', '五', '六'].map((n) => `第${n}行写着项目`).join('\n\n'),
  );
  const near = (list: typeof views, index: number, reach?: number): number[] =>
    nearestViews(list, index, reach).map((view) => view.index);

  it('finds the lines on either side of one, and not the line', () => {
    assert.deepEqual(near(views, 2, 2), [0, 1, 3, 4]);
    assert.deepEqual(near(views, 0, 2), [1, 2]);
    assert.deepEqual(near(views, 5), [0, 1, 2, 3, 4]);
  });
  it('finds those about a line that is not among them', () => {
    const others = views.filter(({ index }) => index % 2 === 1);
    assert.deepEqual(near(others, 2, 1), [1, 3]);
    assert.deepEqual(near([], 2), []);
  });
});
