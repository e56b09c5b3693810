import type { Reading } from '../roles/evidence.ts';

// An article is read through these phases; a heading may also stand within or behind its text.
export const OUTSIDE = 0;
export const HEAD = 1;
export const BODY = 2;
export const MIDHEAD = 3;
export const TAIL = 4;
export const TAILHEAD = 5;
export const SUBHEAD = 6;

// What the open article has so far.
export const HAS_HEADLINE = 1;
export const HAS_ZONE = 2;
export const HAS_BYLINE = 4;
export const HAS_LEAD_IN = 8;
export const CONTINUES = 16;
export const HAS_PICTURE = 32;
export const HAS_COLUMN = 64;
export const IS_BRIEF = 128;
export const HAS_DECK = 256;

/** Last reading that belongs to the article, for multi-line headings. */
const LAST: readonly (Reading | 'none')[] = [
  'none',
  'standingHead',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'byline',
  'editorNote',
  'caption',
  'body',
  'subhead',
  'verse',
];
export const lastOf = (reading: Reading): number => {
  const index = LAST.indexOf(
    reading === 'closingBody' || reading === 'listItem' || reading === 'table'
      ? 'body'
      : reading === 'credit'
        ? 'caption'
        : reading,
  );
  return index < 0 ? 0 : index;
};

export type State = number;
export const state = (phase: number, flags: number, last: number): State =>
  phase | (flags << 3) | (last << 12);
export const phaseOf = (s: State): number => s & 7;
export const flagsOf = (s: State): number => (s >> 3) & 511;
/** True when the open article has what a flag stands for. */
export const has = (s: State, flag: number): boolean => (flagsOf(s) & flag) !== 0;
export const lastReading = (s: State): Reading | 'none' => LAST[s >> 12] ?? 'none';

/** A step of the reading: what follows, at what weight, for which reason. */
export interface Step {
  to: State;
  weight: number;
  reason: string;
}

const OUTSIDE_ARTICLES: ReadonlySet<Reading> = new Set<Reading>([
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
]);

/** True for what belongs to the page and to none of its articles. */
export const outsideArticles = (reading: Reading): boolean => OUTSIDE_ARTICLES.has(reading);
