import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Folder below the content folder where a run prepares its files. */
export const WORK_FOLDER = '.normalize';

/** How to meet another run on the same folder. */
export interface LockOptions {
  /** How long to wait for it, in ms. */
  wait?: number;
  /** Called once, with its process id, before waiting. */
  onWait?: (pid: number) => void;
}

const TICKET = /^run-(\d+)-/;

/** True while a process with this id lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function place(folder: string, ticket: string): void {
  for (;;) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(join(folder, ticket), '', { flag: 'wx' });
      return;
    } catch (error) {
      // A run that ended has just taken the empty folder away.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Process id of another run that lives; tickets of runs that are gone are cleared away. */
function otherRun(folder: string, own: string): number | undefined {
  for (const name of readdirSync(folder)) {
    const pid = Number(TICKET.exec(name)?.[1] ?? 0);
    if (pid === 0 || name === own) continue;
    if (isAlive(pid)) return pid;
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

/**
 * Takes the content folder for one run; the returned function gives it back. Every run lays down a
 * ticket of its own and goes on only when it finds no other: of two at once at least one sees the
 * other, and a ticket of a process that is gone can be cleared by anybody, as its name is used once.
 * Throws when another run is still at work after `wait` ms.
 */
export async function takeLock(
  contentDir: string,
  { wait = 60_000, onWait }: LockOptions = {},
): Promise<() => void> {
  const folder = join(contentDir, WORK_FOLDER);
  const ticket = `run-${String(process.pid)}-${randomUUID()}`;
  const own = join(folder, ticket);
  const start = performance.now();
  let isTold = false;
  for (;;) {
    place(folder, ticket);
    const holder = otherRun(folder, ticket);
    if (holder === undefined) {
      return () => {
        rmSync(own, { force: true });
        removeIfEmpty(folder);
      };
    }
    rmSync(own, { force: true });
    if (performance.now() - start >= wait) {
      throw new Error(
        `${contentDir}: another run (process ${String(holder)}) is at work on this folder; wait for it to end, then run again`,
      );
    }
    if (!isTold) onWait?.(holder);
    isTold = true;
    // Not all at the same beat: two that step back together must not meet again.
    await setTimeout(20 + Math.random() * 60);
  }
}

/** Removes a folder if nothing is in it; another process may do the same at the same time. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or gone already.
  }
}
