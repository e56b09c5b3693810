import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../src/files/project-dir.ts';
import type { PageBuilder } from './page-builder.ts';

/**
 * Astro as its guide has it, with the version of this repository: static output, the articles as a
 * collection by pattern, a page for each and for each issue, with the layouts that our pages have. In
 * its favour it leaves out all other pages, and the files to download.
 * `project` is a copy of this program, `folder` is where the site is made.
 */
export function astroDefault(
  project: string,
  { folder, content }: { folder: string; content: string },
): PageBuilder {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'peers/astro'), folder, { recursive: true });
  symlinkSync(join(projectDir, 'node_modules'), join(folder, 'node_modules'));
  return {
    command: {
      script: 'node_modules/astro/bin/astro.mjs',
      args: ['build', '--root', folder],
      env: { CONTENT_DIR: content },
      cwd: project,
    },
    out: join(folder, 'dist'),
    caches: [
      ...['.cache', '.astro'].map((name) => join(folder, name)),
      join(project, '.cache/archive'),
    ],
    layout: join(project, 'src/layouts/Base.astro'),
    hasDownloads: false,
    changes: ['cold', 'one article changed'],
  };
}
