import { existsSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { walkFiles } from './measure-folder.ts';

/** The least that the pages of another builder may hold, as a part of what ours hold. */
const LEAST = 0.8;

const pageOf = (out: string, id: string): string => join(out, 'articles', id, 'index.html');

/**
 * Throws when an article of `articles` has no page below `out`, or when the pages are smaller than
 * those below `like`: a builder that leaves work out is not fast. Articles that have no page below
 * `like` are not compared: with `--only`, ours may not have been built.
 */
export function checkPages(articles: string, out: string, like: string): void {
  const bytes = { theirs: 0, ours: 0 };
  for (const { path } of walkFiles(articles)) {
    const id = basename(path, '.md');
    const page = pageOf(out, id);
    if (!existsSync(page)) throw new Error(`expected a page for ${path}, found no ${page}`);
    if (!existsSync(pageOf(like, id))) continue;
    bytes.theirs += statSync(page).size;
    bytes.ours += statSync(pageOf(like, id)).size;
  }
  const part = bytes.ours === 0 ? 1 : bytes.theirs / bytes.ours;
  if (part < LEAST) {
    throw new Error(
      `${out}: expected pages of articles with at least ${LEAST} of the bytes of ours, found ${part.toFixed(2)}; give it the layout that ours has`,
    );
  }
}

/** Folders of our site in which files to download stand. */
const withDownloads = ['articles', 'columns', 'data', 'issues', 'zones'];
/** The least of their bytes: some articles may have changed since ours was built. */
const LEAST_OF_DOWNLOADS = 0.99;

/**
 * Throws when a file to download that stands below `like` does not stand below `out`, or when those
 * below `out` are smaller, all together.
 */
export function checkDownloads(out: string, like: string): void {
  const bytes = { theirs: 0, ours: 0 };
  for (const folder of withDownloads) {
    for (const { path, bytes: ours } of walkFiles(join(like, folder))) {
      if (path.endsWith('.html')) continue;
      const theirs = join(out, relative(like, path));
      if (!existsSync(theirs)) throw new Error(`expected a file like ${path}, found no ${theirs}`);
      bytes.theirs += statSync(theirs).size;
      bytes.ours += ours;
    }
  }
  const part = bytes.ours === 0 ? 1 : bytes.theirs / bytes.ours;
  if (part < LEAST_OF_DOWNLOADS)
    throw new Error(
      `${out}: expected files to download with at least ${LEAST_OF_DOWNLOADS} of the bytes of ours, found ${part.toFixed(2)}`,
    );
}
