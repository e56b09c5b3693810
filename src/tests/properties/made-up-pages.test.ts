import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import type { NormalizeResult } from '../../normalize/pipeline.ts';
import { assertAccounted, bare, read } from './account.ts';
import { type MadeUpArticle, madeUpArticles, pageText, settings } from './made-up-page.ts';
import { runs } from './runs.ts';

/** Articles as written: headline, zones, writers and the letters of the text. */
function known(result: NormalizeResult): unknown[] {
  return result.articles
    .map(({ file, text }) => parseArticleFile(text, file))
    .sort((a, b) => a.article.order - b.article.order)
    .map(({ article, body }) => ({
      headline: article.headline,
      zones: article.zones,
      byline: article.byline.map(({ name }) => name),
      paragraphs: parseBody(body).map((block) => bare(textOfBlock(block))),
    }));
}

const truth = (made: MadeUpArticle, behind = false): unknown => ({
  headline: made.headline,
  zones: [made.zone.id],
  byline: made.signed === 'none' && !behind ? [] : [made.writer],
  paragraphs: made.paragraphs.map(bare),
});

describe('made-up pages', () => {
  it('are read as they were made, every line accounted for, twice the same', () => {
    fc.assert(
      fc.property(madeUpArticles, settings, (articles, setting) => {
        const scans = { 'p.txt': pageText(articles, setting) };
        const result = read(scans);
        assertAccounted(scans, result);
        assert.deepEqual(
          known(result),
          articles.map((made) => truth(made)),
        );
        assert.deepEqual(read(scans), result);
      }),
      runs(2000),
    );
  });

  it('find a headline that is printed behind its text', () => {
    // Which of two texts a heading between them belongs to is weighed: one page in two hundred may err.
    const { numRuns, seed } = runs(1000);
    const pages = fc.sample(fc.tuple(madeUpArticles, settings, fc.nat()), { numRuns, seed });
    const wrong = pages.filter(([articles, setting, pick]) => {
      const behind = pick % articles.length;
      const scans = { 'p.txt': pageText(articles, { ...setting, marks: false }, behind) };
      const result = read(scans);
      assertAccounted(scans, result);
      const wanted = articles.map((made, i) => truth(made, i === behind));
      return !isDeepStrictEqual(known(result), wanted);
    });
    assert.ok(wrong.length <= numRuns / 200, `${String(wrong.length)} of ${String(numRuns)} pages`);
  });
});
