import { rankIn } from './rank-in.ts';
import type { View } from './view.ts';

/** Lines looked at in each direction: more than a page prints of one kind, less than a page of noise. */
const REACH = 24;

/**
 * Of some lines of a page, in printed order, those nearest to a place on either side, without the one
 * that stands there. A page may hold thousands of lines of one kind: each is compared with so many.
 */
export function nearestViews(sorted: readonly View[], index: number, reach = REACH): View[] {
  const at = rankIn(sorted, (view) => view.index < index);
  const behind = sorted[at]?.index === index ? at + 1 : at;
  return [...sorted.slice(Math.max(0, at - reach), at), ...sorted.slice(behind, behind + reach)];
}
