import { createHash } from 'node:crypto';
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Read } from '../archive/reads.ts';
import { fileName } from './file-name.ts';
import type * as server from './server.ts';

/** The compiled site, as src/render/server.ts exports it. */
export type CompiledPages = typeof server;

/** A file that was made: what is remembered of it, with the names of what it read. */
export interface MadeFile {
  path: string;
  digest: string;
  size: number;
  reads: Read[];
  /** Whether its bytes had to be written: they differ from what was there. */
  isWritten: boolean;
  /** What it took to make it, in ms. */
  ms: number;
}

/** Digest by which two versions of a file are compared. */
export const digestOfBytes = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

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

/** Removes a file and the folders that it leaves empty, up to the site's own. */
export function removeSiteFile(out: string, name: string): void {
  rmSync(join(out, name), { force: true });
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    madeFolders.delete(join(out, folder));
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}

/** Makes one file of the site; leaves it alone when the bytes on disk are known to be the same. */
export async function makeFile(
  pages: CompiledPages,
  path: string,
  { out, before }: { out: string; before: string | undefined },
): Promise<MadeFile> {
  const start = performance.now();
  const { bytes, reads } = await pages.renderPath(path);
  const digest = digestOfBytes(bytes);
  const isWritten = digest !== before;
  if (isWritten) writeSiteFile(join(out, fileName(path)), bytes);
  return { path, digest, size: bytes.length, reads, isWritten, ms: performance.now() - start };
}
