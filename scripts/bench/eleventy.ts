import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../src/files/project-dir.ts';
import { runProgram } from '../../src/process/run-program.ts';
import type { PageBuilder } from './page-builder.ts';

/** Kept out of package.json: only this benchmark uses it. */
const version = '3.1.8';
const home = join(projectDir, '.cache/eleventy', version);
const packages = join(home, 'node_modules');

/** Installs Eleventy below .cache/ when it is not there. */
export async function provideEleventy(): Promise<void> {
  if (existsSync(join(packages, '@11ty/eleventy/cmd.cjs'))) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  await runProgram('npm', [
    ...['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error'],
    `@11ty/eleventy@${version}`,
  ]);
}

/**
 * Eleventy on the same Markdown, with the layouts that our pages have, written anew in Nunjucks. Where
 * a user of Eleventy would take a package (citations, dates in words, pinyin, the order of issues and
 * pages, comparing scan and text), it takes our functions, as our pages do. With `hasDownloads` a
 * program that it starts when its pages are done writes the files to download, all that our site has,
 * by our own endpoints. In its favour it leaves out similar articles; in the text the marks of
 * corrections and of speakers, decks of subheads, and parts from other pages; scripts, styles, and
 * pages of newspaper pages and lists. One changed article costs it a whole build: with
 * `--incremental=FILE`, a single run of this version writes nothing.
 * `project` is a copy of this program, `folder` is where the site is made.
 */
export function eleventy(
  project: string,
  { folder, content, hasDownloads }: { folder: string; content: string; hasDownloads: boolean },
): PageBuilder {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'peers/eleventy'), folder, { recursive: true });
  symlinkSync(packages, join(folder, 'node_modules'));
  symlinkSync(join(content, 'articles'), join(folder, 'articles/held'));
  return {
    command: {
      script: 'node_modules/@11ty/eleventy/cmd.cjs',
      args: ['--quiet'],
      env: {
        ...{ CONTENT_DIR: content, PROJECT_DIR: project },
        ...(hasDownloads ? { DOWNLOADS: 'yes' } : {}),
      },
      cwd: folder,
    },
    out: join(folder, '_site'),
    caches: [join(folder, '.cache')],
    layout: join(folder, '_includes/page.njk'),
    hasDownloads,
    changes: [
      'cold',
      'template changed',
      ...(hasDownloads ? ['one article changed' as const] : []),
    ],
  };
}
