import { type Box, type BoxedPage, heightOf, median, middleOf, centreOf } from '../page.ts';

/** Slopes beyond this are no tilt of a scan. */
const STEEPEST = 0.08;

/** Lines shorter than this many of their heights say nothing of a tilt. */
const LONG = 8;

/** How far a page hangs to the right, in pixels down for each pixel across. */
function tiltOf(page: BoxedPage): number {
  const slopes = page.lines.flatMap(({ words }) => {
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    const across = last.box.right - first.box.left;
    if (across < LONG * heightOf(first.box) || words.length < 4) return [];
    return slopeOf(words.map(({ box }) => box));
  });
  const given = page.lines.flatMap(({ slope, words }) =>
    slope === undefined || words.length < 4 ? [] : [slope],
  );
  const known = (given.length >= 5 ? given : slopes).filter((slope) => Math.abs(slope) <= STEEPEST);
  return known.length < 5 ? 0 : median(known);
}

/** Slope of the line that runs closest to the middles of boxes. */
function slopeOf(boxes: readonly Box[]): number {
  const x = boxes.map(centreOf);
  const y = boxes.map(middleOf);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let above = 0;
  let below = 0;
  for (const [i, value] of x.entries()) {
    above += (value - mx) * ((y[i] ?? my) - my);
    below += (value - mx) ** 2;
  }
  return below === 0 ? 0 : above / below;
}

/** A page as it was scanned -> the same held level, and the way back for a box of it. */
export function levelPage(page: BoxedPage): { page: BoxedPage; restore: (box: Box) => Box } {
  const tilt = tiltOf(page);
  if (Math.abs(tilt) < 0.0005) return { page, restore: (box) => box };
  const restore = (box: Box): Box => {
    const across = tilt * middleOf(box);
    const down = tilt * centreOf(box);
    return {
      left: Math.round(box.left - across),
      right: Math.round(box.right - across),
      top: Math.round(box.top + down),
      bottom: Math.round(box.bottom + down),
    };
  };
  const level = (box: Box): Box => {
    const across = tilt * middleOf(box);
    const down = tilt * centreOf(box);
    return {
      left: box.left + across,
      right: box.right + across,
      top: box.top - down,
      bottom: box.bottom - down,
    };
  };
  const levelled = {
    ...page,
    lines: page.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, box: level(word.box) })),
    })),
    rules: page.rules.map((box) => levelRule(box, tilt, level)),
    pictures: page.pictures.map(level),
  };
  return { page: levelled, restore };
}

/** The box of a slanting rule is as high as it hangs: level, it is thin. */
function levelRule(box: Box, tilt: number, level: (box: Box) => Box): Box {
  const flat = level(box);
  const wide = box.right - box.left > box.bottom - box.top;
  const hang = Math.abs(tilt) * (wide ? box.right - box.left : box.bottom - box.top);
  if (wide) {
    const spare = Math.min(hang, flat.bottom - flat.top - 1) / 2;
    return { ...flat, top: flat.top + spare, bottom: flat.bottom - spare };
  }
  const spare = Math.min(hang, flat.right - flat.left - 1) / 2;
  return { ...flat, left: flat.left + spare, right: flat.right - spare };
}
