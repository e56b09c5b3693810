import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { isTeaser } from './teaser.ts';

/** Of each line, whether it has the form of a teaser. */
const teasersIn = (text: string): boolean[] => {
  const page = pageOf(text);
  return page.views.map((view) => isTeaser(view, page));
};

describe('isTeaser', () => {
  it('are lines that name a page under 导读', () => {
    assert.deepEqual(teasersIn('导读\n\n红枣加工项目投产 A2版\n\n漆器走向海外 3版'), [
      true,
      true,
      true,
    ]);
  });
  it('are no lines that name a page elsewhere', () => {
    assert.deepEqual(teasersIn('红枣加工项目投产 A2版'), [false]);
  });
  it('are sentences quoted in large type with who said them', () => {
    assert.deepEqual(teasersIn('“企业的事就是园区的事”——稷山经开区负责人'), [true]);
  });
  it('are no lines behind a text', () => {
    const text =
      '今年以来，该区把项目建设作为头等大事，主要领导每周到工地现场办公，项目全部按时开工。';
    assert.deepEqual(teasersIn(`导读\n\n${text}\n\n漆器走向海外 3版`), [true, false, false]);
  });
});
