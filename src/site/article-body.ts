import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../domain/article.ts';
import { renderBody } from '../markdown/render-body.ts';
import { readBody } from '../archive/read-body.ts';
import { linkParagraphs, markCorrections, prefixIds, markLeadIn, wrapTables } from './mark-body.ts';
import { language, strings } from './strings.ts';

const cache = '.cache/bodies';

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

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

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
  const cached = join(cache, key.slice(0, 2), `${key}.html`);
  const known = readIfThere(cached);
  if (known !== null) return known;
  const html = renderBody(body, [
    markCorrections(corrections),
    ...(article.leadIn === undefined ? [] : [markLeadIn(article.leadIn)]),
    linkParagraphs(strings.paragraphLink),
    wrapTables(strings.lineRole.table),
  ]);
  mkdirSync(dirname(cached), { recursive: true });
  // Written beside and renamed, so that a build that is killed leaves no half file.
  const unfinished = `${cached}.${String(process.pid)}`;
  writeFileSync(unfinished, html);
  renameSync(unfinished, cached);
  return html;
}

/** HTML of a part that is shown on the page of the article that it continues; its ids carry its own id. */
export function continuationBody(article: Article, file: string): string {
  return renderBody(readBody(file), [
    prefixIds(`${article.id}-`),
    wrapTables(strings.lineRole.table),
  ]);
}
