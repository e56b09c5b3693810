import type { ArchiveIndex, IssueEntry } from './archive-index.ts';
import { dataFileNames } from './data-file-names.ts';
import { kindKey, kinds } from './kinds.ts';
import { allLists, partsOfList } from './long-lists.ts';
import { type FeedForm, formsOf } from './feed-forms.ts';
import { paths } from './paths.ts';
import { perIndex } from './per-index.ts';
import { places } from './places.ts';
import { reporters } from './reporters.ts';
import { standingHeads } from './standing-heads.ts';
import { hasDated, issuesOfYear, type YearKey, yearKeys } from './years.ts';
import { articlesOfZone, zonesWithPages } from './zones.ts';
import type { Article } from '../domain/article.ts';

/** Files of an article beside its page. */
const articleFiles = ['md', 'txt', 'json'] as const;
/** Files of a zone beside its page. */
const zoneFiles = ['zip', 'json', 'csv'] as const;

/** Addresses that one sitemap may hold (sitemaps.org). */
export const sitemapSize = 50_000;

/**
 * A year of the archive as a part that can be built by itself: pages of its issues and articles.
 * `common` is everything else: lists, zones, people, feeds, data of all years.
 */
export type Volume = YearKey | 'common';

/** Whether a text names a volume: `2024`, `undated`, `common`. */
export function isVolume(text: string): text is Volume {
  return /^(?:\d{4}|undated|common)$/.test(text);
}

/** Pages of an issue: itself, its pages, and for each article what `ofArticle` says. */
const pagesOfIssue = (
  { head, pages, articles }: IssueEntry,
  ofArticle: (id: string) => string[] = (id) => [paths.article(id)],
): string[] => [
  paths.issue(head.id),
  ...pages.map(({ key }) => paths.page(head.id, key)),
  ...articles.flatMap(({ id }) => ofArticle(id)),
];

/** Page of an article, and its files. */
const filesOfArticle = (id: string): string[] => [
  paths.article(id),
  ...articleFiles.map((ending) => paths.articleFile(id, ending)),
];

/** Feeds of a zone and its files; none of the latter for a zone that articles only mention. */
function filesOfZone(index: ArchiveIndex, id: string): string[] {
  const articles = articlesOfZone(index, id);
  return [
    ...feedsOf(index, articles, (form) => paths.zoneFeed(id, form)),
    ...(articles.length > 0 ? zoneFiles.map((ending) => paths.zoneFile(id, ending)) : []),
  ];
}

const feedsOf = (
  index: ArchiveIndex,
  articles: readonly Article[],
  path: (form: FeedForm) => string,
): string[] => formsOf(hasDated(index, articles)).map(path);

const commonPages = (index: ArchiveIndex): string[] => [
  paths.home(),
  paths.issues(),
  paths.zones(),
  paths.reporters(),
  paths.standingHeads(),
  paths.search(),
  paths.about(),
  paths.figures(),
  ...yearKeys(index).flatMap((key) => (key === 'undated' ? [] : [paths.year(Number(key))])),
  ...places(index).map(({ id }) => paths.place(id)),
  ...zonesWithPages(index).map(({ id }) => paths.zone(id)),
  ...reporters(index).map(({ key }) => paths.reporter(key)),
  ...standingHeads(index).map(({ key }) => paths.standingHead(key)),
  ...kinds(index).map(({ kind }) => paths.kind(kindKey(kind))),
  ...allLists(index).flatMap((list) =>
    partsOfList(index, list).map(({ key }) => paths.listPart(list, key)),
  ),
];

const sitemapCount = (index: ArchiveIndex): number =>
  Math.ceil(pagesForReaders(index).length / sitemapSize);

const commonFiles = (index: ArchiveIndex): string[] => [
  paths.notFound(),
  ...feedsOf(index, index.articles, paths.feed),
  '/opensearch.xml',
  '/robots.txt',
  '/sitemap.xml',
  ...Array.from({ length: sitemapCount(index) }, (_, i) => `/sitemap-${i + 1}.xml`),
  ...dataFileNames(index, 'common').map((name) => paths.dataFile(name)),
  ...zonesWithPages(index).flatMap(({ id }) => filesOfZone(index, id)),
  ...standingHeads(index).flatMap(({ key, articles }) =>
    feedsOf(index, articles, (form) => paths.standingHeadFeed(key, form)),
  ),
  // Addresses that articles once had, and that no article has taken again.
  ...index.redirects
    .filter(({ from }) => !index.articleById.has(from))
    .map(({ from }) => paths.article(from)),
];

/** Paths of every page for readers: the sitemap, and what a crawl must find. */
export function pagesForReaders(index: ArchiveIndex): string[] {
  return readers(index, '');
}

const readers = perIndex('pages for readers', (index, _: ''): string[] => [
  ...commonPages(index),
  ...yearKeys(index).flatMap((year) =>
    issuesOfYear(index, year).flatMap((issue) => pagesOfIssue(issue)),
  ),
]);

/**
 * Paths, without base, of every file that is rendered, by volume; a page ends with a slash. Those
 * that read the same articles stand together, while these are at hand (article-texts.ts).
 */
export function sitePaths(index: ArchiveIndex): Map<Volume, string[]> {
  const volumes = new Map<Volume, string[]>();
  for (const year of yearKeys(index)) {
    volumes.set(year, [
      ...issuesOfYear(index, year).flatMap((issue) => [
        ...pagesOfIssue(issue, filesOfArticle),
        paths.issueBundle(issue.head.id),
      ]),
      ...dataFileNames(index, year).map((name) => paths.dataFile(name)),
    ]);
  }
  return volumes.set('common', [...commonPages(index), ...commonFiles(index)]);
}
