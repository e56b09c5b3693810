import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { isDay } from './edtf.ts';
import { articlesOfKindKey, kindKey, kinds } from './kinds.ts';
import { perIndex } from './per-index.ts';
import { articlesOfPlace, places } from './places.ts';
import { reporterOfKey, reporters } from './reporters.ts';
import { standingHeadOfKey, standingHeads } from './standing-heads.ts';
import { articlesOfZone, zonesWithPages } from './zones.ts';

/** A page that lists articles, by its address: `zones/linfen-etdz`, `kinds/news`. */
export type ListKey = `${'zones' | 'reporters' | 'columns' | 'kinds' | 'places'}/${string}`;

/** A list of more articles is divided: its own page shows the newest, further pages all by year. */
const longList = 200;
/** Articles that the page of a divided list shows itself. */
const shown = 50;
/** A year of more articles is divided by months. */
const longYear = 500;

/** A further page of a divided list. */
export interface ListPart {
  /** Last part of its address: `2024`, `2024-05`, or `undated` when nothing is known of the year. */
  key: string;
  year: number | null;
  /** `2024-05`; null for a whole year, or for those of a divided year whose month is not known. */
  month: string | null;
}

/** What the page of a list shows. */
export interface ListHead {
  /** All articles, newest issue first, or the newest ones of a divided list. */
  articles: Article[];
  /** Number of all. */
  count: number;
  /** Further pages with their numbers of articles, newest first; none when the list is not divided. */
  parts: (ListPart & { count: number })[];
}

/** All articles of a list, newest issue first. */
function articlesOfList(index: ArchiveIndex, list: ListKey): Article[] {
  const slash = list.indexOf('/');
  const key = list.slice(slash + 1);
  switch (list.slice(0, slash)) {
    case 'zones':
      return articlesOfZone(index, key);
    case 'reporters':
      return reporterOfKey(index, key)?.articles ?? [];
    case 'columns':
      return standingHeadOfKey(index, key)?.articles ?? [];
    case 'kinds':
      return articlesOfKindKey(index, key);
    default: {
      const place = places(index).find(({ id }) => id === key);
      return place === undefined ? [] : articlesOfPlace(index, place);
    }
  }
}

/** Articles of a divided list by the key of their part, newest part first, of a year its months before the rest. */
function divide(index: ArchiveIndex, articles: readonly Article[]): Map<string, Article[]> {
  const issueOf = (article: Article) => index.issueById.get(article.issue);
  const byYear = Map.groupBy(articles, (article) => issueOf(article)?.year ?? null);
  const partOf = (article: Article): string => {
    const { year = null, head } = issueOf(article) ?? {};
    if (year === null) return 'undated';
    const edtf = head?.date.edtf ?? null;
    const isLong = (byYear.get(year)?.length ?? 0) > longYear;
    return isLong && isDay(edtf) ? edtf.slice(0, 7) : String(year);
  };
  const order = (key: string): string =>
    key === 'undated' ? '' : key.length === 4 ? `${key}-00` : key;
  const parts = [...Map.groupBy(articles, partOf)];
  return new Map(parts.sort(([a], [b]) => (order(a) < order(b) ? 1 : -1)));
}

const divided = perIndex('divided list', (index, list: ListKey): Map<string, Article[]> => {
  const articles = articlesOfList(index, list);
  return articles.length > longList ? divide(index, articles) : new Map<string, Article[]>();
});

/**
 * The further pages of a list, newest first. They show each other without numbers, so that one more
 * article changes one of them and not some hundreds.
 */
export const partsOfList = perIndex('parts of list', (index, list: ListKey): ListPart[] =>
  [...divided(index, list).keys()].map((key) => {
    const year = key === 'undated' ? null : Number(key.slice(0, 4));
    return { key, year, month: key.length === 7 && year !== null ? key : null };
  }),
);

/** What the page of a list shows: every article, or the newest and the way to the others. */
export const headOfList = perIndex('head of list', (index, list: ListKey): ListHead => {
  const articles = articlesOfList(index, list);
  const counts = divided(index, list);
  const parts = partsOfList(index, list).map((part) => ({
    ...part,
    count: counts.get(part.key)?.length ?? 0,
  }));
  return {
    articles: parts.length === 0 ? articles : articles.slice(0, shown),
    count: articles.length,
    parts,
  };
});

/** Articles of a further page of a divided list (`kinds/news/2024`), newest issue first; none when there is no such page. */
export const articlesOfPart = perIndex(
  'part of list',
  (index, part: `${ListKey}/${string}`): Article[] => {
    const slash = part.lastIndexOf('/');
    // What stands before the last slash is the list, by the type of the parameter.
    return divided(index, part.slice(0, slash) as ListKey).get(part.slice(slash + 1)) ?? [];
  },
);

/** Every page that lists articles. */
export function allLists(index: ArchiveIndex): ListKey[] {
  return [
    ...places(index).map(({ id }): ListKey => `places/${id}`),
    ...zonesWithPages(index).map(({ id }): ListKey => `zones/${id}`),
    ...reporters(index).map(({ key }): ListKey => `reporters/${key}`),
    ...standingHeads(index).map(({ key }): ListKey => `columns/${key}`),
    ...kinds(index).map(({ kind }): ListKey => `kinds/${kindKey(kind)}`),
  ];
}
