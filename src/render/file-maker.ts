import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from '../archive/reads.ts';
import { shortDigest } from '../files/short-digest.ts';
import { touchedAt } from '../files/touched.ts';
import { fileName } from './file-name.ts';
import type * as server from './server.ts';
import { writeSiteFile } from './site-writer.ts';
import type { RecordedFile } from './volume-record.ts';

/** The compiled site, as src/render/server.ts exports it. */
export type CompiledPages = typeof server;

/** A file to make. */
export interface FileToMake {
  volume: string;
  path: string;
  /** Digest of its bytes on disk, when they are known. */
  before: string | undefined;
}

/** A file that was made. */
export interface MadeFile extends RecordedFile {
  volume: string;
  /** Whether its bytes had to be written: they differ from what was there. */
  isWritten: boolean;
  /** What it took to make it, in ms. */
  ms: number;
}

/** Makes files of the site in one thread, one after the other, those of a volume together. */
export class FileMaker {
  readonly #pages: CompiledPages;
  readonly #out: string;
  #volume = '';
  /** Reads of the volume whose fingerprints were told with an earlier file. */
  #told = new Set<Read>();

  /** `out` is the folder of the site. */
  constructor(pages: CompiledPages, out: string) {
    this.#pages = pages;
    this.#out = out;
  }

  /** Makes one file; leaves it alone when the bytes on disk are known to be the same. */
  async make({ volume, path, before }: FileToMake): Promise<MadeFile> {
    const start = performance.now();
    const { bytes, reads } = await this.#pages.renderPath(path);
    const digest = shortDigest(bytes);
    const isWritten = digest !== before;
    const name = fileName(path);
    const touched = isWritten
      ? writeSiteFile(this.#out, name, bytes)
      : touchedAt(lstatSync(join(this.#out, name)));
    const fingerprints = this.#fingerprintsOf(volume, reads);
    const ms = performance.now() - start;
    const made = { volume, path, digest, size: bytes.length, touched, reads, fingerprints };
    return { ...made, isWritten, ms };
  }

  #fingerprintsOf(volume: string, reads: readonly Read[]): [Read, string][] {
    if (volume !== this.#volume) {
      this.#volume = volume;
      this.#told = new Set();
    }
    const untold = reads.filter((read) => !this.#told.has(read));
    for (const read of untold) this.#told.add(read);
    return untold.map((read) => [read, this.#pages.fingerprintOf(read)]);
  }
}
