import { areParallel } from '../forms/parallel.ts';
import { linesOfShape } from '../lines-of-shape.ts';
import { madeOnce } from '../made-once.ts';
import { nearestViews } from '../nearest-views.ts';
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

/** The same lines, for asking whether one is among them. */
const setOf = madeOnce((views: readonly View[]): ReadonlySet<View> => new Set(views));

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
  return nearestViews(inHalves(page.views), upper.index).some(
    ({ parts: [first = '', second = ''] }) => {
      const longer = Math.abs(second.length - lower.length);
      return areParallel(upper.text, first, LIKE) && longer <= SLACK_OF_HALF;
    },
  );
}

/** Lines of a page in two clauses that stand between whole paragraphs. */
const inClauses = madeOnce((views: readonly View[]) =>
  views.filter((view) => {
    if (!isPatterned(view) || view.commas === 0) return false;
    const [first = '', second = '', ...more] = clausesOf(view);
    const [before, after] = [views[view.index - 1], views[view.index + 1]];
    return (
      first.length >= 3 &&
      second.length >= 3 &&
      more.length === 0 &&
      before?.prose === true &&
      before.closed &&
      after !== undefined &&
      (after.prose || after.closing !== undefined)
    );
  }),
);

const clausesOf = ({ text }: View): string[] => text.split(/[，,]/u);

/** 关小上大，集中度明显提升 and 研新攻尖，附加值成倍增长: cut into clauses in the same way. */
function hasClausesLikeAnother(view: View, page: PageView): boolean {
  if (view.commas === 0 || !setOf(inClauses(page.views)).has(view)) return false;
  const [own = '', end = ''] = clausesOf(view);
  return nearestViews(inClauses(page.views), view.index).some((other) => {
    const [first = '', second = ''] = clausesOf(other);
    return (
      other.text !== view.text &&
      first.length === own.length &&
      Math.abs(second.length - end.length) <= 1
    );
  });
}

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

/** Short lines of a page by their first two characters. */
const byOpening = madeOnce((views: readonly View[]) =>
  countTexts(
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

/** Slogans of a page that do not open like names, by their length. */
const slogans = madeOnce((page: PageView) =>
  countTexts(
    page.views.filter((view) => view.byline?.commonSurnames !== true && isSlogan(view, page)),
    ({ length }) => length,
  ),
);

/** How many other slogans are as long as this one and do not open like names. */
const slogansLike = (view: View, page: PageView): number =>
  isSlogan(view, page) ? countOthers(slogans(page).get(view.length), view) : 0;

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
      setOf(inHalves(p.views)).has(v) &&
      nearestViews(inHalves(p.views), v.index).some((o) =>
        areParallel(v.parts[0] ?? '', o.parts[0] ?? '', MUCH_LIKE),
      ),
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
        : Math.min(2, countOthers(byOpening(p.views).get(v.text.slice(0, 2)), v)),
  },
  {
    name: 'text follows',
    for: { subhead: 0.3 },
    when: (v, p) => nextOf(v, p)?.prose === true && nextOf(v, p)?.leadIn === undefined,
  },
];
