import { type BenchRow, type Change, findRow, type Group } from './bench-row.ts';

/** A promise about the cost of a build, and what was found. */
export interface Bar {
  articles: number;
  name: string;
  most: number;
  found: number;
  unit: '×' | 's' | 'GB' | 'bundles';
  met: boolean;
}

/** The measured rows of one size -> a figure, or null when a row for it is missing. */
type Find = (row: (group: Group, change: Change) => BenchRow | undefined) => number | null;

interface BarRule {
  name: string;
  /** Up to 10,000 articles, and above. */
  most: readonly [number, number];
  /** The smallest archive that it is promised for. */
  from?: number;
  unit: Bar['unit'];
  find: Find;
}

/** In smaller archives compiling our pages is most of a build, and the others compile less. */
const large = 10_000;

const ratio =
  (change: Change, peer: Group): Find =>
  (row) => {
    const [ours, theirs] = [row('pages', change), row(peer, change)];
    return ours === undefined || theirs === undefined ? null : ours.wall / theirs.wall;
  };

const seconds =
  (group: Group, change: Change): Find =>
  (row) =>
    row(group, change)?.wall ?? null;

const changes: readonly Change[] = [
  'cold',
  'nothing changed',
  'template changed',
  'one article changed',
  'one scan added',
];

/** The largest of all cases of a group. */
const memory =
  (group: Group): Find =>
  (row) => {
    const found = changes.flatMap((change) => row(group, change)?.memory ?? []);
    return found.length === 0 ? null : Math.max(...found) / 1000;
  };

/** 0.8 at 10,000 articles and 1.0 at 50,000 are written as a pair. */
const rules: readonly BarRule[] = [
  {
    name: 'pages, cold: of Astro',
    ...{ most: [0.5, 0.5], from: large, unit: '×' },
    find: ratio('cold', 'astro'),
  },
  {
    name: 'pages, cold: of Eleventy',
    ...{ most: [1.2, 0.5], from: large, unit: '×' },
    find: ratio('cold', 'eleventy'),
  },
  {
    name: 'pages, template changed: of Eleventy',
    ...{ most: [0.75, 0.75], from: large, unit: '×' },
    find: ratio('template changed', 'eleventy'),
  },
  {
    name: 'pages, one article changed: of Astro',
    ...{ most: [1 / 10, 1 / 25], from: large, unit: '×' },
    find: ratio('one article changed', 'astro'),
  },
  {
    name: 'pages, one article changed',
    most: [3, 6],
    unit: 's',
    find: seconds('pages', 'one article changed'),
  },
  { name: 'pages, peak memory', most: [0.8, 1], unit: 'GB', find: memory('pages') },
  {
    name: 'search, one article changed',
    most: [10, 10],
    unit: 's',
    find: seconds('search', 'one article changed'),
  },
  {
    name: 'search, one article changed: made anew',
    most: [1, 1],
    unit: 'bundles',
    find: (row) => row('search', 'one article changed')?.bundles ?? null,
  },
  { name: 'search, peak memory', most: [2, 2], unit: 'GB', find: memory('search') },
];

/** The bars for which enough was measured, size by size. */
export function checkBars(rows: readonly BenchRow[]): Bar[] {
  const sizes = [...new Set(rows.map(({ articles }) => articles))];
  return sizes.flatMap((articles) =>
    rules.flatMap(({ name, most: [upTo, above], from = 0, unit, find }): Bar[] => {
      if (articles < from) return [];
      const found = find((group, change) => findRow(rows, articles, group, change));
      if (found === null) return [];
      const most = articles <= 10_000 ? upTo : above;
      return [{ articles, name, most, found, unit, met: found <= most }];
    }),
  );
}
