import type { Role } from '../../domain/ledger.ts';

/** A role that a line is read in, and for text whether the writer's name closes it: `…新篇章。王波`. */
export type Reading = Role | 'closingBody';

/** All readings. Order is the order of the model's labels. */
export const READINGS = [
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
  'advertisement',
  'standingHead',
  'series',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'byline',
  'editorNote',
  'body',
  'closingBody',
  'verse',
  'listItem',
  'table',
  'subhead',
  'subheadDeck',
  'caption',
  'credit',
  'jump',
] as const satisfies readonly Reading[];

const OUTSIDE: ReadonlySet<Reading> = new Set([
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
  'advertisement',
]);

/** True for what belongs to the page and to none of its articles. */
export const isOutside = (reading: Reading): boolean => OUTSIDE.has(reading);

/** The role that a reading gives a line. */
export const roleOf = (reading: Reading): Role => (reading === 'closingBody' ? 'body' : reading);

/** What one line is read as: its reading, and whether an article starts with it. */
export interface Label {
  reading: Reading;
  starts: boolean;
}

/** Every label that can be: furniture starts no article. */
export const LABELS: readonly Label[] = READINGS.flatMap((reading): Label[] =>
  isOutside(reading)
    ? [{ reading, starts: false }]
    : [
        { reading, starts: false },
        { reading, starts: true },
      ],
);

const indexOf = new Map(
  LABELS.map((label, index) => [`${label.reading} ${String(label.starts)}`, index]),
);

/** Index of a label in `LABELS`. */
export function labelIndex(reading: Reading, starts: boolean): number {
  const index = indexOf.get(`${reading} ${String(starts && !isOutside(reading))}`);
  if (index === undefined) throw new Error(`expected a reading, found ${reading}`);
  return index;
}
