import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { touchedAt } from '../files/touched.ts';

const missing = { throwIfNoEntry: false } as const;

const madeFolders = new Set<string>();

/** Makes a folder below `out`, and those above it. Whatever else stands in its place goes, a link too. */
export function makeSiteFolder(out: string, name: string): void {
  const folder = join(out, name);
  if (madeFolders.has(folder)) return;
  if (name === '.') mkdirSync(folder, { recursive: true });
  else {
    makeSiteFolder(out, dirname(name));
    const found = lstatSync(folder, missing);
    if (found?.isDirectory() !== true) {
      if (found !== undefined) rmSync(folder, { force: true });
      // The other thread may make it at the same time.
      mkdirSync(folder, { recursive: true });
    }
  }
  madeFolders.add(folder);
}

/** Not through a link: what it leads to is not of the site. Windows knows no such flag. */
const flags =
  constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW || 0);

function openNew(file: string): number {
  try {
    return openSync(file, flags);
  } catch {
    // A folder, a link, or a file that may not be written.
    rmSync(file, { recursive: true, force: true });
    return openSync(file, flags);
  }
}

/**
 * Writes a file below `out` and the folders above it; whatever else stands in their place is
 * removed. Gives the time at which the system noted it.
 */
export function writeSiteFile(out: string, name: string, bytes: Uint8Array): number {
  makeSiteFolder(out, dirname(name));
  const open = openNew(join(out, name));
  try {
    writeFileSync(open, bytes);
    return touchedAt(fstatSync(open));
  } finally {
    closeSync(open);
  }
}

/** Whether a folder stands below `out` itself, and not behind a link. */
const isBelow = (out: string, name: string): boolean =>
  name === '.' ||
  (isBelow(out, dirname(name)) && lstatSync(join(out, name), missing)?.isDirectory() === true);

/**
 * Removes a file and the folders that it leaves empty, up to the site's own; also those that a killed
 * build has left so. Says whether the file was there.
 */
export function removeSiteFile(out: string, name: string): boolean {
  const file = join(out, name);
  const wasThere = isBelow(out, dirname(name)) && lstatSync(file, missing) !== undefined;
  if (wasThere) rmSync(file, { recursive: true });
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    madeFolders.delete(join(out, folder));
    try {
      rmdirSync(join(out, folder));
    } catch {
      break;
    }
  }
  return wasThere;
}
