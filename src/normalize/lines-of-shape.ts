import { madeOnce } from './made-once.ts';
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
 * The other lines of a page with as many parts and the same mark as one of them, and at most `slack`
 * characters longer or shorter. Running text is not among them.
 */
export function linesOfShape(views: readonly View[], view: View, slack: number): View[] {
  const found: View[] = [];
  for (let length = view.length - slack; length <= view.length + slack; length++) {
    const alike = byShape(views).get(shapeOf(view.parts.length, view.unit.level, length));
    for (const other of alike ?? []) if (other !== view) found.push(other);
  }
  return found;
}
