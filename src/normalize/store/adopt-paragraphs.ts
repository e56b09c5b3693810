import type { LineDecision } from '../../domain/correction.ts';
import type { Role } from '../../domain/ledger.ts';
import { type Block, textOfBlock } from '../../markdown/body.ts';
import type { AlignedBlocks } from './align-blocks.ts';
import { addressOf, type NewDecision } from './correction-file.ts';
import { findCorrections, foldMark } from './find-corrections.ts';
import type { TrialArticle, TrialBlock, TrialPage } from './trial-page.ts';

/** The text of an article that an editor changed. */
export interface EditedBody {
  before: readonly Block[];
  after: readonly Block[];
  aligned: readonly AlignedBlocks[];
  /** The pages that it was made from, in order, and its lines on each. */
  pages: readonly { page: TrialPage; lines: ReadonlySet<number> }[];
  /** Takes a message about one edit. */
  say: (message: string) => void;
}

/** Why the decisions were made that an edit became. */
export const REASON = '编辑在文章文件中直接修改';

/** Characters of a paragraph that name it in a message. */
const NAMED = 16;

/** A block on its page: index of its article there, and of the block in it. */
interface BlockPlace {
  page: TrialPage;
  article: number;
  block: number;
}

/** A place that something follows, and the last line that is printed up to it. */
interface Above {
  place: BlockPlace;
  line: number;
}

/**
 * Turns the changes of an article's paragraphs into decisions, each tried on its page first: words
 * into text corrections; a paragraph that is gone into lines of garbage, or lines of the article
 * where it stands now; one that the scan lacks into an insertion; joined and split ones into joins.
 * Says of each change what became of it; what no decision can say stays a direct edit. `all` are
 * all articles that were changed.
 */
export function adoptParagraphs(body: EditedBody, all: readonly EditedBody[]): void {
  let before: Above | undefined;
  for (const { was, is } of body.aligned) {
    const from = was.flatMap((i) => body.before[i] ?? []);
    const to = is.flatMap((i) => body.after[i] ?? []);
    const [first] = from;
    const [added] = to;
    if (first === undefined) {
      // Moved from elsewhere: it is spoken of where it was taken away.
      if (added === undefined || all.some((other) => isGone(other, added))) continue;
      const at = before ?? topOfPages(body);
      const place = adoptAdded(body, added, at);
      if (place !== undefined) before = place;
      continue;
    }
    if (to.length === 0) {
      const there = all.find((other) => isNew(other, first));
      if (there === undefined) adoptRemoved(body, first);
      else adoptMoved(body, first, there);
      continue;
    }
    adoptChanged(body, from, to);
    const place = findBlock(body, to.at(-1)) ?? findBlock(body, from.at(-1));
    // An insertion has no line of its own: what follows it stands behind the line that it does.
    const line = (place && linesAt(place).at(-1)) ?? before?.line;
    if (place !== undefined && line !== undefined) before = { place, line };
  }
}

/** True when a block of a text has no partner in it after the edit. */
const isGone = ({ before, aligned }: EditedBody, block: Block): boolean =>
  aligned.some(({ was, is }) => is.length === 0 && isSame(before[was[0] ?? -1], block));

/** True when a block of a text has none in it before the edit. */
const isNew = ({ after, aligned }: EditedBody, block: Block): boolean =>
  aligned.some(({ was, is }) => was.length === 0 && isSame(after[is[0] ?? -1], block));

const isSame = (a: Block | undefined, b: Block): boolean =>
  a?.type === b.type && textOfBlock(a) === textOfBlock(b);

/** Where a block of an article stands on its page, if it stands there as a whole. */
function findBlock({ pages }: EditedBody, wanted: Block | undefined): BlockPlace | undefined {
  if (wanted === undefined) return undefined;
  for (const { page, lines } of pages) {
    for (const [article, own] of page.articles().entries()) {
      if (!own.lines.some((line) => lines.has(line))) continue;
      const block = own.blocks.findIndex((one) => isSame(one.block, wanted));
      if (block >= 0) return { page, article, block };
    }
  }
  return undefined;
}

const linesAt = ({ page, article, block }: BlockPlace): readonly number[] =>
  page.articles()[article]?.blocks[block]?.lines ?? [];

/** The place before the first block of an article, and the last line that is printed above it. */
function topOfPages({ pages }: EditedBody): Above | undefined {
  const [first] = pages;
  if (first === undefined) return undefined;
  const { page, lines } = first;
  const article = page.articles().findIndex((own) => own.lines.some((line) => lines.has(line)));
  const own = page.articles()[article];
  const text = own?.blocks[0]?.lines[0] ?? Infinity;
  const line = own?.lines.filter((number) => number < text).at(-1);
  return line === undefined ? undefined : { place: { page, article, block: -1 }, line };
}

