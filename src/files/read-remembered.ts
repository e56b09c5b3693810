import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { recallJson, rememberJson } from './json-memory.ts';
import type { StampedFile } from './stamps.ts';

/** What was read of a file; as long as the file has the stamp, it need not be read again. */
export interface Stamped {
  stamp: string;
}

/** Where and how what was read is kept for the next time. */
export interface ReadMemory<T> {
  /** A folder of its own, which may be deleted at any time. */
  folder: string;
  /** Changes whenever anything does that the result of reading depends on besides the file. */
  program: string;
  /** What is read of a file. */
  found: z.ZodType<T>;
}

const formOf = <T>(found: z.ZodType<T>) => ({
  form: 1,
  schema: z.object({ program: z.string(), files: z.record(z.string(), found) }),
});

/**
 * Reads files below a folder, or takes from memory what was read of those that have not changed.
 * Gives what was read by path below the folder, in an order that only depends on that of the paths.
 * Each subfolder has a file of memory: an edit writes one of them, and none needs as much
 * room as all would.
 */
export function readRemembered<T extends Stamped>(
  folder: string,
  files: readonly StampedFile[],
  read: (path: string, name: string, stamp: string) => T,
  memory?: ReadMemory<T>,
): [name: string, found: T][] {
  const form = memory && formOf(memory.found);
  const groups = Map.groupBy(files, ({ name }) => dirname(name));
  const found: [string, T][] = [];
  const used = new Set<string>();
  for (const [group, stamped] of groups) {
    const keptIn = `${encodeURIComponent(group)}.json`;
    used.add(keptIn);
    const kept = memory && form && recallJson(join(memory.folder, keptIn), form);
    const known = kept?.program === memory?.program ? kept?.files : undefined;
    const all: Record<string, T> = {};
    let isNews = Object.keys(known ?? {}).length !== stamped.length;
    for (const { name, stamp } of stamped) {
      const before = known?.[name];
      const now = before?.stamp === stamp ? before : read(join(folder, name), name, stamp);
      if (now !== before) isNews = true;
      all[name] = now;
      found.push([name, now]);
    }
    if (memory === undefined || form === undefined || !isNews) continue;
    rememberJson(join(memory.folder, keptIn), form, { program: memory.program, files: all });
  }
  if (memory !== undefined) forgetOthers(memory.folder, used);
  return found;
}

/** Removes what is kept of folders that are no more. */
function forgetOthers(folder: string, used: ReadonlySet<string>): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing was there to be remembered.
  }
  for (const name of names)
    if (name.endsWith('.json') && !used.has(name)) rmSync(join(folder, name), { force: true });
}
