import type { Bar } from './build-bars.ts';
import { type BenchRow, findRow, type Group } from './bench-row.ts';
import { formatTable } from '../../src/build/format-table.ts';
import { firstWall, type Growth, type Wall } from './growth.ts';

/** Whose wall time a row is divided by; where that has no such case, its cold build. */
const beside: readonly Group[] = ['bare', 'astro', 'eleventy'];
const makesPages: readonly Group[] = ['pages', 'astro', 'eleventy'];

function times(rows: readonly BenchRow[], row: BenchRow, other: Group): string {
  const { articles, group, change, wall } = row;
  if (group === other || !makesPages.includes(group)) return '';
  const to = findRow(rows, articles, other, change) ?? findRow(rows, articles, other, 'cold');
  return to === undefined ? '' : (wall / to.wall).toFixed(2);
}

/** Every case a line: cost, what was written, and how many times as long as what stands beside. */
export function formatRows(rows: readonly BenchRow[]): string {
  return formatTable([
    [
      ...['case', 'articles', 'wall s', 'CPU s', 'peak MB', 'files', 'MB'],
      ...['× bare', '× Astro', '× Eleventy'],
    ],
    ...rows.map((row) => [
      `${row.group}, ${row.change}`,
      String(row.articles),
      row.wall.toFixed(2),
      row.cpu?.toFixed(2) ?? '–',
      row.memory?.toFixed(0) ?? '–',
      row.files?.toFixed(0) ?? '',
      row.bytes === undefined ? '' : (row.bytes / 1e6).toFixed(1),
      ...beside.map((other) => times(rows, row, other)),
    ]),
  ]);
}

/** What was promised, what was found. */
export function formatBars(bars: readonly Bar[]): string {
  const digits = (unit: Bar['unit']): number => (unit === 'bundles' ? 0 : 2);
  return formatTable([
    ['bar', 'articles', 'at most', 'found', 'unit', ''],
    ...bars.map(({ name, articles, most, found, unit, met }) => [
      name,
      String(articles),
      most.toFixed(digits(unit)),
      found.toFixed(digits(unit)),
      unit,
      met ? 'met' : 'NOT MET',
    ]),
  ]);
}

/** Measured growth, carried on to an archive of `articles`; and the wall it meets first. */
export function formatGrowth(
  growths: readonly Growth[],
  articles: number,
  walls: readonly Wall[],
): string {
  /** Figures of small archives can fall by chance: nothing is carried on from these. */
  const at = ({ base, each }: Growth['wall'], unit: number, digits: number): string =>
    each > 0 ? ((base + each * articles) / unit).toFixed(digits) : '–';
  const table = formatTable([
    [
      ...[`by calculation at ${articles}`, 'wall s', 'peak GB'],
      ...['s / 1000 articles', 'MB / 1000 articles', 'off by'],
    ],
    ...growths.map(({ group, change, wall, memory }) => [
      `${group}, ${change}`,
      at(wall, 1, 1),
      memory === null ? '–' : at(memory, 1000, 2),
      (wall.each * 1000).toFixed(3),
      memory === null ? '–' : (memory.each * 1000).toFixed(2),
      `${(Math.max(wall.misfit, memory?.misfit ?? 0) * 100).toFixed(0)} %`,
    ]),
  ]);
  const own = growths.filter(({ group }) => ['normalize', 'pages', 'search'].includes(group));
  const wall = firstWall(own, walls);
  return wall === null
    ? table
    : `${table}\nFirst wall: ${wall.group}, ${wall.change} meets ${wall.name} at about ` +
        `${(Math.floor(wall.articles / 1000) * 1000).toLocaleString('en')} articles`;
}
