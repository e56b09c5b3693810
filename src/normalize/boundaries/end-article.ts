import { turnWeight } from './change-of-subject.ts';
import type { Place } from './place.ts';
import {
  BODY,
  CONTINUES,
  HAS_BYLINE,
  HAS_COLUMN,
  HAS_DECK,
  HAS_HEADLINE,
  HAS_LEAD_IN,
  HAS_PICTURE,
  HAS_ZONE,
  HEAD,
  IS_BRIEF,
  MIDHEAD,
  OUTSIDE,
  SUBHEAD,
  flagsOf,
  phaseOf,
  type State,
} from './reading-state.ts';

/** What ending an article adds, and the reason that weighs most. */
export interface Ending {
  weight: number;
  reason: string;
}

/** What it costs to end an article in a state: an article should have a text, a headline, a writer. */
export function endArticle(s: State, place: Place | undefined): Ending {
  const phase = phaseOf(s);
  const flags = flagsOf(s);
  if (phase === OUTSIDE) return { weight: 0, reason: '' };
  if (phase === HEAD) {
    return (flags & HAS_PICTURE) !== 0 && (flags & HAS_HEADLINE) !== 0
      ? { weight: -4, reason: 'picture without text' }
      : { weight: -11, reason: 'heading without text' };
  }
  if (phase === MIDHEAD || phase === SUBHEAD) return { weight: -9, reason: 'heading without text' };
  let weight = phase === BODY ? 0 : 1;
  let reason = 'article is complete';
  const excused = (flags & (CONTINUES | IS_BRIEF)) !== 0;
  if ((flags & HAS_HEADLINE) === 0 && !excused) {
    weight -= (flags & HAS_PICTURE) !== 0 ? 1.5 : (flags & HAS_COLUMN) !== 0 ? 3 : 4;
    reason = 'article without a headline';
  }
  if (
    (flags &
      (HAS_BYLINE | HAS_LEAD_IN | HAS_ZONE | HAS_PICTURE | HAS_DECK | CONTINUES | IS_BRIEF)) ===
    0
  ) {
    weight -= 2.2;
    reason = 'nothing but a heading marks an article';
  }
  if (
    (flags & HAS_BYLINE) === 0 &&
    phase === BODY &&
    !excused &&
    (flags & HAS_PICTURE) === 0 &&
    place !== undefined
  ) {
    weight -= 1.2 * place.signed;
    reason = 'article without a writer';
  }
  return { weight, reason };
}

/** The same before a unit that starts another article: the text should not be cut off here. */
export function endBefore(s: State, place: Place): Ending {
  const end = endArticle(s, place);
  if (phaseOf(s) !== BODY) return end;
  const broken = -4 * place.cut;
  const turned = turnWeight(place.turn);
  const reason =
    broken < 0
      ? 'text before is cut off'
      : turned > 0
        ? 'other places are named from here'
        : end.reason;
  return { weight: end.weight + broken + turned, reason };
}
