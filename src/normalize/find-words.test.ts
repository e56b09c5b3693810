import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findWords } from './find-words.ts';

describe('findWords', () => {
  const TEXT = '项目建设年，项目为王；大项目、好项目，目目相看，目目目。';

  it('counts each word as splitting the text at it does', () => {
    const words = ['项', '项目', '目', '目目', '大项目', '年，项', '无', '。'];
    const found = findWords(TEXT, words);
    for (const word of words) {
      assert.equal(found.get(word)?.count, TEXT.split(word).length - 1, word);
      assert.equal(found.get(word)?.first, TEXT.indexOf(word), word);
    }
  });
  it('counts a word once, however often it is asked for, and no empty one', () => {
    const found = findWords(TEXT, ['项目', '', '项目']);
    assert.deepEqual([...found.keys()], ['项目']);
    assert.equal(found.get('项目')?.count, 4);
  });
});
