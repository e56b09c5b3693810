import { type Catalog, type Column, FIRST } from '../catalog.ts';
import { forEach, STORED_FACETS } from '../facet-names.ts';
import type { IndexedHead } from './collect.ts';

function columnOf(rows: readonly (readonly string[])[]): Column {
  const counts = new Map<string, number>();
  for (const value of rows.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  // the most frequent values get the shortest numbers
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([v]) => v);
  const numbers = new Map(values.map((value, i) => [value, i]));
  const several: Column['several'] = {};
  const characters = rows.map((row, i) => {
    const own = row.map((value) => numbers.get(value) ?? -1);
    if (own.length > 1) several[String(i)] = own;
    return String.fromCharCode(FIRST + (own.length === 1 ? (own[0] ?? -1) + 1 : 0));
  });
  return { values, rows: characters.join(''), several };
}

/**
 * What the articles of a bundle are counted and filtered by, as columns. The prefecture of an article
 * that names zones is theirs, so its column holds those of the others alone.
 */
export function buildCatalog(articles: readonly IndexedHead[]): Catalog {
  const dates: Catalog['dates'] = [];
  for (const { start, month, year } of articles) {
    const last = dates.at(-1);
    if (last?.start === start && last.month === month && last.year === year) last.count++;
    else dates.push({ start, month, year, count: 1 });
  }
  return {
    columns: forEach(STORED_FACETS, (facet) =>
      columnOf(
        articles.map(({ facets }) =>
          facet === 'prefecture' && facets.zone.length > 0 ? [] : facets[facet],
        ),
      ),
    ),
    dates,
  };
}
