import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** The mark stands on a line of its own: （下转A2版）. */
function alone(view: View): boolean {
  const mark = view.jumpTo ?? view.jumpFrom;
  return mark !== undefined && mark.end - mark.start >= view.length - 1;
}

/** 转版: marks that an article goes on elsewhere or comes from there. */
export const JUMPS: readonly Evidence[] = [
  {
    name: 'continuation mark',
    for: { ...text(4) },
    when: (v) => v.jumpFrom !== undefined && v.prose,
  },
  {
    name: 'title with continuation mark',
    for: { headline: 4, jump: -1 },
    when: (v) => v.jumpFrom !== undefined && !v.prose && v.jumpFrom.start > 2,
  },
  {
    name: 'jump alone',
    for: { jump: 9, ...text(-3), ...headings(-3) },
    when: alone,
    otherwise: { name: 'no jump', for: { jump: -12 } },
  },
  {
    name: 'jump at its end',
    for: { ...text(4), ...headings(-3) },
    when: (v) => v.jumpTo !== undefined && v.jumpTo.start > 0,
  },
];
