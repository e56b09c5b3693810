import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroDefault } from './astro-default.ts';
import { makeBenchContent } from './bench-content.ts';
import type { BenchRow, Group } from './bench-row.ts';
import {
  bareCases,
  type BenchCase,
  normalizeCases,
  pageCases,
  searchCases,
} from './build-cases.ts';
import { copyProject } from './copy-project.ts';
import { eleventy, provideEleventy } from './eleventy.ts';
import { type Cost, medianCost } from './measure.ts';
import { ownBuild } from './own-build.ts';

/** What to measure, and who is told. */
export interface BenchOptions {
  /** Numbers of articles. */
  sizes: readonly number[];
  /** Runs of each case; the median is taken. */
  runs: number;
  /** Which parts of the table. */
  only: ReadonlySet<Group>;
  /** Folder for everything that is made. */
  scratch: string;
  /** Before each run. `share`: part of the work that is done, counted in articles. */
  onRun: (progress: { label: string; done: number; total: number; share: number }) => void;
  /** After each case. */
  onRow: (row: BenchRow) => void;
}

/** The cases of one size, in the order in which they are run: each finds what the one before left. */
function casesOf(articles: number, scratch: string, project: string): BenchCase[] {
  const folder = join(scratch, String(articles));
  const content = join(folder, 'content');
  const own = ownBuild(project, content, join(folder, 'dist'));
  const archive = makeBenchContent(content, articles, own.normalize);
  return [
    ...normalizeCases(archive),
    ...pageCases('pages', own.pages, archive),
    ...bareCases(own, archive, folder),
    ...searchCases(own, archive),
    ...pageCases('astro', astroDefault(join(folder, 'astro'), content), archive),
    ...pageCases('eleventy', eleventy(join(folder, 'eleventy'), content), archive),
  ];
}

/**
 * Times what a build costs on made-up archives: reading the scans, pages, search index; beside them
 * a bare loop, Astro by default and Eleventy on the same articles. One process at a time, each case
 * `runs` times.
 */
export async function benchBuild(options: BenchOptions): Promise<void> {
  const { sizes, runs, only, scratch, onRun, onRow } = options;
  const project = join(scratch, 'project');
  copyProject(project);
  if (only.has('eleventy')) await provideEleventy();
  const work = sizes.reduce((sum, articles) => sum + articles, 0);
  let behind = 0;
  for (const articles of sizes) {
    const folder = join(scratch, String(articles));
    rmSync(folder, { recursive: true, force: true });
    const cases = casesOf(articles, scratch, project).filter(({ group }) => only.has(group));
    for (const [i, { group, change, prepare, run, count }] of cases.entries()) {
      const costs: Cost[] = [];
      for (let n = 0; n < runs; n++) {
        const [done, total] = [i * runs + n, cases.length * runs];
        const label = `${articles} articles: ${group}, ${change}`;
        onRun({ label, done, total, share: (behind + articles * (done / total)) / work });
        await prepare();
        costs.push(await run());
      }
      onRow({ articles, group, change, ...medianCost(costs), ...count?.() });
    }
    behind += articles;
    // An archive of 50,000 leaves millions of files.
    rmSync(folder, { recursive: true, force: true });
  }
}
