import { runProgram } from '../../src/process/run-program.ts';
import { type ProcessesUsage, type Watch, watchProcesses } from './watch-processes.ts';

/** What one run cost, with everything that the program started. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, all threads; null where the system does not tell. */
  cpu: number | null;
  /** Peak memory in MB; null where the system does not tell. */
  memory: number | null;
}

/** A script to measure. */
export interface Command {
  /** JavaScript or TypeScript, run by this Node; from `cwd`, or absolute. */
  script: string;
  args?: readonly string[];
  /** Options of Node itself. */
  nodeOptions?: readonly string[];
  env?: Record<string, string>;
  /** Where it runs; this repository by default. */
  cwd?: string;
}

/** Runs a script and measures it; one at a time, or they are counted together. Throws when it fails. */
export async function measure({
  script,
  args = [],
  nodeOptions = [],
  env,
  cwd,
}: Command): Promise<Cost> {
  const start = performance.now();
  const watches: Watch[] = [];
  const stop = (): ProcessesUsage | null => watches[0]?.stop() ?? null;
  try {
    await runProgram(process.execPath, [...nodeOptions, script, ...args], {
      env,
      cwd,
      onStart: (id) => watches.push(watchProcesses(id)),
    });
  } catch (error) {
    stop();
    throw error;
  }
  const wall = (performance.now() - start) / 1000;
  const usage = stop();
  return { wall, cpu: usage?.cpu ?? null, memory: usage === null ? null : usage.peak / 1e6 };
}

/** The run in the middle, by time on the clock. */
export function medianCost(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.wall - b.wall);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('expected at least one run, found none');
  return middle;
}
