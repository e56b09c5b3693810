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
  /** After each case that went well. */
  onRow: (row: BenchRow) => void;
  /** After each that did not: a builder may run out of memory, and the others go on. */
  onFailure: (label: string, error: unknown) => void;
}

/** Measures cases one after the other, so that each finds what the one before left. */
export async function runCases(cases: readonly BenchCase[], options: RunOptions): Promise<void> {
  const { articles, runs, onRun, onRow, onFailure } = options;
  const total = cases.length * runs;
  let done = 0;
  for (const { group, change, prepare, run, count } of cases) {
    const label = `${articles} articles: ${group}, ${change}`;
    const costs: Cost[] = [];
    const end = done + runs;
    try {
      for (; done < end; done++) {
        onRun({ label, done, total });
        await prepare();
        costs.push(await run());
      }
      onRow({ articles, group, change, ...medianCost(costs), ...count?.() });
    } catch (error) {
      onFailure(label, error);
      done = end;
    }
  }
}
