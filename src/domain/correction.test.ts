import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Article } from './article.ts';
import { ArticleDecision, Insertion } from './correction.ts';

/** An é that is written as two characters, as keyboards of some systems do. */
const apart = 'Ame\u0301lie';
const composed = 'Am\u00e9lie';
const at = { line: 3, printed: '本报记者', reason: '报上如此' };

describe('words that an editor writes', () => {
  it('are read in NFC, so that a writer is one writer', () => {
    const { set } = ArticleDecision.parse({
      ...at,
      set: { headline: apart, kicker: null, byline: [{ name: apart, role: 'reporter' }] },
    });
    assert.deepEqual(set, {
      headline: composed,
      kicker: null,
      byline: [{ name: composed, role: 'reporter' }],
    });
    assert.equal(Insertion.parse({ ...at, text: `${apart}来信。` }).text, `${composed}来信。`);
    assert.equal(Article.shape.headline.parse(apart), composed);
  });
});
