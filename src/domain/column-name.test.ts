import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnName } from './column-name.ts';

describe('columnName', () => {
  it('leaves the number of the part out, so that all parts are one column', () => {
    assert.equal(columnName({ standingHead: '园区匠心录④', series: '④' }), '园区匠心录');
    assert.equal(columnName({ standingHead: '治园之道（上）', series: '（上）' }), '治园之道');
  });
  it('is the head as printed where the mark stands elsewhere, or nothing else is printed', () => {
    assert.equal(columnName({ standingHead: '园区匠心录', series: '系列报道之二' }), '园区匠心录');
    assert.equal(columnName({ standingHead: '④', series: '④' }), '④');
    assert.equal(columnName({ standingHead: '时评' }), '时评');
    assert.equal(columnName({}), undefined);
  });
});
