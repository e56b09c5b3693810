import { breaksOff } from '../../normalize/forms/broken-heading.ts';
import { bareHead } from '../../normalize/forms/column-head.ts';
import { endsInOrganization } from '../../normalize/forms/signature.ts';
import { madeOnce } from '../../normalize/made-once.ts';
import { nextOf, type PageView, previousOf } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import { isNumbered, wordsOfColumnHead } from './column-head.ts';
import { inTable } from './table.ts';

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

/** What short lines one under another are, where a headline may stand. */
interface ShortLines {
  areWords: boolean;
  areHalves: boolean;
}

/** Of each unit of a page, the short lines it stands among, judged once for all of them. */
const shortLinesOf = madeOnce((page: PageView): ReadonlyMap<View, ShortLines> => {
  const found = new Map<View, ShortLines>();
  let run: View[] = [];
  for (const view of [...page.views, undefined]) {
    if (view !== undefined && isShortLine(view, page)) {
      run.push(view);
      continue;
    }
    const lines = view === undefined ? [] : linesOver(view, run, page);
    const own = { areWords: areWords(lines, page), areHalves: areHalves(lines, page) };
    for (const line of lines) found.set(line, own);
    run = [];
  }
  return found;
});

/** The short lines over a unit that may be a headline, without names under them. */
function linesOver(under: View, run: readonly View[], page: PageView): readonly View[] {
  if (!(under.prose || under.dash || under.byline !== undefined)) return [];
  const [first] = run;
  const opens = first !== undefined && mayOpenBehind(previousOf(first, page));
  if (!opens && under.prose && under.leadIn === undefined) return [];
  return run.slice(0, run.length - signaturesUnder(run));
}

/** How many of these lines, from the last, are names, while those over each are not. */
function signaturesUnder(lines: readonly View[]): number {
  const firstName = lines.findIndex(({ byline }) => byline !== undefined);
  const firstOther = lines.findIndex(({ byline }) => byline?.commonSurnames !== true);
  let end = lines.length;
  for (; end > 1; end--) {
    const byline = lines[end - 1]?.byline;
    if (byline === undefined) break;
    const signs = byline.commonSurnames
      ? firstOther >= 0 && firstOther < end - 1
      : firstName === end - 1;
    if (!signs) break;
  }
  return lines.length - end;
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
  const [shortest, longest] = lengths.reduce(
    ([least, most], length) => [Math.min(least, length), Math.max(most, length)],
    [Infinity, 0],
  );
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
  const lines = shortLinesOf(page).get(view);
  return lines !== undefined && (lines.areWords || lines.areHalves);
}
