import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroDefault } from './astro-default.ts';
import { makeBenchContent } from './bench-content.ts';
import type { Group } from './bench-row.ts';
import {
  bareCases,
  type BenchCase,
  normalizeCases,
  pageCases,
  searchCases,
} from './build-cases.ts';
import { copyProject } from './copy-project.ts';
import { eleventy, provideEleventy } from './eleventy.ts';
import { ownBuild } from './own-build.ts';
import { runCases, type RunOptions } from './run-cases.ts';

/** What to measure, and who is told. */
export interface BenchOptions extends Pick<RunOptions, 'runs' | 'onRow' | 'onFailure'> {
  /** Numbers of articles. */
  sizes: readonly number[];
  /** Which parts of the table. */
  only: ReadonlySet<Group>;
  /** Folder for everything that is made. */
  scratch: string;
  /** Before each run, of those of one size. `share`: part of all work, counted in articles. */
  onRun: (progress: { label: string; done: number; total: number; share: number }) => void;
}

/** The cases of one size, in the order in which they are run: each finds what the one before left. */
function casesOf(articles: number, folder: string, project: string): BenchCase[] {
  const content = join(folder, 'content');
  const own = ownBuild(project, content, join(folder, 'dist'));
  const archive = makeBenchContent(content, articles, own.normalize);
  return [
    ...normalizeCases(archive),
    ...pageCases('pages', own.pages, archive, own.pages.out),
    ...bareCases(own, archive, folder),
    ...searchCases(own, archive),
    ...pageCases(
      'astro',
      astroDefault(project, { folder: join(folder, 'astro'), content }),
      archive,
      own.pages.out,
    ),
    ...(['eleventy', 'eleventy-pages'] as const).flatMap((group) =>
      pageCases(
        group,
        eleventy(project, {
          ...{ folder: join(folder, group), content },
          hasDownloads: group === 'eleventy',
        }),
        archive,
        own.pages.out,
      ),
    ),
  ];
}

/**
 * Times what a build costs on made-up archives: reading the scans, pages, search index; beside them
 * a bare loop, Astro by default and Eleventy on the same articles. One process at a time.
 */
export async function benchBuild(options: BenchOptions): Promise<void> {
  const { sizes, only, scratch, onRun } = options;
  const project = join(scratch, 'project');
  copyProject(project);
  if (only.has('eleventy') || only.has('eleventy-pages')) await provideEleventy();
  const work = sizes.reduce((sum, articles) => sum + articles, 0);
  let behind = 0;
  for (const articles of sizes) {
    const folder = join(scratch, String(articles));
    rmSync(folder, { recursive: true, force: true });
    await runCases(
      casesOf(articles, folder, project).filter(({ group }) => only.has(group)),
      {
        ...options,
        articles,
        onRun: (progress) => {
          const share = (behind + articles * (progress.done / progress.total)) / work;
          onRun({ ...progress, share });
        },
      },
    );
    behind += articles;
    // An archive of 50,000 leaves half a million files.
    rmSync(folder, { recursive: true, force: true });
  }
}
