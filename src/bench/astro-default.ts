import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../build/run-program.ts';
import type { PageBuilder } from './page-builder.ts';

/**
 * Astro as its guide has it, with the version of this repository: the articles as a collection by
 * pattern, a page for each and for each issue, the default Markdown, a layout much like ours.
 */
export function astroDefault(folder: string, content: string): PageBuilder {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'peers/astro'), folder, { recursive: true });
  symlinkSync(join(projectDir, 'node_modules'), join(folder, 'node_modules'));
  return {
    command: {
      script: 'node_modules/astro/bin/astro.mjs',
      args: ['build'],
      env: { CONTENT_DIR: content },
      cwd: folder,
    },
    out: join(folder, 'dist'),
    caches: ['.cache', '.astro'].map((name) => join(folder, name)),
    layout: join(folder, 'src/layouts/Page.astro'),
    changes: ['cold', 'one article changed'],
  };
}
