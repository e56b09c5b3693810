import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectDir } from '../files/project-dir.ts';
import { frugal, heapOption } from './heap-growth.ts';
import { StepFailure } from './steps.ts';

const bin = join(projectDir, 'node_modules/.bin');

/** What to run it with besides the arguments. */
export interface ProgramOptions {
  env?: Record<string, string | undefined> | undefined;
  /** Where it runs: this repository, unless said otherwise. */
  cwd?: string | undefined;
  /** Passes on what the program prints, as it prints it. */
  show?: boolean;
  /** Takes what the program sends with `process.send`: how far it is. */
  onMessage?: (message: unknown) => void;
  /** Is told the id of the process, to watch it. */
  onStart?: (id: number) => void;
}

/**
 * Runs a program and returns what it printed.
 * Throws a `StepFailure` that holds the output when it does not end with 0.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = {}, cwd = projectDir, show = false, onMessage, onStart }: ProgramOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        // Programs that packages bring start the `node` they find first: the one of this project.
        PATH: [bin, process.env.PATH].join(delimiter),
        // Compiled modules of our programs are kept: a command starts in half the time.
        NODE_COMPILE_CACHE: join(projectDir, '.cache/node'),
        // glibc would keep a heap for each thread of V8, some 100 MB that nobody uses; with a single
        // one they wait for each other, a tenth of the time.
        MALLOC_ARENA_MAX: '4',
        // Nor does it give large blocks back, once it has seen larger ones.
        MALLOC_MMAP_THRESHOLD_: '131072',
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...env,
      },
      stdio:
        onMessage === undefined ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    let output = '';
    const collect = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (show) stream.write(chunk);
    };
    child.stdout?.on('data', collect(process.stdout));
    child.stderr?.on('data', collect(process.stderr));
    if (onMessage !== undefined) child.on('message', onMessage);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new StepFailure(`ended with ${String(signal ?? code)}`, { output }));
    });
  });
}

/**
 * Options of Node for our scripts: a young generation of one size on every machine, and an old one that
 * is looked through when it has grown by a third. They take no more time, and two thirds of the memory.
 */
export const scriptOptions: readonly string[] = ['--max-semi-space-size=16', heapOption(frugal)];

/** Runs a script of this repository with the Node that runs now. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  options?: ProgramOptions,
): Promise<string> {
  const command = [...scriptOptions, join(projectDir, script), ...args];
  return runProgram(process.execPath, command, options);
}

/** Runs a program that a package brings: `eslint`, `astro`. */
export function runBin(
  name: string,
  args: readonly string[] = [],
  options?: ProgramOptions,
): Promise<string> {
  return runProgram(join(bin, name), args, options);
}
