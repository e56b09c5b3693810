import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countWords } from './count-words.ts';

describe('countWords', () => {
  const TEXT = '项目建设年，项目为王；大项目、好项目，目目相看，目目目。';

  it('counts each word as splitting the text at it does', () => {
    const words = ['项', '项目', '目', '目目', '大项目', '年，项', '无', '。'];
    const counts = countWords(TEXT, words);
    for (const word of words) {
      assert.equal(counts.get(word), TEXT.split(word).length - 1, word);
    }
  });
  it('counts a word once, however often it is asked for, and no empty one', () => {
    assert.deepEqual([...countWords(TEXT, ['项目', '', '项目'])], [['项目', 4]]);
  });
});
