import type { IndexedHead } from './collect.ts';

/** Articles of one bundle, newest first, and its name: `2020-2024`, `2025`, `2025-h1`, `undated`. */
export interface BundleContent {
  name: string;
  years: number[];
  articles: IndexedHead[];
}

/**
 * Most articles in a bundle, so that one edit rebuilds it in less than 10 s and 2 GB. Measured on two
 * busy cores with 1,200 characters an article: 1,000 articles take Pagefind 10 s of processor time
 * and 1.4 GB, nearly all of it in its own program while it writes; 5,000 take the bigram index 8 s
 * and 0.6 GB.
 * More and smaller bundles cost a search more bytes. One of all years loads, for each Pagefind
 * bundle, 20 KB and 21 KB for each thousand of its articles: 3 MB for 50,000 articles of a weekly in
 * bundles of half a year, where whole years would be 2 MB. For each bigram bundle it loads 10 to 15
 * KB, 0.2 MB for those 50,000 in bundles of four years.
 */
export const MAX_BUNDLE = { pagefind: 800, bigram: 5000 } as const;

/** Spans of time that a bundle may hold, in months: 64 years to one, half a year, a quarter, a month. */
const SPANS = [768, 384, 192, 96, 48, 24, 12, 6, 3, 1] as const;
type Span = (typeof SPANS)[number];

const yearOf = ({ start }: IndexedHead): number => Number(start.slice(0, 4));
/** Months from the year 0 to an article; a date without a month sorts before all months of its year. */
const monthOf = (article: IndexedHead): number =>
  12 * yearOf(article) + Math.max(0, Number(article.start.slice(5, 7)) - 1);

function nameOf(month: number, years: readonly number[], span: Span | null): string {
  const [first, last = first] = [years[0], years.at(-1)];
  const part = (months: number): number => Math.floor((month % 12) / months) + 1;
  if (first === undefined) return 'undated';
  if (span === 6) return `${first}-h${part(6)}`;
  if (span === 3) return `${first}-q${part(3)}`;
  if (span === 1) return `${first}-${String(part(1)).padStart(2, '0')}`;
  return first === last ? String(first) : `${first}-${last}`;
}

/** Articles of one span, or without a date -> one bundle, or several cut from the oldest end. */
function cut(articles: IndexedHead[], max: number, span: Span | null): BundleContent[] {
  const dated = articles.filter(({ start }) => start !== '');
  const years = [...new Set(dated.map(yearOf))].sort((a, b) => a - b);
  const name = nameOf(dated[0] === undefined ? 0 : monthOf(dated[0]), years, span);
  const parts: BundleContent[] = [];
  for (let end = articles.length; end > 0; end -= max) {
    parts.unshift({
      name: articles.length <= max ? name : `${name}-${parts.length + 1}`,
      years,
      articles: articles.slice(Math.max(0, end - max), end),
    });
  }
  return parts;
}

function divide(articles: IndexedHead[], max: number, level: number): BundleContent[] {
  const span = SPANS[level];
  if (articles.length <= max || span === undefined) {
    return cut(articles, max, SPANS[level - 1] ?? null);
  }
  const parts = Map.groupBy(articles, (article) => Math.floor(monthOf(article) / span));
  return [...parts.values()].flatMap((part) => divide(part, max, level + 1));
}

/**
 * Articles, newest first -> bundles, newest first.
 * A bundle is the longest span of time, of those into which the calendar is halved again and again,
 * that holds no more than `max` articles. Its borders depend on the calendar and not on the articles
 * of other spans: whatever is added, changed or taken away touches one bundle, which it may divide.
 * Articles of which no date is known stand apart, last.
 */
export function splitBundles(articles: readonly IndexedHead[], max: number): BundleContent[] {
  return [
    ...divide(
      articles.filter(({ start }) => start !== ''),
      max,
      0,
    ),
    ...cut(
      articles.filter(({ start }) => start === ''),
      max,
      null,
    ),
  ];
}
