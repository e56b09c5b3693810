import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { ArticleDecision } from '../../domain/correction.ts';
import { type ArticleFile, parseArticleFile } from '../../markdown/article-file.ts';
import type { Block } from '../../markdown/body.ts';
import { formatBody } from '../../markdown/format-body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { compileLexicon } from '../lexicon.ts';
import { readContent } from '../read-content.ts';
import { fixBlock } from '../stages/write-article.ts';
import { adoptParagraphs, type EditedBody, REASON } from './adopt-paragraphs.ts';
import { alignBlocks } from './align-blocks.ts';
import { addDecisions, addressOf, type NewDecision } from './correction-file.ts';
import { idOfPath, plainText } from './plan-writes.ts';
import { readStored } from './read-stored.ts';
import { openTrialPage, type TrialPage } from './trial-page.ts';

/** Fields that an article decision may set. */
const FIELDS = ArticleDecision.shape.set.unwrap().keyof().options;

/** An article file that an editor changed: as the program wrote it, and as it stands. */
interface EditedArticle {
  path: string;
  text: string;
  before: ArticleFile;
  after: ArticleFile;
}

/**
 * Turns direct edits of article files into entries of content/corrections: changed words into text
 * corrections, paragraphs that were added, taken out, moved, joined or split into decisions about
 * their lines, changed fields into article decisions. What was typed is put into the marks of the
 * archive, as the program will write it. Returns one message for each edit, also for those that no
 * entry can say; these stay direct edits.
 */
export function adoptEdits(contentDir: string): string[] {
  const edited = readEdited(contentDir);
  if (edited.length === 0) return [];
  const pages = openPages(contentDir, edited);
  const messages: string[] = [];
  const bodies = edited.map(({ path, text, before, after }): EditedBody => {
    const was = parseBody(before.body);
    const is = parseBody(after.body);
    const aligned = alignBlocks(was, is);
    const fixed = new Set(
      aligned
        .filter((own) => own.was.length !== 1 || own.is.length !== 1 || !isEqual(was, is, own))
        .flatMap((own) => own.is),
    );
    const written = is.map((block, i) => (fixed.has(i) ? fixTyped(block, after.article) : block));
    const typed = text.slice(0, text.length - after.body.length);
    if (formatBody(written) !== after.body)
      replaceFile(join(contentDir, path), typed + formatBody(written));
    return {
      before: was,
      after: written,
      aligned,
      pages: pagesOf(before.article, pages),
      say: (message) => messages.push(`${path}: ${message}`),
    };
  });
  const decisions = new Map<string, NewDecision[]>();
  for (const [i, body] of bodies.entries()) {
    const own = edited[i];
    if (own !== undefined) adoptFields(own, body, decisions);
    adoptParagraphs(body, bodies);
  }
  for (const { scan, taken } of pages.values())
    decisions.set(scan, [...(decisions.get(scan) ?? []), ...taken]);
  for (const [scan, own] of decisions) if (own.length > 0) addDecisions(contentDir, scan, own);
  return messages;
}

function readEdited(contentDir: string): EditedArticle[] {
  const stored = readStored(contentDir);
  return [...stored.articles].flatMap(([path, received]) => {
    const text = plainText(received);
    const base = stored.written.get(idOfPath(path));
    if (base === undefined || base === text) return [];
    const [before, after] = [parseArticleFile(base, path), parseArticleFile(text, path)];
    return [{ path, text, before, after }];
  });
}

/** The pages of these articles, by scan; those that cannot be read are left out. */
function openPages(contentDir: string, edited: readonly EditedArticle[]): Map<string, TrialPage> {
  const scans = new Set(
    edited.flatMap(({ before }) => before.article.source.map(({ scan }) => scan)),
  );
  const input = readContent(contentDir, (scan) => scans.has(scan));
  const lexicon = compileLexicon(input.publication, input.zones);
  return new Map(
    [...scans].flatMap((scan) => {
      const page = openTrialPage(input, lexicon, scan);
      return page === undefined ? [] : [[scan, page] as const];
    }),
  );
}

function pagesOf(
  { source }: Article,
  pages: ReadonlyMap<string, TrialPage>,
): { page: TrialPage; lines: Set<number> }[] {
  return source.flatMap(({ scan, lines }) => {
    const page = pages.get(scan);
    if (page === undefined) return [];
    const own = lines.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    return [{ page, lines: new Set(own) }];
  });
}

const isEqual = (
  was: readonly Block[],
  is: readonly Block[],
  own: { was: readonly number[]; is: readonly number[] },
): boolean => JSON.stringify(was[own.was[0] ?? -1]) === JSON.stringify(is[own.is[0] ?? -1]);

/** A block as an editor typed it -> as the program writes it: one line, its marks widened. */
function fixTyped(block: Block, { leadIn }: Article): Block {
  if (block.type !== 'paragraph') return fixBlock(block);
  const text = block.text
    .replace(/(?<=[A-Za-z])\s*\n\s*(?=[A-Za-z])/g, ' ')
    .replace(/\s*\n\s*/g, '');
  return fixBlock({ type: 'paragraph', text }, leadIn);
}

function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function adoptFields(
  { before: { article: before }, after: { article: after } }: EditedArticle,
  { pages, say }: EditedBody,
  decisions: Map<string, NewDecision[]>,
): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Article)[]);
  const changed = [...keys].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const settable = FIELDS.filter((key) => changed.includes(key) && after[key] !== undefined);
  for (const key of changed) {
    if ((settable as string[]).includes(key)) continue;
    say(
      `${key} was ${after[key] === undefined ? 'removed' : 'changed'}; no correction can say that, it stays a direct edit`,
    );
  }
  if (settable.length === 0) return;
  const [first] = pages;
  const line = first && [...first.lines].find((own) => first.page.received[own - 1]?.trim() !== '');
  if (first === undefined || line === undefined) {
    say('its scan cannot be read; that stays a direct edit');
    return;
  }
  const { scan, received } = first.page;
  const set = Object.fromEntries(settable.map((key) => [key, after[key]]));
  const decision = ArticleDecision.parse({ ...addressOf(received, line), set, reason: REASON });
  decisions.set(scan, [...(decisions.get(scan) ?? []), { list: 'articles', decision }]);
  say(`${settable.join(', ')} adopted`);
}
