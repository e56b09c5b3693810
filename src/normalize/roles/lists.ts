import { nextOf, type PageView } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** ◆阳城：陶瓷展签下订单 over a text that no bullet opens is the heading of that text. */
export function isItemHeading(view: View, page: PageView): boolean {
  const next = nextOf(view, page);
  return (
    view.bullet &&
    !view.closed &&
    !view.prose &&
    view.length <= 34 &&
    view.byline === undefined &&
    !view.credit &&
    view.caption === undefined &&
    next?.prose === true &&
    !next.bullet
  );
}

/** Items behind bullets and ordinals. */
export const LISTS: readonly Evidence[] = [
  {
    name: 'bullet',
    for: { ...headings(-2), body: -4, closingBody: -3, listItem: 2 },
    when: (v) => v.bullet && v.length >= 12,
  },
  {
    name: 'bullet of a heading',
    for: { headline: 3, subhead: 3, standingHead: -3, listItem: -6 },
    when: isItemHeading,
  },
  { name: 'no bullet', for: { listItem: -12 }, when: (v) => !v.bullet },
  {
    name: 'ordinal',
    for: { subhead: 2.5, headline: -3, kicker: -3, ...text(0.5) },
    when: (v) => v.ordinal && v.length <= 30 && !v.closed,
  },
];
