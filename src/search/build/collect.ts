import { type ArchiveIndex, indexArchive, type IssueEntry } from '../../archive/archive-index.ts';
import { parseEdtf } from '../../archive/edtf.ts';
import type { Archive } from '../../archive/read-archive.ts';
import { standingHeadOf } from '../../archive/standing-heads.ts';
import type { Article } from '../../domain/article.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { formatEdtf } from '../../site/format-date.ts';
import { articleTitle } from '../../site/names.ts';
import { stringsOf, uiLanguageOf } from '../../site/ui-language.ts';
import type { FacetName, StoredArticle } from '../engine.ts';
import { UNDATED } from '../engine.ts';
import { segmentsOf } from '../document.ts';
import { certainDate } from './months.ts';

/** An article as the index takes it in: what a hit shows, and what it is filtered by. */
export interface IndexedArticle {
  stored: StoredArticle;
  facets: Record<Exclude<FacetName, 'year'>, string[]>;
  /** First possible day, `2025-05-09` or a part of it; '' when nothing is known. */
  start: string;
  /** Year under which it is sorted, or null. */
  sortYear: number | null;
  year: string;
  month: string | null;
}

function prefecturesOf(index: ArchiveIndex, article: Article): string[] {
  const names = article.zones.map((id) => index.zoneById.get(id)?.prefecture ?? null);
  const known = names.filter((name) => name !== null);
  if (known.length > 0) return [...new Set(known)];
  return article.zones.length === 0 && article.place !== null ? [article.place] : [];
}

function collectArticle(index: ArchiveIndex, issue: IssueEntry, article: Article, body: string) {
  const { edtf } = issue.head.date;
  const { year, month } = certainDate(edtf);
  const language = uiLanguageOf(index.publication);
  const strings = stringsOf(language);
  const standingHead = standingHeadOf(index, article);
  const zoneNames = article.zones.map((id) => index.zoneById.get(id)?.name ?? id);
  const collected: IndexedArticle = {
    stored: {
      id: article.id,
      title: articleTitle(article, strings),
      date: edtf === null ? strings.unknownDate : formatEdtf(edtf, strings, language),
      dateStatus: issue.head.date.status,
      page: article.page,
      zones: zoneNames.length > 0 ? zoneNames : article.place === null ? [] : [article.place],
      byline: article.byline.map(({ name }) => name),
      segments: segmentsOf(article, parseBody(body)),
    },
    facets: {
      zone: [...new Set(article.zones)],
      prefecture: prefecturesOf(index, article),
      reporter: [...new Set(article.byline.map(({ name }) => name))],
      standingHead: standingHead === null ? [] : [standingHead],
      kind: [article.kind],
    },
    start: edtf === null ? '' : parseEdtf(edtf).start,
    sortYear: issue.year,
    year: year ?? UNDATED,
    month,
  };
  return collected;
}

/** Archive -> its articles as the index takes them in, newest first, as the lists of the site. */
export function collectArticles(archive: Archive): IndexedArticle[] {
  const index = indexArchive({
    publication: archive.publication,
    zones: archive.zones,
    articles: archive.articles.map(({ article }) => article),
    pages: archive.ledgers.map(({ scan, issue, page, sectionName }) => ({
      scan,
      issue,
      page,
      sectionName: sectionName ?? null,
    })),
  });
  const bodies = new Map(archive.articles.map(({ article, body }) => [article.id, body]));
  return index.issues.flatMap((issue) =>
    issue.articles.map((article) =>
      collectArticle(index, issue, article, bodies.get(article.id) ?? ''),
    ),
  );
}
