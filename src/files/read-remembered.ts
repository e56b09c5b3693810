import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recallJson, rememberJson } from './json-memory.ts';
import type { StampedFile } from './stamps.ts';

/** What was read of a file; as long as the file has the stamp, it need not be read again. */
export interface Stamped {
  stamp: string;
}

/** Where what was read is kept for the next time. */
export interface ReadMemory {
  /** A folder of its own, which may be deleted at any time. */
  folder: string;
  /** Changes whenever anything does that the result of reading depends on besides the file. */
  schema: string;
}

interface Kept<T> {
  schema: string;
  files: Record<string, T>;
}

function recall<T>(file: string, schema: string): Record<string, T> {
  // Written below by this program.
  const kept = recallJson(file) as Kept<T> | undefined;
  return kept?.schema === schema ? kept.files : {};
}

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
  memory?: ReadMemory,
): [name: string, found: T][] {
  const groups = Map.groupBy(files, ({ name }) => dirname(name));
  const found: [string, T][] = [];
  const used = new Set<string>();
  for (const [group, stamped] of groups) {
    const keptIn = `${encodeURIComponent(group)}.json`;
    used.add(keptIn);
    const known = memory && recall<T>(join(memory.folder, keptIn), memory.schema);
    const all: Record<string, T> = {};
    let isNews = Object.keys(known ?? {}).length !== stamped.length;
    for (const { name, stamp } of stamped) {
      const before = known?.[name];
      const now = before?.stamp === stamp ? before : read(join(folder, name), name, stamp);
      if (now !== before) isNews = true;
      all[name] = now;
      found.push([name, now]);
    }
    if (memory === undefined || !isNews) continue;
    const kept: Kept<T> = { schema: memory.schema, files: all };
    rememberJson(join(memory.folder, keptIn), kept);
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
