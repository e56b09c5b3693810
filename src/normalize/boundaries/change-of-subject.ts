import { linesOfShape } from '../lines-of-shape.ts';
import type { View } from '../view.ts';

/** Paragraphs on either side that say what the text is about. */
const TURN_SPAN = 3;

/** Compares the places and zones named in the texts before a line with those behind it. */
export function turnAt(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.furniture !== undefined || hasParallel(views, view)) return 0;
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
  for (let i = start; texts.length < TURN_SPAN; i += direction) {
    const view = views[i];
    if (view === undefined) break;
    if (view.furniture !== undefined) continue;
    if (view.prose) texts.push(view);
    else if (texts.length > 0 && view.caption === undefined && !view.credit) break;
  }
  return texts;
}

/** Subheads of one feature are cut to one pattern: 减下去的是层级…, 放下去的是权限…. */
function hasParallel(views: readonly View[], view: View): boolean {
  if (view.prose || view.parts.length < 2) return false;
  const letters = new Set(view.text.replace(/[^\p{L}]/gu, ''));
  return linesOfShape(views, view, 4).some((other) => {
    const common = new Set([...other.text].filter((char) => letters.has(char)));
    return common.size >= 2;
  });
}

/** What a turn in what the text is about speaks for an article's start. */
export const turnWeight = (turn: number): number => (turn > 0 ? 2.8 : turn < 0 ? -1.2 : 0);
