// npm run bench build [-- --sizes 1000,10000,50000 --runs 3 --only pages,eleventy]
// Times what a build costs on made-up archives, cold and after a change, beside a bare loop, Astro
// by default and Eleventy. What is measured stands in .cache/bench/build.json after each case.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { benchBuild } from './bench-build.ts';
import { type BenchRow, type Group, groups } from './bench-row.ts';
import { checkBars } from './build-bars.ts';
import { formatBars, formatGrowth, formatRows } from './format-build.ts';
import { growthOf, type Wall } from './growth.ts';
import { showProgress } from '../../src/process/progress.ts';
import { projectDir } from '../../src/files/project-dir.ts';
import { StepFailure } from '../../src/process/steps.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: groups.join(',') },
  },
});

/** A daily's archive of some decades. */
const DAILY = 300_000;

/** What ends the growth of an archive on one machine. */
const walls: Wall[] = [
  {
    name: 'the heap that Node gives one process',
    of: 'memory',
    limit: getHeapStatistics().heap_size_limit / 1e6,
  },
  { name: 'the six hours of a CI job', of: 'wall', limit: 6 * 3600 },
];

/** `1000,10000` -> numbers. */
function parseCounts(option: string, text: string): number[] {
  const counts = text.split(',').map(Number);
  if (counts.every((count) => Number.isInteger(count) && count > 0)) return counts;
  throw new Error(`--${option}: expected whole numbers above 0 such as 1000,10000, found ${text}`);
}

/** `pages,eleventy` -> groups of the table. */
function parseGroups(text: string): Set<Group> {
  const known = new Map(groups.map((group) => [group as string, group]));
  return new Set(
    text.split(',').map((name) => {
      const group = known.get(name);
      if (group === undefined)
        throw new Error(`--only: expected some of ${groups.join(',')}, found ${name}`);
      return group;
    }),
  );
}

const options = {
  sizes: parseCounts('sizes', values.sizes),
  runs: Number(parseCounts('runs', values.runs)[0]),
  only: parseGroups(values.only),
};

const { version: astro } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectDir, 'node_modules/astro/package.json'), 'utf8')));
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memory: Math.round(totalmem() / 1e9),
  node: process.version,
  astro,
};

const scratch = join(projectDir, '.cache/bench');
const file = join(scratch, 'build.json');
mkdirSync(scratch, { recursive: true });

const rows: BenchRow[] = [];
const progress = showProgress();
await benchBuild({
  ...options,
  scratch: join(scratch, 'build'),
  onRun: progress.report,
  onRow: (row) => {
    progress.end();
    rows.push(row);
    console.error(
      `${row.articles} articles: ${row.group}, ${row.change}: ${row.wall.toFixed(2)} s`,
    );
    const results = { machine, runs: options.runs, rows, bars: checkBars(rows) };
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  },
  onFailure: (label, error) => {
    progress.end();
    process.exitCode = 1;
    const output = error instanceof StepFailure ? (error.result.output ?? '') : '';
    const words = error instanceof Error ? error.message : String(error);
    console.error(
      `${label}: FAILED: ${words}\n${output.trimEnd().split('\n').slice(-20).join('\n')}`,
    );
  },
});

const [bars, growths] = [checkBars(rows), growthOf(rows)];
console.log(
  [
    `${machine.processor}, ${machine.processors} processors, ${machine.memory} GB, ` +
      `Node ${machine.node}, Astro ${machine.astro}; median of ${options.runs}`,
    formatRows(rows),
    ...(bars.length === 0 ? [] : [formatBars(bars)]),
    ...(growths.length === 0 ? [] : [formatGrowth(growths, DAILY, walls)]),
  ].join('\n\n'),
);
