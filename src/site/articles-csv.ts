import { articleColumns, articleRow } from '../archive/article-rows.ts';
import { formatCsv } from '../archive/format-csv.ts';
import type { Article } from '../domain/article.ts';
import { archive } from './archive.ts';

/** Articles as a table with a head, one row each. */
export function articlesCsv(articles: readonly Article[]): string {
  const index = archive();
  return formatCsv([
    articleColumns.map(({ name }) => name),
    ...articles.map((article) => articleRow(index, article)),
  ]);
}
