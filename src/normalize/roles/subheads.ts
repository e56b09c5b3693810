import { areParallel } from '../forms/parallel.ts';
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

/** Share of their characters that whole lines of one pattern have in common, and halves of lines. */
const LIKE = 0.25;
const MUCH_LIKE = 0.5;

/** The second line of a heading may be so much longer or shorter than its sisters' second half. */
const SLACK_OF_HALF = 2;

/** Lines of a page in two halves. */
const inHalves = madeOnce((views: readonly View[]) =>
  views.filter(({ prose, closed, length, parts, zone }) => {
    return (
      !prose && !closed && length <= LONGEST && parts.length === 2 && zone.listed === undefined
    );
  }),
);

/** 守“一”方水土 | 让青山常绿, where another line is 护“一”片蓝天 让空气更清: the same heading, over two lines. */
function areHalvesOfPattern(
  upper: View | undefined,
  lower: View | undefined,
  page: PageView,
): boolean {
  if (upper === undefined || lower === undefined) return false;
  if (!isPatterned(upper) || !isPatterned(lower)) return false;
  return inHalves(page.views).some(({ parts: [first = '', second = ''] }) => {
    const longer = Math.abs(second.length - lower.length);
    return areParallel(upper.text, first, LIKE) && longer <= SLACK_OF_HALF;
  });
}

/** The lengths of two clauses, where a line of two stands between whole paragraphs. */
const inClauses = madeOnce(
  (views: readonly View[]) =>
    new Map(
      views.flatMap((view) => {
        const [first = '', second = '', ...more] = view.text.split(/[，,]/u);
        const [before, after] = [views[view.index - 1], views[view.index + 1]];
        return isPatterned(view) &&
          first.length >= 3 &&
          second.length >= 3 &&
          more.length === 0 &&
          before?.prose === true &&
          before.closed &&
          after !== undefined &&
          (after.prose || after.closing !== undefined)
          ? [[view, [first.length, second.length] as const]]
          : [];
      }),
    ),
);

/** 关小上大，集中度明显提升 and 研新攻尖，附加值成倍增长: cut into clauses in the same way. */
function hasClausesLikeAnother(view: View, page: PageView): boolean {
  const all = inClauses(page.views);
  const own = all.get(view);
  if (own === undefined) return false;
  return [...all].some(
    ([other, [first, second]]) =>
      other.text !== view.text && first === own[0] && Math.abs(second - own[1]) <= 1,
  );
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
      isPatterned(v) &&
      linesOfShape(p.views, v, 0).some(
        (other) => isPatterned(other) && areParallel(v.text, other.text, LIKE),
      ),
  },
  {
    name: 'cut into clauses like another line',
    for: { subhead: 4.5, ...text(-4) },
    when: hasClausesLikeAnother,
  },
  {
    name: 'opens with a half cut to the pattern of another line’s',
    for: { subhead: 1.6, ...text(-1) },
    when: (v, p) =>
      inHalves(p.views).includes(v) &&
      inHalves(p.views).some((o) => areParallel(v.parts[0] ?? '', o.parts[0] ?? '', MUCH_LIKE)),
  },
  {
    name: 'half of a heading that others of its pattern set in one line',
    for: { subhead: 2.4, kicker: -1, ...text(-2) },
    when: (v, p) =>
      areHalvesOfPattern(v, nextOf(v, p), p) || areHalvesOfPattern(previousOf(v, p), v, p),
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