/** The articles of a page with other blocks instead of some of one article. */
function withBlocks(
  { page, article, block }: BlockPlace,
  count: number,
  blocks: readonly (Block | undefined)[],
): TrialArticle[] {
  const instead = blocks.map((one): TrialBlock => ({ block: one, lines: [] }));
  return page
    .articles()
    .map((own, i) =>
      i === article ? { ...own, blocks: own.blocks.toSpliced(block, count, ...instead) } : own,
    );
}

const decisionsAt = (
  { page: { received } }: BlockPlace,
  lines: readonly number[],
  decision: Omit<LineDecision, 'line' | 'printed' | 'reason'>,
): NewDecision[] =>
  lines.map((line) => ({
    list: 'lines',
    decision: { ...addressOf(received, line), reason: REASON, ...decision },
  }));

/** `“该项目占地120亩,总投资2.6…”` */
function nameOf(block: Block): string {
  const chars = [...textOfBlock(block).replace(/\s+/gu, ' ')];
  return `“${chars.slice(0, NAMED).join('')}${chars.length > NAMED ? '…' : ''}”`;
}

const formatLines = (lines: readonly number[]): string =>
  `${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}`;

const STAYS = 'it stays a direct edit';
const OTHERWISE = `the page would read otherwise in more than that, ${STAYS}`;
const INSERTED = 'it is an insertion: change it under inserts in content/corrections';

function adoptRemoved(body: EditedBody, block: Block): void {
  const say = (what: string): void => {
    body.say(`${nameOf(block)} was taken out; ${what}`);
  };
  const place = findBlock(body, block);
  if (place === undefined) {
    say(`no page holds it as a whole, ${STAYS}`);
    return;
  }
  const lines = linesAt(place);
  if (lines.length === 0) say(INSERTED);
  else if (
    place.page.take(decisionsAt(place, lines, { role: 'garbage' }), withBlocks(place, 1, []))
  )
    say(`${formatLines(lines)} adopted as garbage`);
  else say(OTHERWISE);
}

/** A paragraph that now stands in another article: its lines belong there, if they are on one page. */
function adoptMoved(body: EditedBody, block: Block, to: EditedBody): void {
  const place = findBlock(body, block);
  const lines = place === undefined ? [] : linesAt(place);
  const goal = to.pages.find(({ page }) => page === place?.page);
  const at = goal?.page
    .articles()
    .findIndex((article) => article.lines.some((line) => goal.lines.has(line)));
  const [line] = goal?.page.articles()[at ?? -1]?.lines ?? [];
  const isTaken =
    to !== body &&
    place !== undefined &&
    line !== undefined &&
    place.page.take(
      decisionsAt(place, lines, { belongsTo: addressOf(place.page.received, line) }),
      withBlocks(place, 1, []).map((article, i) => {
        if (i !== at) return article;
        const index = to.after.findIndex((one) => isSame(one, block));
        return { ...article, blocks: article.blocks.toSpliced(index, 0, { block, lines: [] }) };
      }),
    );
  body.say(
    isTaken
      ? `${nameOf(block)} was moved to another article; ${formatLines(lines)} adopted`
      : `${nameOf(block)} was moved; no correction can say where to, ${STAYS}`,
  );
}

/** Puts a paragraph that the scan lacks behind what is printed up to a line. */
function adoptAdded(body: EditedBody, block: Block, before: Above | undefined): Above | undefined {
  const say = (what: string): void => {
    body.say(`${nameOf(block)} was added; ${what}`);
  };
  if (block.type !== 'paragraph') say(`only paragraphs can be inserted, ${STAYS}`);
  else if (before === undefined) say(`nothing is printed above it in the article, ${STAYS}`);
  else {
    const { page, article, block: above } = before.place;
    const place = { page, article, block: above + 1 };
    const address = addressOf(page.received, before.line);
    const decision = { ...address, text: block.text, reason: REASON };
    if (page.take([{ list: 'inserts', decision }], withBlocks(place, 0, [block]))) {
      say(`adopted as an insertion behind line ${String(before.line)}`);
      return { place, line: before.line };
    }
    say(OTHERWISE);
  }
  return undefined;
}

/** What became of one change. */
interface Outcome {
  isTaken: boolean;
  message: string;
}

/**
 * All that changed in a paragraph, or in those that were joined or split, or nothing of it: half of
 * it adopted, the program would write one thing where the file has another.
 */
function adoptChanged(body: EditedBody, from: readonly Block[], to: readonly Block[]): void {
  const goBack = body.pages.map(({ page }) => page.save());
  const outcomes = [
    ...(from.length > 1 ? [adoptJoined(body, from)] : []),
    ...(to.length > 1 ? [adoptSplit(body, from, to)] : []),
    ...(from.length === 1 && to.length === 1 ? adoptKind(body, from, to) : []),
    ...adoptWords(body, from, to),
  ];
  const failed = outcomes.filter(({ isTaken }) => !isTaken);
  if (failed.length > 0) for (const back of goBack) back();
  for (const { message } of failed.length > 0 ? failed : outcomes) body.say(message);
}

const textsOf = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join('');

