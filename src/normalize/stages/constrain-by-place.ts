import type { LaidLine, Place } from '../../scan/boxes/lay-out-page.ts';
import type { Role } from '../../domain/ledger.ts';
import type { Constraint } from '../../reading/read-lines.ts';
import type { View } from '../view.ts';

/** What a line can only be where it stands. */
const ROLES: Partial<Record<Place, Role>> = {
  headline: 'headline',
  caption: 'caption',
  credit: 'credit',
  noise: 'garbage',
};

/** Lines of a scan with boxes that are set in as paragraphs are: none goes on from the text before it. */
export const opensParagraph = (
  boxes: readonly (LaidLine | undefined)[] = [],
): (readonly [line: number, join: false])[] =>
  boxes.flatMap((line, i) =>
    line?.place === 'column' && line.text.startsWith('\u3000') ? [[i + 1, false] as const] : [],
  );

/** Lines of a scan with boxes, and its units -> what the page itself says of these, by index. */
export function constrainByPlace(
  views: readonly View[],
  boxes: readonly (LaidLine | undefined)[] = [],
): Map<number, Constraint> {
  const constraints = new Map<number, Constraint>();
  let headed = false;
  for (const { index, unit } of views) {
    const line = boxes[unit.lines[0].number - 1];
    if (line === undefined) continue;
    const { place, starts } = line;
    if (place === 'noise') headed = false;
    if (starts) headed = true;
    const role = headed || place === 'noise' ? ROLES[place] : undefined;
    // Under a heading in large letters what is set over two lines or more is its text.
    const goesOn = headed && !starts && (place !== 'column' || unit.lines.length > 1);
    if (role === undefined && !starts && !goesOn) continue;
    constraints.set(index, {
      ...(role === undefined ? {} : { role }),
      ...(starts ? { starts } : goesOn && place !== 'noise' ? { starts: false } : {}),
    });
  }
  return constraints;
}
