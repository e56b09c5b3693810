import { areParallel } from '../../normalize/forms/parallel.ts';
import { linesOfShape } from '../../normalize/lines-of-shape.ts';
import { madeOnce } from '../../normalize/made-once.ts';
import type { View } from '../../normalize/view.ts';

/** Paragraphs on either side that say what the text is about. */
const TURN_SPAN = 3;

/** Headings on either side that may be of one pattern. */
const HEADINGS_SPAN = 16;

/** Lines within which they are looked for: a page of noise holds none for thousands of lines. */
const LINES_SPAN = 200;

/**
 * Compares the places and zones named in the texts before a line with those behind it: 1 where others
 * are named, -1 where the same are, or where headings of one pattern stand on either side.
 */
export function turnAt(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.furniture !== undefined || hasParallel(views, view)) return 0;
  if (standsBetweenSisters(views, view)) return -1;
  const before = subjectsOf(textsUpTo(views, index - 1, -1));
  const behind = subjectsOf(textsUpTo(views, index, 1));
  if (before.size === 0 || behind.size === 0) return 0;
  let common = 0;
  for (const subject of behind) if (before.has(subject)) common++;
  if (common === 0) return 1;
  return common / Math.min(before.size, behind.size) >= 0.5 ? -1 : 0;
}

const subjectsOf = (views: readonly View[]): Set<string> =>
  new Set(views.flatMap(({ subjects }) => [...subjects]));

/** Texts from a line on, in one direction, up to the next heading behind some text. */
function textsUpTo(views: readonly View[], start: number, direction: 1 | -1): View[] {
  const texts: View[] = [];
  for (let i = start; texts.length < TURN_SPAN && isNear(i, start); i += direction) {
    const view = views[i];
    if (view === undefined) break;
    if (view.furniture !== undefined) continue;
    if (view.prose) texts.push(view);
    // 挂牌。: the last words of a paragraph stand on a line of their own, and are no heading.
    else if (texts.length > 0 && !view.closed && view.caption === undefined && !view.credit) break;
  }
  return texts;
}

const isNear = (index: number, start: number): boolean => Math.abs(index - start) <= LINES_SPAN;

const lettersOf = madeOnce(
  ({ text }: View): ReadonlySet<string> => new Set(text.replace(/[^\p{L}]/gu, '')),
);

/** Subheads of one feature are cut to one pattern: 减下去的是层级…, 放下去的是权限…. */
function hasParallel(views: readonly View[], view: View): boolean {
  if (view.prose || view.parts.length < 2) return false;
  const own = lettersOf(view);
  return linesOfShape(views, view, 4).some((other) => {
    let common = 0;
    for (const letter of lettersOf(other)) if (own.has(letter) && ++common === 2) return true;
    return false;
  });
}

/** 添“气”之利 | 用“气”闯出一片天 | 省“地”之策: subheads of one pattern on either side are of one article. */
function standsBetweenSisters(views: readonly View[], view: View): boolean {
  if (view.prose) return false;
  const above = headingsFrom(views, view.index, -1);
  return (
    above.length > 0 &&
    headingsFrom(views, view.index, 1).some(({ parts: [first = ''] }) =>
      above.some(({ parts: [other = ''] }) => areParallel(first, other, 0.5)),
    )
  );
}

/** Headings nearest to a line in one direction, up to where an article ends or starts for certain. */
function headingsFrom(views: readonly View[], index: number, direction: 1 | -1): View[] {
  const headings: View[] = [];
  for (let i = index + direction; isNear(i, index); i += direction) {
    const view = views[i];
    if (view === undefined || marksAnEdge(view) || headings.length === HEADINGS_SPAN) break;
    if (!view.prose && !view.closed && !view.dash && view.caption === undefined && !view.credit)
      headings.push(view);
  }
  return headings;
}

const marksAnEdge = ({ zone, leadIn, byline, closing, jumpTo, furniture }: View): boolean =>
  zone.listed !== undefined ||
  leadIn !== undefined ||
  byline !== undefined ||
  closing !== undefined ||
  jumpTo !== undefined ||
  furniture !== undefined;

/** What a turn in what the text is about speaks for an article's start. */
export const turnWeight = (turn: number): number => (turn > 0 ? 2.8 : turn < 0 ? -1.2 : 0);
