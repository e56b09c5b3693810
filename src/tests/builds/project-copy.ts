import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir, runProgram } from '../../build/run-program.ts';

/** A copy of the program, so that a test can change its code and forget what it remembers. */
export interface ProjectCopy {
  dir: string;
  /** Runs one of its scripts. */
  run: (script: string, args: readonly string[]) => Promise<string>;
  /**
   * Does something as on a machine that has never built the site, and remembers everything again
   * afterwards. Compiled pages stay: they are kept under a key of all that they are made from.
   */
  withoutMemory: (task: () => Promise<unknown>) => Promise<void>;
}

const copied = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies the program below `.cache/test-sites`; packages are shared. */
export function copyProject(name: string): ProjectCopy {
  const dir = join(projectDir, '.cache/test-sites', name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const part of [...copied, 'package-lock.json']) {
    cpSync(join(projectDir, part), join(dir, part), { recursive: true });
  }
  symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'));
  return {
    dir,
    run: (script, args) => runProgram(process.execPath, [join(dir, script), ...args]),
    withoutMemory: async (task) => {
      const [memory, aside] = [join(dir, '.cache'), join(dir, 'aside')];
      renameSync(memory, aside);
      mkdirSync(memory);
      renameSync(join(aside, 'compiled'), join(memory, 'compiled'));
      await task();
      renameSync(join(memory, 'compiled'), join(aside, 'compiled'));
      rmSync(memory, { recursive: true });
      renameSync(aside, memory);
    },
  };
}
