import { linesOfShape } from '../lines-of-shape.ts';
import { madeOnce } from '../made-once.ts';
import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, text } from './evidence.ts';

/** Longer lines are no subheads. */
const LONGEST = 34;

/** Lines of a shape may differ by so many characters. */
const SLACK = 4;

/** A line that may be cut to the pattern of others. */
const isPatterned = ({ prose, closed, length, parts, byline, zone }: View): boolean =>
  !prose &&
  !closed &&
  length >= 4 &&
  length <= LONGEST &&
  parts.length <= 1 &&
  byline === undefined &&
  zone.listed === undefined;

/** 把“风”留下来, 让“风”转起来: as long, marks at the same places, and some of the same words. */
function areParallel(a: View, b: View): boolean {
  if (a.text === b.text || !isPatterned(b)) return false;
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a.text[i] === b.text[i]) same++;
  return same >= Math.max(2, a.length / 4);
}

/** Short lines of a page by their first two characters. */
const byOpening = madeOnce((views: readonly View[]) =>
  Map.groupBy(
    views.filter(
      ({ prose, length, zone }) => !prose && length <= LONGEST && zone.listed === undefined,
    ),
    ({ text }) => text.slice(0, 2),
  ),
);
/** 强基础, 抓项目, 高平台: a few characters between two texts. */
const isSlogan = (view: View, page: PageView): boolean =>
  /^\p{Script=Han}{2,6}$/u.test(view.text) &&
  !view.prose &&
  view.zone.listed === undefined &&
  previousOf(view, page)?.prose === true &&
  nextOf(view, page)?.prose === true &&
  nextOf(view, page)?.leadIn === undefined;

/** How many other slogans are as long as this one and do not open like names. */
const slogansLike = (view: View, page: PageView): number =>
  isSlogan(view, page)
    ? page.views.filter(
        (other) =>
          other.text !== view.text &&
          other.length === view.length &&
          other.byline?.commonSurnames !== true &&
          isSlogan(other, page),
      ).length
    : 0;

/** 小标题: headings within an article stand over text and come in sets of one shape. */
export const SUBHEADS: readonly Evidence[] = [
  {
    name: 'text is set close under it',
    for: { subhead: 1.5 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        !v.prose &&
        n?.adjacent === true &&
        n.leadIn === undefined &&
        (n.prose || (p.bridges[n.index] ?? 0) > 0.5)
      );
    },
  },
  {
    name: 'same shape as another line',
    for: { subhead: 0.8 },
    when: (v, p) =>
      v.prose || v.length > LONGEST || (v.parts.length < 2 && v.unit.level === 0 && !v.ordinal)
        ? 0
        : Math.min(
            2,
            linesOfShape(p.views, v, SLACK).filter(
              (o) => o.text !== v.text && o.zone.listed === undefined && o.byline === undefined,
            ).length,
          ),
  },
  {
    name: 'cut to the pattern of another line',
    for: { subhead: 2.4, ...text(-2) },
    when: (v, p) =>
      isPatterned(v) && linesOfShape(p.views, v, 0).some((other) => areParallel(v, other)),
  },
  {
    name: 'one of several slogans of one length',
    for: { subhead: 1, byline: -1.2, standingHead: -1, headline: -0.5, ...text(-1) },
    when: (v, p) => Math.min(2, slogansLike(v, p)),
  },
  {
    name: 'same opening as another line',
    for: { subhead: 1.5 },
    when: (v, p) =>
      v.prose || v.length > LONGEST || v.length < 4
        ? 0
        : Math.min(
            2,
            (byOpening(p.views).get(v.text.slice(0, 2)) ?? []).filter((o) => o.text !== v.text)
              .length,
          ),
  },
  {
    name: 'text follows',
    for: { subhead: 0.3 },
    when: (v, p) => nextOf(v, p)?.prose === true && nextOf(v, p)?.leadIn === undefined,
  },
];
