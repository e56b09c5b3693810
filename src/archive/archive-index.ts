import { present } from '../domain/present.ts';
import type { Article } from '../domain/article.ts';
import type { IssuePage } from '../domain/issue.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Publication } from '../domain/publication.ts';
import type { Redirect } from '../domain/redirect.ts';
import type { Zone } from '../domain/zone.ts';
import { parseEdtf, yearOf } from './edtf.ts';
import { Lookup } from './lookup.ts';
import { comparePages, pageKeys } from './page-key.ts';
import { digestOf, noteRead, standFor } from './reads.ts';

/** What a ledger says of its scan as a whole: the issue and the page, without the lines. */
export type ScannedPage = Pick<Ledger, 'scan' | 'issue' | 'page'> & { sectionName: string | null };

/** 版: a page of an issue that the archive holds, with its articles in the order of the scan. */
export interface PageEntry {
  issue: string;
  /** Last part of its URL: `a1`, `p1`. */
  key: string;
  page: IssuePage;
  sectionName: string | null;
  readonly articles: Article[];
}

/** 期: an issue with the pages that the archive holds. */
export interface IssueEntry {
  head: Ledger['issue'];
  /** Year in which its date or window starts; null when nothing is known. */
  year: number | null;
  pages: PageEntry[];
  /** Articles of all pages in the order of the newspaper. */
  readonly articles: Article[];
}

/** A text on disk: where it is, and a digest by which a change is seen without reading it. */
export interface StoredText {
  /** Absolute path. */
  path: string;
  digest: string;
}

/** The file of an article on disk: where it is, and digests by which a change is seen without reading it. */
export interface ArticleFile {
  /** Absolute path of its folder; the file is called by the article's id. One text for all files in it. */
  folder: string;
  /** Digests of the front matter as it was read, of the body, and of the file as a whole. */
  matter: string;
  body: string;
  whole: string;
}

/**
 * The archive as the pages of the site see it: everything but bodies, sorted once. Whatever is
 * taken from it is noted as read by the page that is being made (reads.ts).
 */
export interface ArchiveIndex {
  readonly publication: Publication;
  readonly zones: readonly Zone[];
  zoneById: Lookup<Zone>;
  /** Newest first; issues without any date last. */
  readonly issues: IssueEntry[];
  issueById: Lookup<IssueEntry>;
  /** Newest issue first, inside an issue in the order of the newspaper. */
  readonly articles: Article[];
  articleById: Lookup<Article>;
  /** The page that an article stands on, by its first scan. */
  pageOf: (article: Article) => PageEntry | undefined;
  /** Articles that name the zone as one of their own, in the order of `articles`. */
  byZone: Lookup<Article[]>;
  /** Articles that mention the zone besides their own, in the order of `articles`. */
  byMention: Lookup<Article[]>;
  /** Article files by id. */
  files: Lookup<ArticleFile>;
  /** Ledgers by scan. */
  ledgers: Lookup<StoredText>;
  /** Addresses that articles once had. */
  readonly redirects: readonly Redirect[];
  /** Answers a read of the index once more, by its kind, texts by their digest; for kinds that are no query. */
  readAgain: (kind: string, key: string) => unknown;
}

/** Parts of an archive; those on disk may be missing where nothing asks for texts. */
export interface ArchiveParts {
  publication: Publication;
  zones: readonly Zone[];
  articles: readonly Article[];
  pages: readonly ScannedPage[];
  /** By the id of the article. */
  files?: ReadonlyMap<string, ArticleFile>;
  /** By scan. */
  ledgers?: ReadonlyMap<string, StoredText>;
  redirects?: readonly Redirect[];
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
  const printed = <F extends 'number' | 'serial' | 'pagesPrinted'>(
    fact: F,
  ): Ledger['issue'][F] | null =>
    pages.map(({ issue }) => issue[fact]).find((value) => value !== null) ?? null;
  return {
    ...first,
    number: printed('number'),
    serial: printed('serial'),
    pagesPrinted: printed('pagesPrinted'),
  };
}

const firstScan = ({ id, source }: Article): string =>
  present(source[0], `a scan that ${id} begins on`).scan;

const pageId = ({ issue, key }: { issue: string; key: string }): string => `${issue}/${key}`;

/** Lists of articles, noted as read when they are asked for and not with the issue or page itself. */
interface ArticleLists {
  ofIssue: Map<string, Article[]>;
  ofPage: Map<string, Article[]>;
}

/** A page whose list of articles is looked up, and noted, when it is asked for. */
class ListedPage implements PageEntry {
  readonly #lists: ArticleLists;
  readonly issue: string;
  readonly key: string;
  readonly page: IssuePage;
  readonly sectionName: string | null;

  constructor(lists: ArticleLists, { issue, page, sectionName }: ScannedPage, key: string) {
    this.#lists = lists;
    this.issue = issue.id;
    this.key = key;
    this.page = page;
    this.sectionName = sectionName;
    standFor(this, () => digestOf([this.issue, key, page, sectionName]));
  }

  get articles(): Article[] {
    noteRead('page-articles', pageId(this));
    return this.#lists.ofPage.get(pageId(this)) ?? [];
  }
}

