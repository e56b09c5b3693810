import { linesOfShape } from '../../normalize/lines-of-shape.ts';
import { madeOnce } from '../../normalize/made-once.ts';
import { nextOf, type PageView, previousOf } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

/** Longer lines are no subheads. */
const LONGEST = 34;

/** Lines of a shape may differ by so many characters. */
const SLACK = 4;

/** How many lines of a page there are of each kind, and of each text of a kind. */
function countTexts(
  views: readonly View[],
  kindOf: (view: View) => string | number,
): Map<string | number, Map<string, number>> {
  const counts = new Map<string | number, Map<string, number>>();
  for (const view of views) {
    const kind = kindOf(view);
    const own = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, own.set('', (own.get('') ?? 0) + 1));
    own.set(view.text, (own.get(view.text) ?? 0) + 1);
  }
  return counts;
}

/** How many lines of a kind have another text. */
const countOthers = (counts: ReadonlyMap<string, number> | undefined, { text }: View): number =>
  (counts?.get('') ?? 0) - (counts?.get(text) ?? 0);

/** 强基础, 抓项目, 高平台: a few characters between two texts. */
const isSlogan = (view: View, page: PageView): boolean =>
  /^\p{Script=Han}{2,6}$/u.test(view.text) &&
  !view.prose &&
  view.zone.listed === undefined &&
  previousOf(view, page)?.prose === true &&
  nextOf(view, page)?.prose === true &&
  nextOf(view, page)?.leadIn === undefined;

/** Slogans of a page that do not open like names, by their length. */
const slogans = madeOnce((page: PageView) =>
  countTexts(
    page.views.filter((view) => view.byline?.commonSurnames !== true && isSlogan(view, page)),
    ({ length }) => length,
  ),
);

/** How many other slogans are as long as this one and do not open like names. */
export const slogansLike = (view: View, page: PageView): number =>
  isSlogan(view, page) ? countOthers(slogans(page).get(view.length), view) : 0;

/** 小标题: headings within an article come in sets of one shape. */
export const SUBHEAD_FEATURES: readonly Feature[] = [
  {
    name: 'lines of its shape',
    evidence: 'Subheads of as many parts, the same mark, about one length.',
    of: ({ view, page }) => {
      if (view.prose || view.length > LONGEST) return 0;
      if (view.parts.length < 2 && view.unit.level === 0 && !view.ordinal) return 0;
      const sisters = linesOfShape(page.view.views, view, SLACK).filter(
        (o) => o.text !== view.text && o.zone.listed === undefined && o.byline === undefined,
      );
      return Math.min(2, sisters.length);
    },
  },
];
