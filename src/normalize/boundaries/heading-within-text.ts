import { nextLineOfHeading, type OpenArticle } from './open-article.ts';
import {
  HAS_BYLINE,
  HAS_DECK,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  MIDHEAD,
  type Step,
} from './reading-state.ts';

/** What may follow a heading that is printed in the middle of its text. */
export function behindHeadingWithinText({
  place,
  last,
  has,
  reading,
  isText,
  leadIn,
  signs,
  behind,
  step,
}: OpenArticle): Step | undefined {
  const { cut } = place;
  if (isText) {
    if (leadIn !== 0)
      return step(behind, leadIn | signs, -5, 'a lead-in behind a heading within the text');
    return has(HAS_HEADLINE)
      ? step(behind, signs, 0.5 + cut, 'text goes on behind the headline')
      : undefined;
  }
  switch (reading) {
    case 'headline':
      if (!has(HAS_HEADLINE))
        return step(MIDHEAD, HAS_HEADLINE, 0, 'headline printed within the text');
      return last === 'headline'
        ? step(MIDHEAD, 0, nextLineOfHeading(place), 'next line of the headline')
        : undefined;
    case 'deck':
      return has(HAS_HEADLINE)
        ? step(MIDHEAD, HAS_DECK, 0.5, 'deck under the headline')
        : undefined;
    case 'zoneLine':
      return has(HAS_ZONE) ? undefined : step(MIDHEAD, HAS_ZONE, 0, 'zone in the heading');
    case 'byline':
      return step(MIDHEAD, HAS_BYLINE, has(HAS_HEADLINE) ? 0 : -3, 'byline under the headline');
    case 'caption':
    case 'credit':
      return step(MIDHEAD, HAS_PICTURE, -0.5, 'picture under the heading');
    default:
      return undefined;
  }
}
