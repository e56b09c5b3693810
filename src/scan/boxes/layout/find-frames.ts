import { type Box, centreOf, heightOf, middleOf, sharedWidth, widthOf } from '../page.ts';

/** Rules of a page: those that lie and stand, and the frames that they make. */
export interface Rules {
  lying: Box[];
  standing: Box[];
  frames: Box[];
}

/** Letters that a rule is at least long; shorter ones are strokes of large letters. */
const LONG = 6;

/** Letters by which the sides of a frame may miss one another. */
const SLACK = 0.7;

/** Rules as given -> long ones, and frames: two that lie over one another, and one that joins them. */
export function findFrames(rules: readonly Box[], em: number): Rules {
  const lying = rules.filter((box) => widthOf(box) >= LONG * em && heightOf(box) < 2 * em);
  const standing = rules.filter((box) => heightOf(box) >= LONG * em && widthOf(box) < 2 * em);
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK * em;
  const frames: Box[] = [];
  const sides = new Set<Box>();
  for (const top of lying) {
    const bottom = lying
      .filter(
        (rule) =>
          rule.top > top.bottom + 2 * em &&
          near(rule.left, top.left) &&
          near(rule.right, top.right) &&
          standing.some(
            (side) =>
              near(side.top, top.top) &&
              near(side.bottom, rule.bottom) &&
              (near(side.left, top.left) || near(side.right, top.right)),
          ),
      )
      .sort((a, b) => a.top - b.top)[0];
    if (bottom === undefined || sides.has(top)) continue;
    sides.add(top).add(bottom);
    const frame = {
      left: Math.min(top.left, bottom.left),
      top: top.top,
      right: Math.max(top.right, bottom.right),
      bottom: bottom.bottom,
    };
    for (const side of standing) if (isWithin(side, frame, SLACK * em)) sides.add(side);
    frames.push(frame);
  }
  return {
    lying: lying.filter((rule) => !sides.has(rule)),
    standing: standing.filter((rule) => !sides.has(rule)),
    // The innermost first.
    frames: frames.sort((a, b) => widthOf(a) * heightOf(a) - widthOf(b) * heightOf(b)),
  };
}

/** A box stands in another, but for a little. */
export const isWithin = (box: Box, other: Box, slack: number): boolean =>
  box.left >= other.left - slack &&
  box.right <= other.right + slack &&
  box.top >= other.top - slack &&
  box.bottom <= other.bottom + slack;

/** A box stands in a frame, though it may run over its side. */
export const isHeldBy = (box: Box, frame: Box): boolean =>
  centreOf(box) > frame.left &&
  centreOf(box) < frame.right &&
  middleOf(box) > frame.top &&
  middleOf(box) < frame.bottom &&
  sharedWidth(box, frame) > 0.7 * widthOf(box) &&
  heightOf(box) < heightOf(frame) &&
  box !== frame;
