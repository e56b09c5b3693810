import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../domain/article.ts';
import { formatArticleFile, parseArticleFile } from '../../markdown/article-file.ts';
import { formatByLibrary, formatMatter } from '../../markdown/format-matter.ts';
import { formatBody } from '../../markdown/format-body.ts';
import { hostileLine } from './hostile-text.ts';
import { runs } from './runs.ts';

/** Fields are kept in NFC, as all text of an article is. */
const words = hostileLine.map((text) => text.normalize('NFC'));
const maybe = fc.option(words, { nil: undefined });
const role = fc.constantFrom('reporter', 'correspondent', 'intern', 'author', 'editor');

const article = fc
  .record({
    headline: fc.option(words),
    kicker: maybe,
    deck: maybe,
    standingHead: maybe,
    series: maybe,
    place: fc.option(words),
    zoneProposed: maybe,
    leadIn: maybe,
    editorNote: maybe,
    byline: fc.array(
      fc.record({ name: words, role, affiliation: maybe }, { requiredKeys: ['name', 'role'] }),
      { maxLength: 2 },
    ),
    figure: fc.option(fc.record({ caption: words, text: words, name: fc.option(words) }), {
      nil: undefined,
    }),
    correction: fc.option(fc.record({ printed: words, corrected: words, reason: words }), {
      nil: undefined,
    }),
    page: fc.option(fc.constantFrom('A1', '3', 'A2-A3', '08')),
    jump: fc.option(fc.constantFrom('A2', '12', '1e3', 'no'), { nil: undefined }),
  })
  .map(({ figure, correction, jump, byline, ...heads }): Article => {
    const known = {
      id: '2025-05-09-a1-03',
      issue: '2025-05-09',
      order: 3,
      kind: 'news',
      zones: ['yangquan-hitech'],
      zoneStatus: 'zoneLine',
      scope: 'zone',
      ...heads,
      byline: byline.map((entry) => compact(entry)),
      figures:
        figure === undefined
          ? undefined
          : [
              {
                caption: figure.caption,
                credit: { text: figure.text, name: figure.name, role: 'provider' },
              },
            ],
      jump: jump === undefined ? undefined : { direction: 'to', page: jump, article: null },
      corrections:
        correction === undefined ? undefined : [{ scan: 'a.txt', line: 3, in: 1, ...correction }],
      source: [{ scan: 'a.txt', lines: [[3, 9]] }],
    } satisfies Record<keyof Omit<Article, 'zonesMentioned'>, unknown>;
    // Keys without a value are left out, as the normalizer leaves them out.
    return compact(known) as Article;
  });

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

describe('front matter of article files', () => {
  it('gives back every field, whatever its characters', () => {
    fc.assert(
      fc.property(article, hostileLine, (written, text) => {
        const body = formatBody([{ type: 'paragraph', text }]);
        const file = formatArticleFile({ article: written, body });
        assert.deepEqual(parseArticleFile(file, 'a.md'), { article: written, body });
        assert.equal(formatMatter(written), formatByLibrary(written));
        // The reader puts the keys into the order of the schema; from then on nothing moves.
        const again = formatArticleFile(parseArticleFile(file, 'a.md'));
        assert.equal(formatArticleFile(parseArticleFile(again, 'a.md')), again);
      }),
      runs(2000),
    );
  });
});
