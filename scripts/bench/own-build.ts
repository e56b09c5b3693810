import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scriptOptions } from '../../src/process/run-program.ts';
import { SEARCH_DATA } from '../../src/search/data-path.ts';
import type { Command } from './measure.ts';
import type { PageBuilder } from './page-builder.ts';

/** The commands of a copy of this program on one content folder. */
export interface OwnBuild {
  normalize: Command;
  pages: PageBuilder;
  search: Pick<PageBuilder, 'command' | 'out' | 'caches'>;
}

/** `project` is the copy, `content` the archive, `out` the site that is written. */
export function ownBuild(project: string, content: string, out: string): OwnBuild {
  const run = (script: string, ...args: string[]): Command => ({
    script,
    args: ['--content', content, ...args],
    nodeOptions: scriptOptions,
    cwd: project,
  });
  return {
    normalize: run('scripts/normalize.ts'),
    pages: {
      command: run('scripts/build-pages.ts', '--out', out),
      out,
      caches: ['.cache', '.astro'].map((name) => join(project, name)),
      layout: join(project, 'src/layouts/Base.astro'),
      hasDownloads: true,
      changes: [
        'cold',
        'nothing changed',
        'template changed',
        'one article changed',
        'one scan added',
      ],
    },
    search: {
      command: run('scripts/build-search.ts', '--out', out),
      out: join(out, SEARCH_DATA),
      caches: [join(project, '.cache/search')],
    },
  };
}

const Bundles = z.object({ bundles: z.array(z.object({ folder: z.string() })) });

/** Names of the bundles of a search index; a bundle that changes gets another name. */
export function bundleNames(searchData: string): Set<string> {
  const file = join(searchData, 'manifest.json');
  if (!existsSync(file)) return new Set();
  const { bundles } = Bundles.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Set(bundles.map(({ folder }) => folder));
}
