import { isOutside, type Label, LABELS, type Reading } from './labels.ts';

/**
 * Where the reading of a page stands behind a line: the last kind of line of the open article, and
 * what the article has so far. Furniture leaves it as it is.
 */
export interface State {
  last: Last;
  /** Sum of the flags below. */
  has: number;
}

export const HAS_HEADLINE = 1;
export const HAS_TEXT = 2;
export const HAS_WRITER = 4;
export const HAS_TEXTS = 8;

/** Kinds of lines that make a difference to what may follow them. */
export const LASTS = [
  'none',
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
  'table',
  'subhead',
  'subheadDeck',
  'caption',
  'jump',
] as const;
export type Last = (typeof LASTS)[number];

const TEXTS: ReadonlySet<Reading> = new Set(['body', 'closingBody', 'verse', 'listItem', 'table']);

/** The kind that a reading leaves behind: an item is text, a credit belongs to its picture. */
const LAST_OF: Partial<Record<Reading, Last>> = {
  listItem: 'body',
  credit: 'caption',
  ...Object.fromEntries(LASTS.map((last) => [last, last])),
};

/** The state behind a line; undefined where nothing is open that the line could go on with. */
export function nextState(state: State, { reading, starts }: Label): State | undefined {
  if (isOutside(reading)) return state;
  if (!starts && state.last === 'none') return undefined;
  const last = LAST_OF[reading];
  if (last === undefined) throw new Error(`expected a reading of an article, found ${reading}`);
  let has = starts ? 0 : state.has;
  if (reading === 'headline') has |= HAS_HEADLINE;
  if (TEXTS.has(reading)) has |= (has & HAS_TEXT) === 0 ? HAS_TEXT : HAS_TEXTS;
  if (reading === 'byline' || reading === 'closingBody' || reading === 'jump') has |= HAS_WRITER;
  return { last, has };
}

/** Number of flags' values. */
export const FLAGS = 16;

/** A state as a number: for the tables of the chain. */
export const stateCode = ({ last, has }: State): number => LASTS.indexOf(last) * FLAGS + has;

const stateOf = (code: number): State => ({
  last: LASTS[Math.floor(code / FLAGS)] ?? 'none',
  has: code % FLAGS,
});

/** Behind nothing. */
export const START = 0;

/** For each state and label, the code of the state behind it; -1 where the label cannot stand. */
export const NEXT: readonly Int16Array[] = Array.from({ length: LASTS.length * FLAGS }, (_, code) =>
  Int16Array.from(LABELS, (label) => {
    const next = nextState(stateOf(code), label);
    return next === undefined ? -1 : stateCode(next);
  }),
);

/** Labels of a page in order -> the codes of the states behind each. */
export function statesAlong(labels: readonly number[]): number[] {
  let code = START;
  return labels.map((label) => {
    code = NEXT[code]?.[label] ?? -1;
    if (code < 0) throw new Error('expected a start of an article before its other lines');
    return code;
  });
}
