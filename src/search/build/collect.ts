import { present } from '../../domain/present.ts';
import { createHash } from 'node:crypto';
import { type ArchiveIndex, indexArchive, type IssueEntry } from '../../archive/archive-index.ts';
import { bodyOf } from '../../archive/article-texts.ts';
import { parseEdtf } from '../../archive/edtf.ts';
import type { Archive } from '../../archive/read-archive.ts';
import { reporterName } from '../../archive/reporters.ts';
import { standingHeadOf } from '../../archive/standing-heads.ts';
import type { Article } from '../../domain/article.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { formatEdtf } from '../../site/format-date.ts';
import { articleTitle } from '../../site/names.ts';
import { stringsOf, uiLanguageOf } from '../../site/ui-language.ts';
import { passagesOf } from '../document.ts';
import { type StoredArticle, UNDATED } from '../engine.ts';
import type { StoredFacet } from '../facet-names.ts';
import { certainDate } from './months.ts';

/** An archive to be indexed, its bodies read when a bundle that holds them is made. */
export interface SearchSource {
  index: ArchiveIndex;
  /** Markdown body of an article. */
  bodyOf: (article: Article) => string;
  /** Digest of that body, known without reading it. */
  digestOf: (article: Article) => string;
}

/** What is known of an article without reading it: what a hit shows, and what it is filtered by. */
export interface IndexedHead {
  article: Article;
  stored: Omit<StoredArticle, 'segments'>;
  facets: Record<StoredFacet, string[]>;
  /** First possible day, `2025-05-09` or a part of it; '' when nothing is known. */
  start: string;
  year: string;
  month: string | null;
}

/** An article as the index takes it in, with its words. */
export interface IndexedArticle extends IndexedHead {
  stored: StoredArticle;
}

/** The source of an index whose bodies lie on disk. */
export function diskSource(index: ArchiveIndex): SearchSource {
  return {
    index,
    bodyOf: (article) => bodyOf(index.files, article),
    digestOf: ({ id }) => present(index.files.get(id), `a file of ${id}`).body,
  };
}

/** The source of an archive in memory. */
export function memorySource(archive: Archive): SearchSource {
  const bodies = new Map(archive.articles.map(({ article, body }) => [article.id, body]));
  const body = ({ id }: Article): string => present(bodies.get(id), `a body of ${id}`);
  return {
    index: indexArchive({
      publication: archive.publication,
      zones: archive.zones,
      articles: archive.articles.map(({ article }) => article),
      pages: archive.ledgers.map(({ scan, issue, page, sectionName }) => ({
        scan,
        issue,
        page,
        sectionName: sectionName ?? null,
      })),
    }),
    bodyOf: body,
    digestOf: (article) => createHash('sha256').update(body(article)).digest('base64url'),
  };
}

function prefecturesOf(index: ArchiveIndex, article: Article): string[] {
  const names = article.zones.map((id) => index.zoneById.get(id)?.prefecture ?? null);
  const known = names.filter((name) => name !== null);
  if (known.length > 0) return [...new Set(known)];
  return article.zones.length === 0 && article.place !== null ? [article.place] : [];
}

function collectHead(index: ArchiveIndex, issue: IssueEntry, article: Article): IndexedHead {
  const { edtf } = issue.head.date;
  const { year, month } = certainDate(edtf);
  const language = uiLanguageOf(index.publication);
  const strings = stringsOf(language);
  const standingHead = standingHeadOf(index, article);
  const zoneNames = article.zones.map((id) => index.zoneById.get(id)?.name ?? id);
  return {
    article,
    stored: {
      id: article.id,
      title: articleTitle(article, strings),
      date: edtf === null ? strings.unknownDate : formatEdtf(edtf, strings, language),
      dateStatus: issue.head.date.status,
      page: article.page,
      zones: zoneNames.length > 0 ? zoneNames : article.place === null ? [] : [article.place],
      byline: article.byline.map(({ name }) => name),
    },
    facets: {
      zone: [...new Set(article.zones)],
      prefecture: prefecturesOf(index, article),
      reporter: [...new Set(article.byline.map(({ name }) => reporterName(index, name)))],
      standingHead: standingHead === null ? [] : [standingHead],
      kind: [article.kind],
    },
    start: edtf === null ? '' : parseEdtf(edtf).start,
    year: year ?? UNDATED,
    month,
  };
}

/** The articles of an archive without their words, newest first, as the lists of the site. */
export function collectHeads({ index }: SearchSource): IndexedHead[] {
  return index.issues.flatMap((issue) =>
    issue.articles.map((article) => collectHead(index, issue, article)),
  );
}

/** Adds an article's words. */
export function withWords(source: SearchSource, head: IndexedHead): IndexedArticle {
  const segments = passagesOf(head.article, parseBody(source.bodyOf(head.article)));
  return { ...head, stored: { ...head.stored, segments } };
}
