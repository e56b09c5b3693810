import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../../tests/read-lines.ts';
import { LABELS } from '../model/labels.ts';
import { type LabelledLine, labelViews } from './labelled.ts';

const TEXT = '据了解，该项目占地二十亩，红枣制品远销十几个省份，年可加工鲜枣八千吨。';

describe('labelViews', () => {
  it('says where articles start, what is furniture, and which text is signed', () => {
    const views = viewsOf(
      ['A2 综合 2025年6月13日', '红枣加工项目投产', TEXT, `${TEXT}王波`, '漆器走向海外', TEXT].join(
        '\n\n',
      ),
    );
    const line = (
      number: number,
      role: LabelledLine['role'],
      article: number | null,
    ): LabelledLine => ({ line: number, role, article });
    const labels = labelViews(views, [
      line(1, 'folio', null),
      line(3, 'headline', 1),
      line(5, 'body', 1),
      line(7, 'body', 1),
      line(9, 'headline', 2),
      line(11, 'body', 2),
    ]);
    assert.deepEqual(
      labels.map(
        (label) => `${LABELS[label]?.starts === true ? '*' : ''}${LABELS[label]?.reading ?? ''}`,
      ),
      ['folio', '*headline', 'body', 'closingBody', '*headline', 'body'],
    );
  });
  it('takes lines that are in no article, and are no furniture, for garbage', () => {
    const views = viewsOf(TEXT);
    const [label = -1] = labelViews(views, [{ line: 1, role: 'body', article: null }]);
    assert.equal(LABELS[label]?.reading, 'garbage');
  });
});
