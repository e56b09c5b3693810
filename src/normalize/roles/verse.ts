import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, text } from './evidence.ts';

/** Short line of verse: closed or not, without a blank to its neighbour, neither heading nor prose. */
const verseLike = (view: View): boolean =>
  view.length >= 2 &&
  view.length <= 34 &&
  view.unit.level === 0 &&
  !view.credit &&
  view.byline === undefined &&
  !view.bullet &&
  !view.ordinal &&
  view.cells < 2;
const verseEnd = (view: View): boolean => /[，；。、！？：…—,;]$/u.test(view.text);

/** True for a line in a run of such lines, most of which a mark closes. */
export function isVerse(view: View, page: PageView): boolean {
  if (!verseLike(view)) return false;
  const run: View[] = [view];
  for (let v = view; v.adjacent;) {
    const before = previousOf(v, page);
    if (before === undefined || !verseLike(before)) break;
    run.unshift(before);
    v = before;
  }
  for (let v = nextOf(view, page); v?.adjacent === true && verseLike(v); v = nextOf(v, page))
    run.push(v);
  if (run.length < 2) return false;
  const ended = run.filter(verseEnd).length;
  return run.length >= 3
    ? ended >= run.length * 0.6
    : ended === run.length && run.every((v) => !/^[“"]/u.test(v.text));
}

/** Lines of verse: short, set close, most of them closed by a mark. */
export const VERSE: readonly Evidence[] = [
  {
    name: 'lines of verse',
    for: { verse: 10, ...text(-3), caption: -2 },
    when: isVerse,
    otherwise: { name: 'no verse', for: { verse: -12 } },
  },
];
