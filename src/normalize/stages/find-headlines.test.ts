import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftsOf } from '../../tests/read-lines.ts';
import { doubtHeadline } from './find-headlines.ts';

const PAGE = `祁县经济开发区

科学导报讯 祁县经济开发区玻璃器皿生产线投产，首批产品交付客户，订单排到年底。

老作坊变身智能车间

走进车间，机械臂取代了人工，十二个人的活现在四个人就能干完。 高敏`;

describe('doubtHeadline', () => {
  const [draft] = draftsOf(PAGE);
  assert.ok(draft !== undefined);
  const untitled = {
    ...draft,
    headline: null,
    segments: draft.segments.map((segment) => ({ ...segment, runnerUp: undefined })),
  };
  it('offers the lines that could be the headline, and that there is none', () => {
    const [doubt] = doubtHeadline(untitled, []);
    assert.equal(doubt?.line, 5);
    assert.deepEqual(
      doubt.choices?.map(({ decision }) => decision),
      [
        { line: 5, printed: '老作坊变身智能车间', set: { headline: null } },
        { line: 5, printed: '老作坊变身智能车间', role: 'headline' },
      ],
    );
  });
  it('is settled by what an editor says of the headline', () => {
    const at = { line: 5, printed: '老作坊', reason: '原报无题' };
    assert.deepEqual(doubtHeadline(untitled, [{ ...at, set: { headline: null } }]), []);
  });
  it('says nothing of an article with a headline, or of a brief', () => {
    assert.deepEqual(doubtHeadline({ ...untitled, headline: '老作坊' }, []), []);
    assert.deepEqual(doubtHeadline({ ...untitled, kind: 'brief' }, []), []);
  });
});
