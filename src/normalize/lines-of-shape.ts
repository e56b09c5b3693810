import { madeOnce } from './made-once.ts';
import { nearestViews } from './nearest-views.ts';
import type { View } from './view.ts';

const shapeOf = (parts: number, level: number, length: number): number =>
  (parts << 16) | (level << 12) | length;

/** The short lines of a page by their shape: a page has many, and few can be like one of them. */
const byShape = madeOnce((views: readonly View[]) =>
  Map.groupBy(
    views.filter(({ prose }) => !prose),
    ({ parts, unit, length }) => shapeOf(parts.length, unit.level, length),
  ),
);

/**
 * The lines of a page nearest to one of them with as many parts and the same mark, and at most
 * `slack` characters longer or shorter. Running text is not among them.
 */
export function linesOfShape(views: readonly View[], view: View, slack: number): View[] {
  const found: View[] = [];
  for (let length = view.length - slack; length <= view.length + slack; length++) {
    const alike = byShape(views).get(shapeOf(view.parts.length, view.unit.level, length));
    if (alike !== undefined) found.push(...nearestViews(alike, view.index));
  }
  return found;
}
