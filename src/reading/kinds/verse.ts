import { madeOnce } from '../../normalize/made-once.ts';
import type { PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

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

/** The lines of verse of a page, looked at a run of such lines at a time. */
const verseOf = madeOnce((views: readonly View[]): ReadonlySet<View> => {
  const runs: View[][] = [];
  for (const [index, view] of views.entries()) {
    const before = views[index - 1];
    if (!verseLike(view)) continue;
    const last = runs.at(-1);
    if (last !== undefined && view.adjacent && before !== undefined && verseLike(before))
      last.push(view);
    else runs.push([view]);
  }
  return new Set(runs.filter(isRunOfVerse).flat());
});

/** True for a line in a run of such lines, most of which a mark closes. */
export const isVerse = (view: View, page: PageView): boolean => verseOf(page.views).has(view);

function isRunOfVerse(run: readonly View[]): boolean {
  if (run.length < 2) return false;
  const ended = run.filter(verseEnd).length;
  return run.length >= 3
    ? ended >= run.length * 0.6
    : ended === run.length && run.every((v) => !/^[“"]/u.test(v.text));
}

/** Lines of verse: short, set close, most of them closed by a mark. */
export const VERSE_FEATURES: readonly Feature[] = [
  {
    name: 'lines of verse',
    evidence: 'Short lines set close, most of which a mark closes: 一城灯火，满目新，and the like.',
    of: ({ view, page }) => isVerse(view, page.view),
  },
];
