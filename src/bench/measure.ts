import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectDir, runProgram } from '../build/run-program.ts';

/** What one run cost. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, all threads. */
  cpu: number;
  /** Peak memory in MB. */
  memory: number;
}

const Usage = z.strictObject({ cpu: z.number(), memory: z.number() });
/** Of this process: two benchmarks at once do not mix. */
const usageFile = join(projectDir, `.cache/bench/usage-${process.pid}.json`);

/** Runs a script with this Node and measures it. Throws when it fails. */
export async function measure(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  mkdirSync(dirname(usageFile), { recursive: true });
  const start = performance.now();
  const reporter = join(projectDir, 'src/bench/report-usage.ts');
  await runProgram(process.execPath, ['--import', reporter, script, ...args], {
    env: { ...env, BENCH_USAGE: usageFile },
  });
  const wall = (performance.now() - start) / 1000;
  const usage = Usage.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  rmSync(usageFile);
  return { wall, ...usage };
}

/** The run in the middle, by time on the clock. */
export function medianCost(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.wall - b.wall);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('expected at least one run, found none');
  return middle;
}
