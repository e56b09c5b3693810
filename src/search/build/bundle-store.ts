import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type MemoryForm, recallJson, rememberJson } from '../../files/json-memory.ts';
import { filesBelow } from '../../files/list-files.ts';
import { replaceFolder } from '../../files/replace-file.ts';
import { isWhole, readSeal, type Seal, writeSeal } from '../../files/sealed-folder.ts';
import { shortDigest } from '../../files/short-digest.ts';
import { addTouched, touchedAt } from '../../files/touched.ts';
import type { BundleFiles } from './pagefind-index.ts';

/** What tells without reading a file whether a folder is as it was left: files, bytes, times. */
type FolderStamp = [files: number, bytes: number, touched: number];

/** Name of the file that keeps the stamps of copies, by their paths. */
const stampsName = 'copies.json';

const stampsForm: MemoryForm<[path: string, stamp: FolderStamp][]> = {
  form: 1,
  schema: z.array(z.tuple([z.string(), z.tuple([z.number(), z.number(), z.number()])])),
};

/** Undefined when no folder stands there, but nothing, a file or a link. */
function stampOf(folder: string): FolderStamp | undefined {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const names = filesBelow(folder);
  let [bytes, touched] = [0, 0];
  for (const name of names) {
    const stats = lstatSync(join(folder, name));
    bytes += stats.size;
    touched = addTouched(touched, touchedAt(stats));
  }
  return [names.length, bytes, touched];
}

function writeInto(folder: string, name: string, content: Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/**
 * Finished bundles, kept between builds and copied into sites. Their names hold for ever what was
 * put under them, in the browsers of readers too: nothing is copied that is not what was put there,
 * to the byte, and a copy is looked at again by each build.
 */
export class BundleStore {
  readonly #dir: string;
  readonly #stamps: Map<string, FolderStamp>;
  #isNews = false;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
    this.#stamps = new Map(recallJson(join(dir, stampsName), stampsForm));
  }

  /** Keeps the files of a bundle, as a whole or not at all. */
  put(name: string, files: BundleFiles): void {
    replaceFolder(join(this.#dir, name), (folder) => {
      for (const [file, content] of files) writeInto(folder, file, content);
      // The seal is taken of what was to be written: damage on the disk shows against it.
      writeSeal(folder, new Map([...files].map(([file, content]) => [file, shortDigest(content)])));
    });
  }

  /** Whether a bundle is there as it was put. */
  has(name: string): boolean {
    const seal = this.#sealOf(name);
    return seal !== undefined && isWhole(join(this.#dir, name), seal);
  }

  /** A file of a bundle that is there. */
  read(name: string, file: string): Buffer {
    return readFileSync(join(this.#dir, name, file));
  }

  /** Whether a folder holds a copy of a bundle. Files are read only where one was touched. */
  hasCopy(name: string, to: string): boolean {
    const stamp = stampOf(to);
    const seal = this.#sealOf(name);
    if (stamp === undefined || seal === undefined) return false;
    const known = this.#stamps.get(resolve(to));
    if (known?.every((number, i) => number === stamp[i])) return true;
    if (!isWhole(to, seal)) return false;
    this.#remember(to, stamp);
    return true;
  }

  /** Copies a bundle, as a whole or not at all. Throws when what would be copied is damaged. */
  copy(name: string, to: string): void {
    const seal: Seal = this.#sealOf(name) ?? new Map<string, string>();
    replaceFolder(to, (folder) => {
      for (const [file, digest] of seal) {
        const content = this.read(name, file);
        if (shortDigest(content) !== digest)
          throw new Error(`${join(this.#dir, name, file)} was damaged while it was copied`);
        writeInto(folder, file, content);
      }
    });
    this.#remember(to, stampOf(to));
  }

  /** Deletes all bundles but these, and remembers the copies. */
  close(kept: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#dir)) {
      if (kept.has(name) || name === stampsName) continue;
      rmSync(join(this.#dir, name), { recursive: true, force: true });
    }
    for (const path of this.#stamps.keys()) {
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
      this.#stamps.delete(path);
      this.#isNews = true;
    }
    if (this.#isNews) rememberJson(join(this.#dir, stampsName), stampsForm, [...this.#stamps]);
  }

  #sealOf(name: string): Seal | undefined {
    return readSeal(join(this.#dir, name));
  }

  #remember(to: string, stamp: FolderStamp | undefined): void {
    if (stamp === undefined) return;
    this.#stamps.set(resolve(to), stamp);
    this.#isNews = true;
  }
}
