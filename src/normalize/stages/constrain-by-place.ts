import type { LaidLine, Place } from '../../scan/boxes/lay-out-page.ts';
import type { Role } from '../../domain/ledger.ts';
import type { Constraint, Segment } from '../../reading/read-lines.ts';
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

/** Letters, against those of the text, up to which a line in a column is a heading within the text. */
const WITHIN = 1.15;

/** Lines of a scan with boxes, and its units -> what the page itself says of these, by index. */
export function constrainByPlace(
  views: readonly View[],
  boxes: readonly (LaidLine | undefined)[] = [],
): Map<number, Constraint> {
  const constraints = new Map<number, Constraint>();
  let headed = false;
  let before: Place | undefined;
  for (const view of views) {
    const line = boxes[view.unit.lines[0].number - 1];
    if (line === undefined) continue;
    const { place, opens, size } = line;
    if (opens !== undefined || place === 'noise') headed = opens === 'headed';
    const starts = opens === 'headed';
    const role = headed || place === 'noise' ? ROLES[place] : undefined;
    // Under a heading in large letters its text goes on, but where a dispatch opens with its source.
    const isOpen = view.leadIn === undefined && views[view.index + 1]?.leadIn === undefined;
    const goesOn =
      headed && !starts && (place !== 'column' || before !== 'column' || (isOpen && size < WITHIN));
    before = place;
    if (role === undefined && !starts && !goesOn) continue;
    constraints.set(view.index, {
      ...(role === undefined ? {} : { role }),
      ...(place === 'noise' ? {} : { starts }),
    });
  }
  return constraints;
}

/** Reason for what the page itself says of a line. */
const BY_PLACE = [{ name: 'its letters and its place on the page', weight: 10 }];

/**
 * Heads that are read in a column, under the heading of its article, are headings in the text. Lines
 * of `placed` were constrained by their place.
 */
export function settleByPlace(
  segments: readonly Segment[],
  boxes: readonly (LaidLine | undefined)[] = [],
  placed: ReadonlySet<number> = new Set(),
): Segment[] {
  const headed = new Set<number>();
  const begun = new Set<number>();
  return segments.map((read) => {
    const { view, article, role } = read;
    const segment = placed.has(view.index) ? { ...read, why: BY_PLACE } : read;
    const place = boxes[view.unit.lines[0].number - 1]?.place;
    if (article === null || place === undefined) return segment;
    if (place === 'headline') headed.add(article);
    if (role === 'body') begun.add(article);
    if (role === 'headline' && (place === 'kicker' || place === 'deck')) {
      const why = [{ name: `small letters at the heading`, weight: 5 }, ...segment.why];
      return { ...segment, reading: place, role: place, why };
    }
    if (place !== 'column' || !headed.has(article)) return segment;
    const isHead = role === 'headline' || (begun.has(article) && role === 'kicker');
    if (!isHead) return segment;
    const other = view.byline === undefined ? 'subhead' : 'byline';
    const why = [{ name: `in a column under a heading`, weight: 5 }, ...segment.why];
    return { ...segment, reading: other, role: other, why };
  });
}
