import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './build-cases.ts';
import { type Cost, medianCost } from './measure.ts';

/** How often, and who is told. */
export interface RunOptions {
  /** Size of the archive that the cases work on. */
  articles: number;
  /** Runs of each case; the median is taken. */
  runs: number;
  /** Before each run. */
  onRun: (progress: { label: string; done: number; total: number }) => void;
  /** After the last run of each case that went well. */
  onRow: (row: BenchRow) => void;
  /** After each that did not: a builder may run out of memory, and the others go on. */
  onFailure: (label: string, error: unknown) => void;
}

/**
 * Measures cases one after the other, so that each finds what the one before left, in rounds: a
 * machine that is slow for a minute is slow for all that is compared, or its round is not the median.
 */
export async function runCases(cases: readonly BenchCase[], options: RunOptions): Promise<void> {
  const { articles, runs, onRun, onRow, onFailure } = options;
  const total = cases.length * runs;
  const measured = cases.map((bench) => ({ bench, costs: [] as Cost[], hasFailed: false }));
  let done = 0;
  for (let round = 1; round <= runs; round++) {
    for (const each of measured) {
      const { group, change, prepare, run, count } = each.bench;
      const label = `${articles} articles: ${group}, ${change}`;
      done++;
      if (each.hasFailed) continue;
      try {
        onRun({ label, done: done - 1, total });
        await prepare();
        each.costs.push(await run());
        if (round === runs)
          onRow({ articles, group, change, ...medianCost(each.costs), ...count?.() });
      } catch (error) {
        onFailure(label, error);
        each.hasFailed = true;
      }
    }
  }
}
