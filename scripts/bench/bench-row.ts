import type { Cost } from './measure.ts';
import type { FolderSize } from './measure-folder.ts';

/**
 * What is measured: steps of ours, and what stands beside them. `eleventy` writes every file to download
 * that ours writes, `eleventy-pages` and `astro` write pages of articles and issues alone.
 */
export const groups = [
  'normalize',
  'pages',
  'bare',
  'search',
  'astro',
  'eleventy',
  'eleventy-pages',
] as const;
export type Group = (typeof groups)[number];

/** What has changed since the run before. */
export type Change =
  | 'cold'
  | 'nothing changed'
  | 'template changed'
  | 'one scan changed'
  | 'one article changed'
  | 'one scan added';

/** One line of the table. */
export interface BenchRow extends Cost, Partial<FolderSize> {
  /** Size of the archive, as asked for. */
  articles: number;
  group: Group;
  change: Change;
  /** Search: bundles that were made anew. */
  bundles?: number;
}

/** The row of a case, if it was measured. */
export function findRow(
  rows: readonly BenchRow[],
  articles: number,
  group: Group,
  change: Change,
): BenchRow | undefined {
  return rows.find(
    (row) => row.articles === articles && row.group === group && row.change === change,
  );
}
