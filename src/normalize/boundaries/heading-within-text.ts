import { nextLineOfHeading, type NextUnit, step } from './next-unit.ts';
import {
  HAS_BYLINE,
  HAS_DECK,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  MIDHEAD,
  type Step,
  SUBHEAD,
  has,
  lastReading,
  type State,
} from './reading-state.ts';

/** What may follow a heading that is printed in the middle of its text. */
export function behindHeadingWithinText(s: State, unit: NextUnit): Step | undefined {
  const { place, reading, isText, leadIn, signs, behind } = unit;
  const last = lastReading(s);
  const { cut } = place;
  if (isText) {
    if (leadIn !== 0)
      return step(
        s,
        unit,
        behind,
        leadIn | signs,
        -5,
        'a lead-in behind a heading within the text',
      );
    return has(s, HAS_HEADLINE)
      ? step(s, unit, behind, signs, 0.5 + cut, 'text goes on behind the headline')
      : undefined;
  }
  switch (reading) {
    case 'headline':
      if (!has(s, HAS_HEADLINE))
        return step(s, unit, MIDHEAD, HAS_HEADLINE, 0, 'headline printed within the text');
      return last === 'headline'
        ? step(s, unit, MIDHEAD, 0, nextLineOfHeading(place), 'next line of the headline')
        : undefined;
    case 'deck':
      return has(s, HAS_HEADLINE)
        ? step(s, unit, MIDHEAD, HAS_DECK, 0.5, 'deck under the headline')
        : undefined;
    case 'zoneLine':
      return has(s, HAS_ZONE)
        ? undefined
        : step(s, unit, MIDHEAD, HAS_ZONE, 0, 'zone in the heading');
    case 'byline':
      return step(
        s,
        unit,
        MIDHEAD,
        HAS_BYLINE,
        has(s, HAS_HEADLINE) ? 0 : -3,
        'byline under the headline',
      );
    case 'subhead':
      return has(s, HAS_HEADLINE)
        ? step(s, unit, SUBHEAD, 0, -0.8 - 4.5 * cut, 'subhead under the headline within the text')
        : undefined;
    case 'caption':
    case 'credit':
      return step(s, unit, MIDHEAD, HAS_PICTURE, -0.5, 'picture under the heading');
    default:
      return undefined;
  }
}
