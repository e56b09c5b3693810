import { nextLineOfHeading, type OpenArticle } from './open-article.ts';
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
} from './reading-state.ts';

/** What may follow the name or the jump that closes a text: its heading may be printed here. */
export function behindText({
  phase,
  last,
  has,
  reading,
  place,
  isText,
  leadIn,
  signs,
  behind,
  step,
}: OpenArticle): Step | undefined {
  const { view, cut } = place;
  if (isText) {
    if (phase === TAILHEAD) return undefined;
    if (leadIn !== 0) return step(behind, signs, -9, 'a lead-in behind the byline');
    return step(behind, signs, has(IS_BRIEF) ? -6 : -5 + 1.5 * cut, 'text behind the byline');
  }
  switch (reading) {
    case 'byline':
      return phase === TAILHEAD
        ? undefined
        : step(
            TAIL,
            HAS_BYLINE,
            view.affiliation || last === 'byline' ? 0.3 : -2.5,
            'second line of the byline',
          );
    case 'caption':
    case 'credit':
      return step(phase, HAS_PICTURE, -0.3, 'picture behind the text');
    case 'jump':
      return view.jumpTo === undefined ? undefined : step(TAIL, 0, 0, 'jump behind the byline');
    case 'kicker':
      return has(HAS_HEADLINE)
        ? undefined
        : step(TAILHEAD, 0, -2.5, 'kicker printed behind the text');
    case 'headline':
      if (has(HAS_HEADLINE))
        return phase === TAILHEAD && last === 'headline'
          ? step(TAILHEAD, 0, nextLineOfHeading(place) - 0.5, 'next line of the headline')
          : undefined;
      return has(IS_BRIEF)
        ? undefined
        : step(
            TAILHEAD,
            HAS_HEADLINE,
            -0.8 - 2 * place.affinity,
            'headline printed behind the text',
          );
    case 'deck':
      return phase === TAILHEAD && has(HAS_HEADLINE)
        ? step(TAILHEAD, HAS_DECK, 0, 'deck printed behind the text')
        : undefined;
    case 'zoneLine':
      if (has(HAS_ZONE) || has(IS_BRIEF)) return undefined;
      if (phase === TAILHEAD)
        return step(TAILHEAD, HAS_ZONE, -2 * place.affinity, 'zone printed behind the text');
      return has(HAS_HEADLINE)
        ? undefined
        : step(TAILHEAD, HAS_ZONE, -0.8 - 2 * place.affinity, 'zone printed behind the text');
    default:
      return undefined;
  }
}
