import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of the site as the last build left it. */
export interface KnownFile {
  /** Of its bytes. */
  digest: string;
  size: number;
  /** Numbers of what it was made from, in `reads`. */
  reads: number[];
}

/** What a build remembers of the site it wrote. */
export interface PageMemory {
  /** Key of program and publication that the pages were made under. */
  key: string;
  /** Everything that any page read, and what it looked like. */
  reads: { name: string; fingerprint: string }[];
  /** By path below the site's folder. */
  files: Map<string, KnownFile>;
  /** Styles, scripts and public files, by path below the site's folder, with their digest. */
  assets: Map<string, string>;
}

interface Stored {
  key: string;
  reads: [name: string, fingerprint: string][];
  files: [name: string, digest: string, size: number, reads: number[]][];
  assets: [name: string, digest: string][];
}

function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What the last build remembered; undefined when it is gone. */
export function recallPages(file: string): PageMemory | undefined {
  // Written by `rememberPages`, whole or not at all.
  const stored = readJson(file) as Stored | undefined;
  if (stored === undefined) return undefined;
  return {
    key: stored.key,
    reads: stored.reads.map(([name, fingerprint]) => ({ name, fingerprint })),
    files: new Map(
      stored.files.map(([name, digest, size, reads]) => [name, { digest, size, reads }]),
    ),
    assets: new Map(stored.assets),
  };
}

/** Keeps what a build knows of the site it wrote. */
export function rememberPages(file: string, { key, reads, files, assets }: PageMemory): void {
  const stored: Stored = {
    key,
    reads: reads.map(({ name, fingerprint }) => [name, fingerprint]),
    files: [...files].map(([name, known]) => [name, known.digest, known.size, known.reads]),
    assets: [...assets],
  };
  replaceFile(file, JSON.stringify(stored));
}

/**
 * The names of the files that a build is about to write or delete, kept while it does: of a build
 * that was killed nobody knows which of them are old, new or half. `null` stands for all.
 */
export interface Unfinished {
  names: string[] | null;
}

/** What a killed build left in doubt; undefined when the last one came to its end. */
export function recallUnfinished(file: string): Unfinished | undefined {
  return readJson(file) as Unfinished | undefined;
}

/** Says what is about to be touched. */
export function rememberUnfinished(file: string, unfinished: Unfinished): void {
  replaceFile(file, JSON.stringify(unfinished));
}

/** Says that all is well again. */
export function forgetUnfinished(file: string): void {
  rmSync(file, { force: true });
}
