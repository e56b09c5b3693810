import { nextOf } from '../page-view.ts';
import type { View } from '../view.ts';
import type { Evidence } from './evidence.ts';

const sameShape = (a: View, b: View): boolean =>
  a.parts.length === b.parts.length &&
  a.unit.level === b.unit.level &&
  Math.abs(a.length - b.length) <= 4 &&
  a.text !== b.text;

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
      v.prose || v.length > 34 || (v.parts.length < 2 && v.unit.level === 0 && !v.ordinal)
        ? 0
        : Math.min(
            2,
            p.views.filter(
              (o) =>
                o !== v &&
                !o.prose &&
                sameShape(o, v) &&
                o.zone.listed === undefined &&
                o.byline === undefined,
            ).length,
          ),
  },
  {
    name: 'same opening as another line',
    for: { subhead: 1.5 },
    when: (v, p) =>
      v.prose || v.length > 34 || v.length < 4
        ? 0
        : Math.min(
            2,
            p.views.filter(
              (o) =>
                o !== v &&
                !o.prose &&
                o.text.slice(0, 2) === v.text.slice(0, 2) &&
                o.length <= 34 &&
                o.zone.listed === undefined &&
                o.text !== v.text,
            ).length,
          ),
  },
  {
    name: 'text follows',
    for: { subhead: 0.3 },
    when: (v, p) => nextOf(v, p)?.prose === true && nextOf(v, p)?.leadIn === undefined,
  },
];
