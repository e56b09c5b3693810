import type { Reading } from '../roles/evidence.ts';
import type { View } from '../view.ts';
import type { Place } from './place.ts';
import {
  BODY,
  flagsOf,
  HAS_BYLINE,
  HAS_LEAD_IN,
  HAS_PICTURE,
  lastOf,
  type State,
  state,
  type Step,
  TAIL,
} from './reading-state.ts';

/** A unit under one of its readings: what it brings to whatever article is open before it. */
export interface NextUnit {
  reading: Reading;
  place: Place;
  /** The unit is running text. */
  isText: boolean;
  /** Flags that the unit sets as text: it opens with a lead-in, it closes with the writer's name. */
  leadIn: number;
  signs: number;
  /** Phase behind the unit as text: a name or a jump closes the article. */
  behind: number;
  /** The reading as the last one of a state. */
  last: number;
}

const TEXTS: ReadonlySet<Reading> = new Set<Reading>([
  'body',
  'closingBody',
  'verse',
  'table',
  'listItem',
]);

/** A unit and one of its readings -> what the steps of every phase look at. */
export function nextUnit(reading: Reading, place: Place): NextUnit {
  const isText = TEXTS.has(reading);
  const closes = reading === 'closingBody' || (isText && place.view.jumpTo !== undefined);
  return {
    reading,
    place,
    isText,
    leadIn: place.view.leadIn === undefined ? 0 : HAS_LEAD_IN,
    signs: reading === 'closingBody' ? HAS_BYLINE : 0,
    behind: closes ? TAIL : BODY,
    last: lastOf(reading),
  };
}

/** The step that takes a unit into the open article: its phase behind it, and the flags it adds. */
export function step(
  s: State,
  unit: NextUnit,
  phase: number,
  add: number,
  weight: number,
  reason: string,
): Step {
  return { to: state(phase, flagsOf(s) | add, unit.last), weight, reason };
}

/** Lines of one heading stand close and are short; two full lines with a blank between are two. */
export function nextLineOfHeading({ view, before, goesOn, inLines }: Place): number {
  if (goesOn) return 1.2;
  const { length } = view;
  if (view.adjacent) return length <= 14 ? 1.2 : -0.5;
  if (inLines) return -0.6;
  // A short line across a blank from a long one is what the long one leads up to.
  if (length <= 9) return before !== undefined && before.length >= 18 ? -2.4 : -0.6;
  return before !== undefined && before.length <= 5 ? -1.2 : -3;
}

/** A picture's text with its credit that is too long for a caption is the text of a photo story. */
export const longCaption = (view: View): number =>
  view.caption?.caption !== undefined && view.length > 60 ? HAS_PICTURE : 0;
