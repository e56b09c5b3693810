import type { ArchiveIndex } from '../archive/archive-index.ts';
import { bodyOf } from '../archive/article-texts.ts';
import type { Article } from '../domain/article.ts';
import { renderBody } from '../markdown/render-body.ts';
import {
  linkParagraphs,
  markCorrections,
  prefixIds,
  markLeadIn,
  markSpeakers,
  wrapTables,
} from './mark-body.ts';
import { strings } from './strings.ts';

/** HTML of an article's body, with links to its paragraphs and marks of its corrections. */
export function articleBody(index: ArchiveIndex, article: Article): string {
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
  return renderBody(bodyOf(index.files, article), [
    markCorrections(corrections),
    ...(article.leadIn === undefined ? [] : [markLeadIn(article.leadIn)]),
    markSpeakers(),
    linkParagraphs(strings.paragraphLink),
    wrapTables(strings.lineRole.table),
  ]);
}

/** HTML of a part that is shown on the page of the article that it continues; its ids carry its own id. */
export function continuationBody(index: ArchiveIndex, article: Article): string {
  return renderBody(bodyOf(index.files, article), [
    prefixIds(`${article.id}-`),
    wrapTables(strings.lineRole.table),
  ]);
}