/** An issue whose list of articles is looked up, and noted, when it is asked for. */
class ListedIssue implements IssueEntry {
  readonly #lists: ArticleLists;
  readonly head: Ledger['issue'];
  readonly year: number | null;
  readonly pages: PageEntry[];

  constructor(lists: ArticleLists, head: Ledger['issue'], pages: PageEntry[]) {
    this.#lists = lists;
    this.head = head;
    this.year = yearOf(head.date.edtf);
    this.pages = pages;
    standFor(this, () => digestOf([head, this.year, pages]));
  }

  get articles(): Article[] {
    noteRead('issue-articles', this.head.id);
    return this.#lists.ofIssue.get(this.head.id) ?? [];
  }
}

function groupPages(pages: readonly ScannedPage[], lists: ArticleLists): IssueEntry[] {
  const byIssue = new Map<string, ScannedPage[]>();
  for (const page of pages) append(byIssue, page.issue.id, page);
  return [...byIssue.values()].map((scanned) => {
    const sorted = [...scanned].sort(comparePages);
    const keys = pageKeys(sorted);
    const [first] = sorted;
    if (first === undefined) throw new Error('an issue without pages');
    const entries = sorted.map((page, i) => {
      const key = keys[i];
      if (key === undefined) throw new Error('fewer page keys than pages');
      return new ListedPage(lists, page, key);
    });
    return new ListedIssue(lists, headOf(first.issue, sorted), entries);
  });
}

/**
 * Sorts and links the parts of an archive.
 * Throws when an article comes from a scan that no ledger accounts for, or names an unlisted zone.
 */
export function indexArchive(parts: ArchiveParts): ArchiveIndex {
  const lists: ArticleLists = { ofIssue: new Map(), ofPage: new Map() };
  const issues = groupPages(parts.pages, lists).sort(compareIssues);
  const pageByScan = new Map<string, PageEntry>();
  for (const issue of issues) for (const page of issue.pages) pageByScan.set(page.page.scan, page);
  const zoneById = new Map(parts.zones.map((zone) => [zone.id, zone]));

  for (const article of parts.articles) {
    const scan = firstScan(article);
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
    standFor(article, parts.files?.get(article.id)?.matter ?? (() => digestOf({ ...article })));
    append(lists.ofPage, pageId(page), article);
  }
  const articles = issues.flatMap(({ head, pages }) => {
    const ofIssue = pages.flatMap((page) =>
      (lists.ofPage.get(pageId(page)) ?? []).sort(
        (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
      ),
    );
    lists.ofIssue.set(head.id, ofIssue);
    return ofIssue;
  });

  const byZone = new Map<string, Article[]>();
  const byMention = new Map<string, Article[]>();
  for (const article of articles) {
    for (const zone of new Set(article.zones)) append(byZone, zone, article);
    for (const zone of article.zonesMentioned ?? []) append(byMention, zone, article);
  }
  const again: Record<string, (key: string) => unknown> = {
    'page-articles': (key) => lists.ofPage.get(key),
    'issue-articles': (key) => lists.ofIssue.get(key),
  };
  const lookup = <V>(kind: string, values: ReadonlyMap<string, V>): Lookup<V> => {
    again[kind] = (key) => values.get(key);
    return new Lookup(kind, values);
  };
  const texts = <V>(
    kind: string,
    values: ReadonlyMap<string, V> = new Map(),
    digest: (text: V) => string,
  ): Lookup<V> => {
    again[kind] = (key) => {
      const text = values.get(key);
      return text && digest(text);
    };
    return new Lookup(kind, values);
  };
  // By scan and not by article: of those there are five times as many.
  const pages = lookup('page', pageByScan);
  const wholes: Record<string, unknown> = {
    publication: parts.publication,
    zones: parts.zones,
    issues,
    articles,
    redirects: parts.redirects ?? [],
  };
  return {
    get publication() {
      noteRead('publication', '');
      return parts.publication;
    },
    get zones() {
      noteRead('zones', '');
      return parts.zones;
    },
    get issues() {
      noteRead('issues', '');
      return issues;
    },
    get articles() {
      noteRead('articles', '');
      return articles;
    },
    get redirects() {
      noteRead('redirects', '');
      return parts.redirects ?? [];
    },
    zoneById: lookup('zone', zoneById),
    issueById: lookup('issue', new Map(issues.map((issue) => [issue.head.id, issue]))),
    articleById: lookup('article', new Map(articles.map((article) => [article.id, article]))),
    pageOf: (article) => pages.get(firstScan(article)),
    byZone: lookup('zone-articles', byZone),
    byMention: lookup('zone-mentions', byMention),
    files: texts('file', parts.files, ({ whole }) => whole),
    ledgers: texts('ledger', parts.ledgers, ({ digest }) => digest),
    readAgain: (kind, key) => {
      const look = again[kind];
      if (look !== undefined) return look(key);
      if (!(kind in wholes)) throw new Error(`${kind}|${key}: nothing of that kind can be read`);
      return wholes[kind];
    },
  };
}
