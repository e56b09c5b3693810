import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './list-files.ts';
import { projectDir } from './project-dir.ts';

/** Files of the program: one, or those below a folder, of some endings. */
export type Sources = string | { below: string; endings: readonly string[] };

function namesOf(sources: Sources, root: string): string[] {
  if (typeof sources === 'string') return [sources];
  const { below, endings } = sources;
  return filesBelow(join(root, below))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => `${below}/${name}`);
}

/** The rooms of src/ by name: their modules, and the tables that they read. */
export const rooms = (...names: string[]): Sources[] =>
  names.map((name) => ({ below: `src/${name}`, endings: ['.ts', '.json', '.txt', '.bin'] }));

const isTest = (name: string): boolean => name.includes('.test.') || name.includes('/tests/');

/**
 * Digest of a part of the program, by paths below the project, with the lockfile and the version of
 * Node: what was made under another digest may come out differently now. Tests are left out.
 */
export function digestSources(parts: readonly Sources[], root = projectDir): string {
  const hash = createHash('sha256').update(process.version);
  const files = parts
    .flatMap((sources) => namesOf(sources, root))
    .filter((name) => !isTest(name))
    .sort();
  for (const name of [...files, 'package-lock.json']) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 24);
}
