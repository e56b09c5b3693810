import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/bench/copy-project.ts';
import { projectDir } from '../../files/project-dir.ts';
import { runProgram } from '../../process/run-program.ts';

/** A copy of the program, so that a test can change its code and set aside what it remembers. */
export interface ProjectCopy {
  dir: string;
  /** Runs one of its scripts. */
  run: (script: string, args: readonly string[], env?: Record<string, string>) => Promise<string>;
  /**
   * Does something as on a machine that has never built the site, and remembers everything again
   * afterwards. Compiled pages stay: they are kept under a key of all that they are made from.
   */
  withoutMemory: (task: () => Promise<unknown>) => Promise<void>;
}

/** Copies the program below `.cache/test-sites`. */
export function openCopy(name: string): ProjectCopy {
  const dir = join(projectDir, '.cache/test-sites', name);
  copyProject(dir);
  return {
    dir,
    run: (script, args, env) =>
      runProgram(process.execPath, [join(dir, script), ...args], { cwd: dir, env }),
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
