import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const madeFolders = new Set<string>();

/** Writes a file and the folders above it. */
export function writeSiteFile(file: string, bytes: Uint8Array): void {
  const folder = dirname(file);
  if (!madeFolders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    madeFolders.add(folder);
  }
  writeFileSync(file, bytes);
}

/**
 * Removes a file and the folders that it leaves empty, up to the site's own; also those that a killed
 * build has left so. Says whether the file was there.
 */
export function removeSiteFile(out: string, name: string): boolean {
  const file = join(out, name);
  const wasThere = existsSync(file);
  rmSync(file, { force: true });
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
