import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type MemoryForm, recallJson, rememberJson } from './json-memory.ts';
import { filesBelow } from './list-files.ts';
import { shortDigest } from './short-digest.ts';

/** Digests of the files of a folder, by name: what it held when it was whole. */
export type Seal = ReadonlyMap<string, string>;

/** Name of the file in a folder that holds its seal; the seal does not count it. */
const sealName = 'seal.json';

const sealForm: MemoryForm<[name: string, digest: string][]> = {
  form: 1,
  schema: z.array(z.tuple([z.string(), z.string()])),
};

/** The digest of each file below a folder. */
export function sealOf(folder: string): Seal {
  const names = filesBelow(folder).filter((name) => name !== sealName);
  return new Map(names.map((name) => [name, shortDigest(readFileSync(join(folder, name)))]));
}

/** Puts a seal into a folder. */
export function writeSeal(folder: string, seal: Seal): void {
  rememberJson(join(folder, sealName), sealForm, [...seal]);
}

/** The seal that was put into a folder; undefined when there is none, or it is damaged itself. */
export function readSeal(folder: string): Seal | undefined {
  const stored = recallJson(join(folder, sealName), sealForm);
  return stored && new Map(stored);
}

/** Whether a folder holds what a seal says, to the byte, and nothing else. */
export function isWhole(folder: string, seal: Seal): boolean {
  try {
    const found = sealOf(folder);
    return found.size === seal.size && [...seal].every(([name, own]) => found.get(name) === own);
  } catch {
    // No folder, or one that cannot be read.
    return false;
  }
}
