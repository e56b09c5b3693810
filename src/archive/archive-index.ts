import type { Article } from '../domain/article.ts';
import type { IssuePage } from '../domain/issue.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Publication } from '../domain/publication.ts';
import type { Zone } from '../domain/zone.ts';
import { parseEdtf, yearOf } from './edtf.ts';
import { comparePages, pageKeys } from './page-key.ts';

/** What a ledger says of its scan as a whole: the issue and the page, without the lines. */
export type ScannedPage = Pick<Ledger, 'scan' | 'issue' | 'page'> & { sectionName: string | null };

/** 版: a page of an issue that the archive holds, with its articles in the order of the scan. */
export interface PageEntry {
  issue: string;
  /** Last part of its URL: `a1`, `p1`. */
  key: string;
  page: IssuePage;
  sectionName: string | null;
  articles: Article[];
}

/** 期: an issue with the pages that the archive holds. */
export interface IssueEntry {
  head: Ledger['issue'];
  /** Year in which its date or window starts; null when nothing is known. */
  year: number | null;
  pages: PageEntry[];
  /** Articles of all pages in the order of the newspaper. */
  articles: Article[];
}

/** The archive as the pages of the site see it: everything but bodies, sorted once. */
export interface ArchiveIndex {
  publication: Publication;
  zones: Zone[];
  zoneById: Map<string, Zone>;
  /** Newest first; issues without any date last. */
  issues: IssueEntry[];
  issueById: Map<string, IssueEntry>;
  /** Newest issue first, inside an issue in the order of the newspaper. */
  articles: Article[];
  articleById: Map<string, Article>;
  pageOf: Map<string, PageEntry>;
  /** Articles that name the zone as one of their own, in the order of `articles`. */
  byZone: Map<string, Article[]>;
  /** Articles that mention the zone besides their own, in the order of `articles`. */
  byMention: Map<string, Article[]>;
}

/** Parts of an archive; `Archive` of read-archive.ts has them, the site takes them from its store. */
export interface ArchiveParts {
  publication: Publication;
  zones: readonly Zone[];
  articles: readonly Article[];
  pages: readonly ScannedPage[];
}

/** First possible day, month or year; a month sorts before its days. Empty without any date. */
const dateOrder = ({ head }: IssueEntry): string =>
  head.date.edtf === null ? '' : parseEdtf(head.date.edtf).start;

/** Newest first by first possible day; unknown dates last; equal dates by id. */
function compareIssues(a: IssueEntry, b: IssueEntry): number {
  const [x, y] = [dateOrder(a), dateOrder(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.head.id < b.head.id ? -1 : 1;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Facts of an issue: only its front page prints the numbers, and others may stand before it. */
function headOf(first: Ledger['issue'], pages: readonly ScannedPage[]): Ledger['issue'] {
  const printed = (fact: 'number' | 'serial' | 'pagesPrinted'): number | null =>
    pages.map(({ issue }) => issue[fact]).find((value) => value !== null) ?? null;
  return {
    ...first,
    number: printed('number'),
    serial: printed('serial'),
    pagesPrinted: printed('pagesPrinted'),
  };
}

function groupPages(pages: readonly ScannedPage[]): IssueEntry[] {
  const byIssue = new Map<string, ScannedPage[]>();
  for (const page of pages) append(byIssue, page.issue.id, page);
  return [...byIssue.values()].map((scanned) => {
    const sorted = [...scanned].sort(comparePages);
    const keys = pageKeys(sorted);
    const [first] = sorted;
    if (first === undefined) throw new Error('an issue without pages');
    return {
      head: headOf(first.issue, sorted),
      year: yearOf(first.issue.date.edtf),
      pages: sorted.map(({ issue, page, sectionName }, i) => {
        const key = keys[i];
        if (key === undefined) throw new Error('fewer page keys than pages');
        return { issue: issue.id, key, page, sectionName, articles: [] };
      }),
      articles: [],
    };
  });
}

/**
 * Sorts and links the parts of an archive.
 * Throws when an article comes from a scan that no ledger accounts for, or names an unlisted zone.
 */
export function indexArchive(parts: ArchiveParts): ArchiveIndex {
  const issues = groupPages(parts.pages).sort(compareIssues);
  const pageByScan = new Map<string, PageEntry>();
  for (const issue of issues) for (const page of issue.pages) pageByScan.set(page.page.scan, page);
  const zoneById = new Map(parts.zones.map((zone) => [zone.id, zone]));
  const pageOf = new Map<string, PageEntry>();

  for (const article of parts.articles) {
    const scan = article.source[0]?.scan ?? '';
    const page = pageByScan.get(scan);
    if (page === undefined) {
      throw new Error(`${article.id}: expected a ledger for ${scan}, found none; run normalize`);
    }
    if (article.issue !== page.issue) {
      throw new Error(
        `${article.id}: expected issue ${page.issue}, which the ledger of ${scan} names, found ${article.issue}; run normalize`,
      );
    }
    const unlisted = article.zones.find((id) => !zoneById.has(id));
    if (unlisted !== undefined) {
      throw new Error(
        `${article.id}: zone ${unlisted} is not in zones.yaml; add it or run normalize`,
      );
    }
    page.articles.push(article);
    pageOf.set(article.id, page);
  }
  for (const issue of issues) {
    for (const page of issue.pages) {
      page.articles.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    }
    issue.articles = issue.pages.flatMap((page) => page.articles);
  }

  const articles = issues.flatMap((issue) => issue.articles);
  const byZone = new Map<string, Article[]>();
  const byMention = new Map<string, Article[]>();
  for (const article of articles) {
    for (const zone of new Set(article.zones)) append(byZone, zone, article);
    for (const zone of article.zonesMentioned ?? []) append(byMention, zone, article);
  }
  return {
    publication: parts.publication,
    zones: [...parts.zones],
    zoneById,
    issues,
    issueById: new Map(issues.map((issue) => [issue.head.id, issue])),
    articles,
    articleById: new Map(articles.map((article) => [article.id, article])),
    pageOf,
    byZone,
    byMention,
  };
}