function adoptJoined(body: EditedBody, from: readonly Block[]): Outcome {
  const place = findBlock(body, from[0]);
  const names = from.map(nameOf).join(' and ');
  const lines = from.slice(1).flatMap((_, i) => {
    const next = place && linesAt({ ...place, block: place.block + 1 + i });
    return next?.[0] ?? [];
  });
  const isTaken =
    place !== undefined &&
    lines.length === from.length - 1 &&
    place.page.take(
      decisionsAt(place, lines, { join: true }),
      withBlocks(place, from.length, [{ type: 'paragraph', text: textsOf(from) }]),
    );
  const message = isTaken
    ? `${names} were joined; ${formatLines(lines)} adopted`
    : `${names} were joined; no correction can say that, ${STAYS}`;
  return { isTaken, message };
}

/** Characters by which a paragraph is known to begin with a line. */
const OPENING = 4;

function adoptSplit(body: EditedBody, [whole]: readonly Block[], parts: readonly Block[]): Outcome {
  const place = findBlock(body, whole);
  const openingAt = (text: string): string =>
    [...text.trim()].slice(0, OPENING).map(foldMark).join('');
  const lines = parts.slice(1).flatMap((part) => {
    const own = place === undefined ? [] : linesAt(place).slice(1);
    return (
      own.find(
        (line) => openingAt(place?.page.received[line - 1] ?? '') === openingAt(textOfBlock(part)),
      ) ?? []
    );
  });
  const isExact = whole !== undefined && textsOf(parts) === textOfBlock(whole);
  const name = whole === undefined ? '' : nameOf(whole);
  const isTaken =
    place !== undefined &&
    lines.length === parts.length - 1 &&
    place.page.take(
      decisionsAt(place, lines, { join: false }),
      withBlocks(
        place,
        1,
        parts.map((part) => (isExact ? part : undefined)),
      ),
    );
  const message = isTaken
    ? `${name} was split; ${formatLines(lines)} adopted`
    : `${name} was split within a line of the scan; no correction can say that, ${STAYS}`;
  return { isTaken, message };
}

/** Roles that lines have as blocks of a kind. */
const ROLES: Partial<Record<Block['type'], Role>> = { paragraph: 'body', subhead: 'subhead' };

/** A paragraph that was made a subhead, or the other way round. */
function adoptKind(body: EditedBody, [from]: readonly Block[], [to]: readonly Block[]): Outcome[] {
  if (from === undefined || to === undefined || from.type === to.type) return [];
  const place = findBlock(body, from);
  const role = ROLES[to.type];
  const lines = place === undefined ? [] : linesAt(place);
  const text = textOfBlock(from);
  const isTaken =
    place !== undefined &&
    role !== undefined &&
    lines.length > 0 &&
    place.page.take(
      decisionsAt(place, lines, { role }),
      withBlocks(place, 1, [
        to.type === 'subhead' ? { type: 'subhead', text } : { type: 'paragraph', text },
      ]),
    );
  const message = isTaken
    ? `${nameOf(from)} is a ${to.type} now; ${formatLines(lines)} adopted`
    : `${nameOf(from)} is a ${to.type} now; no correction can say that, ${STAYS}`;
  return [{ isTaken, message }];
}

function adoptWords(body: EditedBody, from: readonly Block[], to: readonly Block[]): Outcome[] {
  const [was, is] = [textsOf(from), textsOf(to)];
  if (was === is) return [];
  const [first] = from;
  const name = first === undefined ? '' : nameOf(first);
  const place = findBlock(body, first);
  if (place !== undefined && linesAt(place).length === 0)
    return [{ isTaken: false, message: `${name} was changed; ${INSERTED}` }];
  const lines = body.pages.flatMap(({ page: { scan, received }, lines: own }) =>
    [...own].map((line) => ({ scan, line, text: received[line - 1] ?? '' })),
  );
  const { found, missing } = findCorrections(was, is, lines);
  return [
    ...found.map(({ scan, ...correction }): Outcome => {
      const own = body.pages.find(({ page }) => page.scan === scan);
      const isTaken =
        own?.page.take(
          [{ list: 'text', decision: { ...correction, reason: REASON } }],
          withAnyWords(own.page, own.lines),
        ) ?? false;
      const change = `${correction.printed} → ${correction.corrected}`;
      return { isTaken, message: isTaken ? `${change} adopted` : `${change}: ${OTHERWISE}` };
    }),
    ...missing.map((part) => ({
      isTaken: false,
      message: `${name}: no line of the scan prints ${part}, or several do; ${STAYS}`,
    })),
  ];
}

/** The articles of a page where those with some of the lines may read anyhow, in as many blocks. */
const withAnyWords = (page: TrialPage, lines: ReadonlySet<number>): TrialArticle[] =>
  page.articles().map((article) =>
    article.lines.some((line) => lines.has(line))
      ? {
          ...article,
          blocks: article.blocks.map(({ lines: own }) => ({ block: undefined, lines: own })),
          rest: undefined,
        }
      : article,
  );
