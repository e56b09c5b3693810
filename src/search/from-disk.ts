import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from './catalog.ts';
import type { Surroundings } from './search-archive.ts';

/** Surroundings of an engine in Node: a data folder on disk. For tests and benchmarks. */
export function fromDisk(dataDir: string): Surroundings {
  return {
    read: async (path) => new Uint8Array(await readFile(join(dataDir, path))),
    readManifest: async () =>
      JSON.parse(await readFile(join(dataDir, 'manifest.json'), 'utf8')) as Manifest,
    load: (path) => import(pathToFileURL(join(dataDir, path)).href),
  };
}
