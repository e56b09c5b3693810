import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../build/run-program.ts';

/** Everything that the compiled site is made from, besides packages; tests are in no page. */
const sources = ['src/**/*.{ts,astro,css}', 'public/**/*', 'astro.config.mjs', 'tsconfig.json'];
const isTest = (name: string): boolean => name.includes('.test.') || name.includes('/tests/');

/**
 * Digest of the program as far as a page can depend on it: sources, lockfile, Node, and where the
 * site will stand. A page made under another key is made again.
 */
export function codeKey({ base, site }: { base: string; site: string | undefined }): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, base, site ?? null]));
  const files = globSync(sources, { cwd: projectDir, withFileTypes: true })
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
