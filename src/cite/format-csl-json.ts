import { authorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** CSL-JSON, one item in a list as Zotero and citeproc read it. An inferred year is `circa`. */
export function formatCslJson(citation: Citation): string {
  const { date } = citation;
  const issued =
    date === null
      ? {}
      : 'day' in date
        ? { issued: { 'date-parts': [date.day.split('-').map(Number)] } }
        : { issued: { 'date-parts': [[date.inferredYear]], circa: true } };
  const item = {
    id: citation.key,
    type: 'article-newspaper',
    title: citation.deck === null ? citation.title : `${citation.title}：${citation.deck}`,
    ...(citation.authors.length === 0 ? {} : { author: citation.authors.map(authorName) }),
    'container-title': citation.newspaper,
    ...(citation.section === null ? {} : { section: citation.section }),
    ...issued,
    ...(citation.page === null ? {} : { page: citation.page }),
    ...(citation.number === null ? {} : { issue: String(citation.number) }),
    ...(citation.serial === null ? {} : { number: String(citation.serial) }),
    language: citation.language,
    ...(citation.url === null ? {} : { URL: citation.url }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
