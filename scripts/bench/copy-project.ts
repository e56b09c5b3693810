import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../src/files/project-dir.ts';

/** What a build reads of this repository besides content and packages. */
const parts = ['src', 'scripts', 'public'];

/**
 * Copies the program, so that a benchmark or a test may change a layout and forget caches without touching
 * what the user has. Packages are linked, tests are left out. What the copy held before is removed.
 */
export function copyProject(to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const files = readdirSync(projectDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|mjs|ts)$/.test(entry.name))
    .map(({ name }) => name);
  for (const part of [...parts, ...files])
    cpSync(join(projectDir, part), join(to, part), {
      recursive: true,
      filter: (path) => path !== join(projectDir, 'src/tests') && !path.endsWith('.test.ts'),
    });
  symlinkSync(join(projectDir, 'node_modules'), join(to, 'node_modules'));
}
