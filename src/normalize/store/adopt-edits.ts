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
import {
  addressOf,
  type CorrectionChange,
  type NewDecision,
  withDecisions,
} from './correction-file.ts';
import { type AdoptedText, idOfPath } from './plan-writes.ts';
import { openTrialPage, type TrialPage } from './trial-page.ts';

/** Fields that an article decision may set. */
const FIELDS = ArticleDecision.shape.set.unwrap().keyof().options;

/** An article that holds an editor's own words: as the program makes it today, and with those words. */
export interface DirectEdit {
  path: string;
  base: string;
  text: string;
}

/** What direct edits became: nothing is written yet. */
export interface Adoption {
  /** Scan -> its correction file with the new decisions. */
  corrections: Map<string, CorrectionChange>;
  /** Id -> the article as typed, in the marks of the archive. */
  articles: Map<string, AdoptedText>;
  /** One message for each edit. */
  messages: string[];
}

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
 * archive, as the program will write it. There is one message for each edit, also for those that no
 * entry can say; these stay direct edits.
 */
export function adoptEdits(contentDir: string, edits: readonly DirectEdit[]): Adoption {
  const edited = edits.map(({ path, base, text }): EditedArticle => ({
    path,
    text,
    before: parseArticleFile(base, path),
    after: parseArticleFile(text, path),
  }));
  const adoption: Adoption = { corrections: new Map(), articles: new Map(), messages: [] };
  const pages = openPages(contentDir, edited);
  const bodies = edited.map(({ path, text, before, after }, i): EditedBody => {
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
    adoption.articles.set(idOfPath(path), {
      base: edits[i]?.base ?? '',
      text: typed + formatBody(written),
    });
    return {
      before: was,
      after: written,
      aligned,
      pages: pagesOf(before.article, pages),
      say: (message) => adoption.messages.push(`${path}: ${message}`),
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
  for (const [scan, own] of decisions) {
    if (own.length > 0) adoption.corrections.set(scan, withDecisions(contentDir, scan, own));
  }
  return adoption;
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
  const lines = block.text.split('\n').map((line) => line.trim());
  const isLatin = (char: string | undefined): boolean => /[A-Za-z]/.test(char ?? '');
  const text = lines
    .map((line, i) => (isLatin(lines[i - 1]?.at(-1)) && isLatin(line[0]) ? ` ${line}` : line))
    .join('');
  return fixBlock({ type: 'paragraph', text }, leadIn);
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
  const settable = FIELDS.filter((key) => changed.includes(key));
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
  const set = Object.fromEntries(settable.map((key) => [key, after[key] ?? null]));
  const decision = ArticleDecision.parse({ ...addressOf(received, line), set, reason: REASON });
  decisions.set(scan, [...(decisions.get(scan) ?? []), { list: 'articles', decision }]);
  say(`${settable.join(', ')} adopted`);
}
