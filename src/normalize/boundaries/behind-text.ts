import { nextLineOfHeading, type NextUnit, step } from './next-unit.ts';
import {
  HAS_BYLINE,
  HAS_DECK,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  IS_BRIEF,
  type Step,
  TAIL,
  TAILHEAD,
  has,
  phaseOf,
  lastReading,
  type State,
} from './reading-state.ts';

/** What may follow the name or the jump that closes a text: its heading may be printed here. */
export function behindText(s: State, unit: NextUnit): Step | undefined {
  const { reading, place, isText, leadIn, signs, behind } = unit;
  const phase = phaseOf(s);
  const last = lastReading(s);
  const { view, cut } = place;
  if (isText) {
    if (phase === TAILHEAD) return undefined;
    if (leadIn !== 0) return step(s, unit, behind, signs, -9, 'a lead-in behind the byline');
    return step(
      s,
      unit,
      behind,
      signs,
      has(s, IS_BRIEF) ? -6 : -5 + 1.5 * cut,
      'text behind the byline',
    );
  }
  switch (reading) {
    case 'byline':
      return phase === TAILHEAD
        ? undefined
        : step(
            s,
            unit,
            TAIL,
            HAS_BYLINE,
            view.affiliation || last === 'byline' ? 0.3 : -2.5,
            'second line of the byline',
          );
    case 'caption':
    case 'credit':
      return step(s, unit, phase, HAS_PICTURE, -0.3, 'picture behind the text');
    case 'jump':
      return view.jumpTo === undefined
        ? undefined
        : step(s, unit, TAIL, 0, 0, 'jump behind the byline');
    case 'kicker':
      return has(s, HAS_HEADLINE)
        ? undefined
        : step(s, unit, TAILHEAD, 0, -2.5, 'kicker printed behind the text');
    case 'headline':
      if (has(s, HAS_HEADLINE))
        return phase === TAILHEAD && last === 'headline'
          ? step(s, unit, TAILHEAD, 0, nextLineOfHeading(place) - 0.5, 'next line of the headline')
          : undefined;
      return has(s, IS_BRIEF)
        ? undefined
        : step(
            s,
            unit,
            TAILHEAD,
            HAS_HEADLINE,
            -0.8 - 2 * place.affinity,
            'headline printed behind the text',
          );
    case 'deck':
      return phase === TAILHEAD && has(s, HAS_HEADLINE)
        ? step(s, unit, TAILHEAD, HAS_DECK, 0, 'deck printed behind the text')
        : undefined;
    case 'zoneLine':
      if (has(s, HAS_ZONE) || has(s, IS_BRIEF)) return undefined;
      if (phase === TAILHEAD)
        return step(
          s,
          unit,
          TAILHEAD,
          HAS_ZONE,
          -2 * place.affinity,
          'zone printed behind the text',
        );
      return has(s, HAS_HEADLINE)
        ? undefined
        : step(
            s,
            unit,
            TAILHEAD,
            HAS_ZONE,
            -0.8 - 2 * place.affinity,
            'zone printed behind the text',
          );
    default:
      return undefined;
  }
}
