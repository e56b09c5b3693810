import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import type { PreviousArticle } from '../../normalize/model.ts';
import type { NormalizeResult } from '../../normalize/pipeline.ts';
import { openingOf } from '../../normalize/stages/assign-ids.ts';
import { read } from './account.ts';
import { fewArticles, linesOf, madeUpArticles, pageText, settings } from './made-up-page.ts';
import { runs } from './runs.ts';

const files = (result: NormalizeResult): Map<string, string> =>
  new Map(result.articles.map(({ file, text }) => [file, text]));

describe('articles', () => {
  it('do not depend on blank lines at the end or the order of the files', () => {
    fc.assert(
      fc.property(
        fewArticles,
        fewArticles,
        settings,
        fc.nat({ max: 4 }),
        (one, two, setting, blanks) => {
          const scans = {
            'p.txt': pageText(one, { ...setting, folio: false }),
            'q.txt': pageText(two, { ...setting, folio: false }),
          };
          const result = read(scans);
          assert.deepEqual(read({ 'q.txt': scans['q.txt'], 'p.txt': scans['p.txt'] }), result);
          const longer = read({ ...scans, 'p.txt': `${scans['p.txt']}${'\n'.repeat(blanks)}\n` });
          assert.deepEqual(longer.articles, result.articles);
        },
      ),
      runs(2000),
    );
  });

  it('keep an article as it is when a line of another changes', () => {
    fc.assert(
      fc.property(madeUpArticles, settings, fc.nat(), (articles, setting, pick) => {
        const changed = pick % articles.length;
        const text = pageText(articles, setting);
        const line =
          articles.slice(changed, changed + 1).flatMap((made) => linesOf(made, setting))[2] ?? '';
        const other = text.replace(
          line,
          line.replace('走进', '近日，记者来到').replace(/\d/gu, '8'),
        );
        assert.notEqual(other, text);
        const before = read({ 'p.txt': text });
        const after = read({ 'p.txt': other });
        const rest = (result: NormalizeResult): [string, string][] =>
          [...files(result)].filter(([file]) => !file.includes(articles[changed]?.zone.id ?? ''));
        assert.deepEqual(rest(after), rest(before));
        assert.equal(before.articles.length - rest(before).length, 1);
      }),
      runs(2000),
    );
  });

  it('keep the ids of articles when an unrelated one is added', () => {
    fc.assert(
      fc.property(madeUpArticles, settings, fc.nat(), (articles, setting, at) => {
        const place = at % articles.length;
        const added = articles[place];
        const before = read({
          'p.txt': pageText(articles.toSpliced(place, 1), setting),
        });
        const after = read(
          { 'p.txt': pageText(articles, setting) },
          { previous: before.articles.map((written) => previousOf(written)) },
        );
        const idsOf = (result: NormalizeResult): [string | null, string][] =>
          result.articles
            .map(({ file, text }) => parseArticleFile(text, file).article)
            .map(({ headline, id }): [string | null, string] => [headline, id])
            .filter(([headline]) => headline !== added?.headline)
            .sort();
        assert.deepEqual(idsOf(after), idsOf(before));
        assert.equal(new Set(after.articles.map(({ id }) => id)).size, after.articles.length);
      }),
      runs(2000),
    );
  });
});

/** What a later run knows of an article that this one wrote. */
function previousOf({ file, text }: { file: string; text: string }): PreviousArticle {
  const { article, body } = parseArticleFile(text, file);
  return {
    id: article.id,
    source: article.source,
    headline: article.headline,
    opening: openingOf(parseBody(body).map(textOfBlock)),
  };
}
