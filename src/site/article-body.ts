import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import { renderBody } from '../markdown/render-body.ts';
import { readBody } from '../archive/read-body.ts';
import { cachedText } from './body-cache.ts';
import {
  linkParagraphs,
  markCorrections,
  prefixIds,
  markLeadIn,
  markSpeakers,
  wrapTables,
} from './mark-body.ts';
import { language, strings } from './strings.ts';

/** Changes whenever anything does that a body's HTML depends on besides the body. */
const renderer = [
  'src/markdown/render-body.ts',
  'src/markdown/syntax.ts',
  'src/site/article-body.ts',
  'src/site/mark-body.ts',
  'src/site/strings.zh.ts',
  'src/site/strings.en.ts',
  'package-lock.json',
]
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .update(language)
  .digest('hex');

/** HTML of an article's body: from the cache while renderer, body and corrections are the same. */
export function articleBody(article: Article, file: string): string {
  const body = readBody(file);
  const corrections = (article.corrections ?? []).flatMap((correction, i) =>
    typeof correction.in === 'number'
      ? [
          {
            number: i + 1,
            paragraph: correction.in,
            corrected: correction.corrected,
            label: strings.correctionOf(i + 1, correction.printed),
          },
        ]
      : [],
  );
  const key = createHash('sha256')
    .update(renderer)
    .update(JSON.stringify([corrections, article.leadIn]))
    .update(body)
    .digest('hex');
  return cachedText(key, 'html', () =>
    renderBody(body, [
      markCorrections(corrections),
      ...(article.leadIn === undefined ? [] : [markLeadIn(article.leadIn)]),
      markSpeakers(),
      linkParagraphs(strings.paragraphLink),
      wrapTables(strings.lineRole.table),
    ]),
  );
}

/** HTML of a part that is shown on the page of the article that it continues; its ids carry its own id. */
export function continuationBody(article: Article, file: string): string {
  return renderBody(readBody(file), [
    prefixIds(`${article.id}-`),
    wrapTables(strings.lineRole.table),
  ]);
}
