import { printedHeadNames } from '../../domain/printed-heads.ts';
import { formatNumber } from './format-number.ts';
import type { SearchWords } from './words.zh.ts';

const number = (n: number): string => formatNumber(n, 'en');
let months: Intl.DateTimeFormat | undefined;
/** `2025-05` -> May 2025. */
function monthName(month: string): string {
  months ??= new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return months.format(new Date(`${month}-01T00:00:00Z`));
}
const count = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words of the search in English. */
export const en: SearchWords = {
  number,
  title: 'Search',
  label: 'Search all articles',
  placeholder: 'Search the text, letter by letter',
  submit: 'Search',
  help: (word, other) => [
    [word, 'literal: a character, a sentence, a number, a mark, as printed'],
    [`${word} ${other}`, 'with a space: articles that print both'],
    ['"Hello World"', 'in straight quotes: one phrase, spaces included'],
    [`${word} -${other}`, 'with a hyphen before a word: articles that do not print it'],
  ],
  helpTitle: 'How to search',
  noScript: 'Search needs scripts, which do not run here. These lists need none:',
  noScriptLinks: {
    zones: (noun) => `All ${noun}`,
    issues: 'All issues',
    reporters: 'All writers',
  },
  loading: 'Searching …',
  slow: 'Loading the index …',
  failed: 'The search did not finish: its index could not be loaded. Please try again.',
  missing: (years, articles) =>
    `The index of ${years} could not be loaded: ${count(articles, 'article')} are left out below.`,
  missingYear: (years) => (years.length === 0 ? 'issues without a date' : years.join(', ')),
  retry: 'Try again',
  found: (n) => (n === 1 ? 'article' : 'articles'),
  announce: (total, page, pages) =>
    total === 0
      ? 'No article found'
      : `${count(total, 'article')} found${pages > 1 ? `, page ${number(page)} of ${number(pages)}` : ''}`,
  order: 'Order',
  orders: { best: 'Headlines first', newest: 'Newest first' },
  filters: 'Filters',
  filtersCount: (n) => (n === 0 ? 'Filters' : `Filters (${number(n)})`),
  closeSheet: 'Done',
  showResults: (n) => `Show ${count(n, 'article')}`,
  clearFilters: 'Clear all filters',
  dropFilter: (name) => `Remove filter: ${name}`,
  facet: (facet, zoneNoun) =>
    ({
      zone: capital(zoneNoun),
      prefecture: 'Prefecture',
      year: 'Year',
      reporter: 'Writer',
      standingHead: 'Column',
      kind: 'Kind',
    })[facet],
  months: 'Months',
  monthRange: (from, to) => (from === to ? from : `${from} – ${to}`),
  monthFrom: 'From',
  monthTo: 'To',
  anyMonth: 'any',
  monthName,
  monthBar: (name, n) => `${name}: ${count(n, 'article')}`,
  monthSkipped: (name) => `${name}: outside of the chosen years, not counted`,
  undatedNote: (n) =>
    `${count(n, 'more article')} print no date: their month is not known, and they are not drawn.`,
  year: (value) => (value === 'undated' ? 'not certain' : value),
  kind: {
    news: 'News',
    feature: 'Feature',
    photoStory: 'Photo story',
    brief: 'Brief',
    notice: 'Notice',
    editorial: 'Editorial',
  },
  uncounted: 'not counted',
  more: (n) => `Show ${number(n)} more`,
  fewer: 'Show fewer',
  field: {
    headline: 'Headline',
    ...printedHeadNames.en,
    byline: 'Byline',
    editorNote: 'Editor’s note',
    caption: 'Caption',
    body: 'Text',
    subhead: 'Subhead',
    printed: 'As scanned',
  },
  paragraph: (n) => `Paragraph ${number(n)}`,
  printedNote: 'as scanned; corrected in this archive',
  moreExcerpts: (n) => `${number(n)} more in this article`,
  fewerExcerpts: 'Show fewer',
  status: { inferred: 'inferred', editor: 'set by an editor', printed: '', unknown: '' },
  pageLabel: (label) => `Page ${label}`,
  separator: ', ',
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  empty: (query) =>
    query === '' ? 'No article passes these filters' : `Nothing found for “${query}”`,
  emptySearched: (articles) =>
    `Headlines, bylines, captions and text of all ${count(articles, 'article')} were searched letter by letter.`,
  nowhere: (terms) => `In no article: ${terms}.`,
  quoted: (term) => `“${term}”`,
  dropTerm: (term, total) => `Without “${term}”: ${count(total, 'article')}`,
  dropExcluded: (term, total) => `Not excluding “${term}”: ${count(total, 'article')}`,
  dropFacet: (facet, total) => `Without the filter “${facet}”: ${count(total, 'article')}`,
  dropAllFilters: (total) => `Without filters: ${count(total, 'article')}`,
  similar: 'Names like it:',
  suggestions: 'Suggestions',
  suggestionKind: (kind, zoneNoun) => ([capital(zoneNoun), 'Writer', 'Column'] as const)[kind],
  suggestionsShown: (n) => `${count(n, 'suggestion')}; choose with the arrow keys`,
  articles: (n) => count(n, 'article'),
};
