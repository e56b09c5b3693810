import { type BenchRow, findRow } from './bench-row.ts';

/** A line through measured points: `base + each * x`. */
export interface Line {
  base: number;
  each: number;
  /** Largest distance of a point from the line, as a part of the point. */
  misfit: number;
}

/** Least squares. Needs points at two or more different `x`. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (pick: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) throw new Error('expected points at two places or more, found one place');
  const each = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const base = meanY - each * meanX;
  const misfit = Math.max(...points.map(([x, y]) => Math.abs(base + each * x - y) / y));
  return { base, each, misfit };
}

/** How the cost of a case grows with the archive. */
export interface Growth extends Pick<BenchRow, 'group' | 'change'> {
  wall: Line;
  memory: Line | null;
}

/** The cases that were measured at two sizes or more. */
export function growthOf(rows: readonly BenchRow[]): Growth[] {
  const sizes = [...new Set(rows.map(({ articles }) => articles))];
  const [first] = sizes;
  return rows
    .filter(({ articles }) => articles === first)
    .flatMap(({ group, change }): Growth[] => {
      const of = sizes.flatMap((size) => findRow(rows, size, group, change) ?? []);
      if (of.length < 2) return [];
      const memory = of.flatMap((row): [number, number][] =>
        row.memory === null ? [] : [[row.articles, row.memory]],
      );
      return [
        {
          group,
          change,
          wall: fitLine(of.map((row) => [row.articles, row.wall])),
          memory: memory.length < 2 ? null : fitLine(memory),
        },
      ];
    });
}

/** Where growth ends: what is used up. */
export interface Wall {
  name: string;
  of: 'wall' | 'memory';
  /** Seconds, or MB. */
  limit: number;
}

/** A case that meets a wall, and at how many articles. */
export interface WallMet extends Pick<Growth, 'group' | 'change'> {
  name: string;
  articles: number;
}

/** The wall that a growing archive meets first, if its cost grows at all. */
export function firstWall(growths: readonly Growth[], walls: readonly Wall[]): WallMet | null {
  const met = growths.flatMap(({ group, change, ...lines }) =>
    walls.flatMap(({ name, of, limit }): WallMet[] => {
      const line = lines[of];
      if (line === null || line.each <= 0) return [];
      return [{ group, change, name, articles: (limit - line.base) / line.each }];
    }),
  );
  return met.sort((a, b) => a.articles - b.articles)[0] ?? null;
}
