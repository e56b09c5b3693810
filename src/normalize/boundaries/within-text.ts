import type { View } from '../view.ts';
import { longCaption, nextLineOfHeading, type OpenArticle } from './open-article.ts';
import {
  BODY,
  CONTINUES,
  HAS_BYLINE,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  MIDHEAD,
  type Step,
  SUBHEAD,
  TAIL,
} from './reading-state.ts';

/** A text is signed once: a bare word that could be a name, under a name, is more likely a heading. */
const secondByline = (view: View): number =>
  view.affiliation ? 0 : view.byline?.form === 'bare' ? 4.5 : 2.5;

/** What may follow a paragraph or a subhead of an open article. */
export function withinText({
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
    if (leadIn !== 0) {
      if (last === 'verse') return step(behind, leadIn | signs, -0.5, 'lead-in behind the verse');
      return step(behind, signs, phase === SUBHEAD ? -9 : -7, 'a lead-in within an article');
    }
    if (view.jumpFrom?.start === 0)
      return step(behind, signs, -8, 'a continuation mark within an article');
    if (reading === 'listItem' && place.brief) return step(BODY, 0, -3, 'list item');
    return step(
      behind,
      signs | longCaption(view),
      0.5 + Math.min(1, cut),
      cut > 0 ? 'goes on in a sentence' : 'next paragraph',
    );
  }
  const fromSub = phase === SUBHEAD;
  switch (reading) {
    case 'subhead':
      if (fromSub)
        return step(
          SUBHEAD,
          0,
          last === 'subhead' ? nextLineOfHeading(place) - 0.5 : -4,
          'next line of the subhead',
        );
      return step(SUBHEAD, 0, -0.8 - 4.5 * cut, 'subhead between paragraphs');
    case 'subheadDeck':
      return fromSub ? step(SUBHEAD, 0, 1, 'deck of the subhead') : undefined;
    case 'caption':
    case 'credit':
      return step(phase, HAS_PICTURE, fromSub ? -1 : 0.3, 'picture within the text');
    case 'byline':
      if (fromSub) return undefined;
      return step(
        TAIL,
        HAS_BYLINE,
        (cut > 0 ? -4 : 0.8) - (has(HAS_BYLINE) ? secondByline(view) : 0),
        'byline behind the text',
      );
    case 'jump':
      return fromSub
        ? undefined
        : view.jumpTo === undefined
          ? step(phase, CONTINUES, -2, 'continuation mark within the text')
          : step(TAIL, 0, 1, 'jump behind the text');
    case 'headline':
      if (has(HAS_HEADLINE) || fromSub) return undefined;
      // A credit closes a photo story: behind it the next article begins.
      return step(
        MIDHEAD,
        HAS_HEADLINE,
        -3.5 + 3 * cut - (last === 'caption' && cut === 0 ? 2.5 : 0),
        'headline printed within the text',
      );
    case 'kicker':
      if (has(HAS_HEADLINE) || fromSub || cut === 0) return undefined;
      return step(MIDHEAD, 0, -4 + 2 * cut, 'kicker printed within the text');
    case 'zoneLine':
      if (has(HAS_ZONE) || fromSub || cut === 0) return undefined;
      return step(MIDHEAD, HAS_ZONE, -3.5 + 2 * cut, 'zone printed within the text');
    case 'editorNote':
      return step(phase, 0, -2, 'editor’s note within the text');
    default:
      return undefined;
  }
}
