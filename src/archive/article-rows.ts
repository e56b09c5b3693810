import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';

/** Columns of articles.csv, in order, with what they hold: the table's description in datapackage.json. */
export const articleColumns = [
  { name: 'id', type: 'string', description: 'Stable id; the page is articles/ID/' },
  { name: 'issue', type: 'string', description: 'Id of the issue' },
  {
    name: 'date',
    type: 'string',
    description: 'EDTF date or window of the issue; empty when unknown',
  },
  { name: 'date_status', type: 'string', description: 'printed, inferred, editor or unknown' },
  { name: 'page', type: 'string', description: 'Page label; empty when unknown' },
  { name: 'order', type: 'integer', description: 'Position on the page' },
  {
    name: 'kind',
    type: 'string',
    description: 'news, feature, photoStory, brief, notice, editorial',
  },
  { name: 'headline', type: 'string', description: 'Headline; its halves separated by a space' },
  { name: 'deck', type: 'string', description: 'Line under the headline' },
  { name: 'standing_head', type: 'string', description: 'Column head' },
  { name: 'zones', type: 'string', description: 'Ids of zones.csv, separated by ;' },
  { name: 'scope', type: 'string', description: 'zone, city or province' },
  { name: 'place', type: 'string', description: 'Prefecture or province, when named' },
  { name: 'writers', type: 'string', description: 'Signatures, separated by ;' },
  {
    name: 'source',
    type: 'string',
    description: 'Scans and lines: FILE:FIRST-LAST, separated by ;',
  },
] as const;

/** One article as the cells of a row of articles.csv. */
export function articleRow(index: ArchiveIndex, article: Article): string[] {
  const date = index.issueById.get(article.issue)?.head.date;
  const cells: Record<(typeof articleColumns)[number]['name'], string> = {
    id: article.id,
    issue: article.issue,
    date: date?.edtf ?? '',
    date_status: date?.status ?? 'unknown',
    page: article.page ?? '',
    order: String(article.order),
    kind: article.kind,
    headline: article.headline ?? '',
    deck: article.deck ?? '',
    standing_head: article.standingHead ?? '',
    zones: article.zones.join(';'),
    scope: article.scope,
    place: article.place ?? '',
    writers: article.byline.map(({ name }) => name).join(';'),
    source: article.source
      .flatMap(({ scan, lines }) => lines.map(([a, b]) => `${scan}:${String(a)}-${String(b)}`))
      .join(';'),
  };
  return articleColumns.map(({ name }) => cells[name]);
}
