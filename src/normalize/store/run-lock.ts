import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder below the content folder where a run prepares its files. */
export const WORK_FOLDER = '.normalize';

/** True while a process with this id lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the content folder for one run; the returned function gives it back. A lock left by a
 * process that is gone is taken over. Throws when another run is at work.
 */
export function takeLock(contentDir: string): () => void {
  const folder = join(contentDir, WORK_FOLDER);
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(lock, { force: true });
        if (readdirSync(folder).length === 0) rmdirSync(folder);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readLock(lock));
      if (attempt >= 3 || (holder > 0 && holder !== process.pid && isAlive(holder))) {
        throw new Error(
          `${lock}: another run (process ${String(holder)}) is at work on this folder; wait for it to end`,
          { cause: error },
        );
      }
      rmSync(lock, { force: true });
    }
  }
}

function readLock(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}
