import { breaksOff } from '../forms/broken-heading.ts';
import { bareHead } from '../forms/column-head.ts';
import { endsInOrganization } from '../forms/signature.ts';
import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { isNumbered, wordsOfColumnHead } from './column-heads.ts';
import type { Evidence } from './evidence.ts';
import { inTable } from './tables.ts';

/** Longest line of a headline that is set in several short ones. */
const LONGEST = 12;

/** Longest line of those that each hold a word or two: 绿电 | 点亮 | 转型路. */
const LONGEST_WORD = 6;

const isShortLine = (view: View, page: PageView): boolean =>
  view.length >= 2 &&
  view.length <= LONGEST &&
  view.parts.length === 1 &&
  !view.prose &&
  !view.closed &&
  !view.dash &&
  !view.bullet &&
  !view.ordinal &&
  !view.credit &&
  view.furniture === undefined &&
  view.zone.listed === undefined &&
  view.zone.unlisted === undefined &&
  (view.byline === undefined || view.byline.form === 'bare') &&
  !view.text.includes('·') &&
  !isNumbered(view, page) &&
  !page.lexicon.standingHeads.has(bareHead(view.text)) &&
  !wordsOfColumnHead(view, page);

/** A heading may open behind this: nothing, page furniture, a zone line, or a text with its signature. */
const mayOpenBehind = (before: View | undefined): boolean =>
  before === undefined ||
  before.furniture !== undefined ||
  before.zone.listed !== undefined ||
  before.zone.unlisted !== undefined ||
  before.byline !== undefined ||
  before.closing !== undefined ||
  before.jumpTo !== undefined ||
  before.credit;

/** The short lines one under another that a unit belongs to, where a headline may stand; without names under them. */
function shortLinesAround(view: View, page: PageView): View[] {
  if (!isShortLine(view, page)) return [];
  const lines = [view];
  for (let v = previousOf(view, page); v !== undefined && isShortLine(v, page);) {
    lines.unshift(v);
    v = previousOf(v, page);
  }
  let under = nextOf(view, page);
  for (; under !== undefined && isShortLine(under, page); under = nextOf(under, page))
    lines.push(under);
  if (under === undefined || !(under.prose || under.dash || under.byline !== undefined)) return [];
  const [first] = lines;
  const opens = first !== undefined && mayOpenBehind(previousOf(first, page));
  if (!opens && under.prose && under.leadIn === undefined) return [];
  while (lines.length > 1 && isSignature(lines)) lines.pop();
  return lines.includes(view) ? lines : [];
}

/** The last of these lines is a name, and those over it are not. */
function isSignature(lines: readonly View[]): boolean {
  const byline = lines.at(-1)?.byline;
  if (byline === undefined) return false;
  const over = lines.slice(0, -1);
  if (byline.commonSurnames) return over.some((line) => line.byline?.commonSurnames !== true);
  return over.every((line) => line.byline === undefined);
}

/** 绿电 | 点亮 | 转型路: each could be a name, but names of several writers open with surnames. */
function areWords(lines: readonly View[], page: PageView): boolean {
  const [first] = lines;
  if (lines.length < 2 || first === undefined) return false;
  if (lines.some(({ length }) => length > LONGEST_WORD)) return false;
  const names = lines.filter(({ byline }) => byline !== undefined).length;
  if (names < Math.max(2, lines.length - 1)) return false;
  const surnames = lines.filter(({ byline }) => byline?.commonSurnames === true).length;
  // Under a zone's line no headline stands yet.
  const headless = previousOf(first, page)?.zone.listed !== undefined;
  return surnames * (headless ? 2 : 3) <= lines.length;
}

/** 用好“试验权” | 当好“领头雁”: lines of nearly one length, the last no more about a place than the first. */
function areHalves(lines: readonly View[], page: PageView): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (lines.length < 2 || first === undefined || last === undefined) return false;
  if (lines.some(({ byline }) => byline !== undefined)) return false;
  const lengths = lines.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '').length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (shortest < (lines.length > 2 ? 4 : 5) || longest - shortest > 2) return false;
  const isPlaced = (view: View): boolean =>
    view.mentions.length > 0 || page.lexicon.startsWithPlace(view.text);
  return !isPlaced(last) || isPlaced(first);
}

/** 某管委会 | 关于…的公告: who gives notice and what of are one sentence. */
const isIssuerOver = (view: View, next: View, { lexicon }: PageView): boolean =>
  endsInOrganization(view.text) &&
  lexicon.publication.kinds.notice.some((word) => next.text.endsWith(word)) &&
  next.text.length > 4;

/** True when a unit and the next are one sentence of a heading, set over two lines. */
export function goesOnInNextLine(view: View, page: PageView): boolean {
  const next = nextOf(view, page);
  if (next === undefined || next.byline !== undefined || next.dash || next.credit) return false;
  if (inTable(next, page)) return false;
  for (const { prose, closed, length, zone } of [view, next])
    if (prose || closed || length > 40 || zone.listed !== undefined) return false;
  return (
    (view.parts.length === 1 && view.length >= 4 && breaksOff(view.text, next.text)) ||
    isIssuerOver(view, next, page)
  );
}

/** True for a unit that stands with others as short in one headline. */
export function standsInLines(view: View, page: PageView): boolean {
  const lines = shortLinesAround(view, page);
  return areWords(lines, page) || areHalves(lines, page);
}

/** No blank line towards the unit before; the first of a page has none. */
const isSetClose = (view: View): boolean => view.adjacent && view.index > 0;

/** 抢抓机遇 | 奋勇争先, set close over a headline: two lines of one length are its kicker. */
function isPairOverHeadline(view: View, page: PageView): boolean {
  const other = isSetClose(view) ? previousOf(view, page) : nextOf(view, page);
  if (other === undefined || !isShortLine(view, page) || !isShortLine(other, page)) return false;
  const [upper, lower] = isSetClose(view) ? [other, view] : [view, other];
  const under = nextOf(lower, page);
  return (
    isSetClose(lower) &&
    !isSetClose(upper) &&
    Math.abs(upper.length - lower.length) <= 1 &&
    upper.length >= 4 &&
    under !== undefined &&
    !under.adjacent &&
    !under.prose &&
    under.byline === undefined &&
    under.zone.listed === undefined &&
    under.length > Math.max(upper.length, lower.length)
  );
}

/** One headline over several lines, with or without blank lines between. */
export const LINES_OF_A_HEADLINE: readonly Evidence[] = [
  {
    name: 'goes on in the next line',
    for: { headline: 3, kicker: -3, standingHead: -3, byline: -3 },
    when: goesOnInNextLine,
  },
  {
    name: 'one of several short lines that no names open',
    for: { headline: 3, byline: -4, standingHead: -2, kicker: -1 },
    when: (v, p) => areWords(shortLinesAround(v, p), p),
  },
  {
    name: 'as long as the short line beside it',
    for: { headline: 1.2, kicker: -1.5, standingHead: -1.5 },
    when: (v, p) => areHalves(shortLinesAround(v, p), p),
  },
  {
    name: 'two lines of one length close over a headline',
    for: { kicker: 3, standingHead: -3 },
    when: isPairOverHeadline,
  },
];
