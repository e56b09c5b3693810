import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds. */
export interface FolderSize {
  files: number;
  bytes: number;
}

/** Every file below a folder, with its size. Empty for a folder that is not there. */
export function* walkFiles(folder: string): Generator<{ path: string; bytes: number }> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFiles(path);
    else if (entry.isFile()) yield { path, bytes: statSync(path).size };
  }
}

/** Files and bytes of some folders together. */
export function measureFolders(folders: readonly string[]): FolderSize {
  const size = { files: 0, bytes: 0 };
  for (const folder of folders) {
    for (const { bytes } of walkFiles(folder)) {
      size.files++;
      size.bytes += bytes;
    }
  }
  return size;
}
