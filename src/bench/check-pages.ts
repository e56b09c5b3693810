import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
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
