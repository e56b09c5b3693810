import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestWords } from './nearest-words.ts';

describe('nearestWords', () => {
  it('finds the words that share most', () => {
    const found = nearestWords('龙头企业企业', ['', '该区的龙头企业振东公司', '企业']);
    assert.equal(found?.index, 1);
    assert.equal(found.words, '龙头企业振东公司');
  });
  it('finds nothing where nothing is shared', () => {
    assert.equal(nearestWords('红枣', ['漆器', undefined, '']), undefined);
  });
  it('looks for a single character as it is', () => {
    assert.equal(nearestWords('枣', ['漆器', '红枣'])?.index, 1);
  });
});
