import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './run-program.ts';

const isTest = (name: string): boolean => name.includes('.test.') || name.includes('/tests/');

/**
 * Digest of a part of the program, by patterns below the project, with the lockfile and the version
 * of Node: what was made under another digest may come out differently now. Tests are left out.
 */
export function digestSources(patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(patterns, { cwd: projectDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1))
    .filter((name) => !isTest(name))
    .sort();
  for (const name of [...files, 'package-lock.json']) {
    const bytes = readFileSync(join(projectDir, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 24);
}
