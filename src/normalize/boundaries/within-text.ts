import type { View } from '../view.ts';
import { longCaption, nextLineOfHeading, type NextUnit, step } from './next-unit.ts';
import {
  BODY,
  CONTINUES,
  HAS_BYLINE,
  HAS_COLUMN,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  MIDHEAD,
  type Step,
  SUBHEAD,
  TAIL,
  has,
  phaseOf,
  lastReading,
  type State,
} from './reading-state.ts';

/** A text is signed once: a bare word that could be a name, under a name, is more likely a heading. */
const secondByline = (view: View): number =>
  view.affiliation ? 0 : view.byline?.form === 'bare' ? 4.5 : 2.5;

/**
 * A headline may stand within its text, above all where the text had none over it: the rest of an
 * article from another page, or an article under nothing but a column head. A credit closes a photo
 * story: behind it the next article begins.
 */
function headlineWithinText(s: State, cut: number): number {
  if (lastReading(s) === 'caption' && cut === 0) return -6;
  return (has(s, CONTINUES | HAS_COLUMN) ? -1.5 : -3.5) + 3 * cut;
}

/** What may follow a paragraph or a subhead of an open article. */
export function withinText(s: State, unit: NextUnit): Step | undefined {
  const { reading, place, isText, leadIn, signs, behind } = unit;
  const phase = phaseOf(s);
  const last = lastReading(s);
  const { view, cut } = place;
  if (isText) {
    if (leadIn !== 0) {
      if (last === 'verse')
        return step(s, unit, behind, leadIn | signs, -0.5, 'lead-in behind the verse');
      return step(
        s,
        unit,
        behind,
        signs,
        phase === SUBHEAD ? -9 : -7,
        'a lead-in within an article',
      );
    }
    if (view.jumpFrom?.start === 0)
      return step(s, unit, behind, signs, -8, 'a continuation mark within an article');
    if (reading === 'listItem' && place.brief) return step(s, unit, BODY, 0, -3, 'list item');
    return step(
      s,
      unit,
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
          s,
          unit,
          SUBHEAD,
          0,
          last === 'subhead' ? nextLineOfHeading(place) - 0.5 : -4,
          'next line of the subhead',
        );
      return step(s, unit, SUBHEAD, 0, -0.8 - 4.5 * cut, 'subhead between paragraphs');
    case 'subheadDeck':
      return fromSub ? step(s, unit, SUBHEAD, 0, 1, 'deck of the subhead') : undefined;
    case 'caption':
    case 'credit':
      return step(s, unit, phase, HAS_PICTURE, fromSub ? -1 : 0.3, 'picture within the text');
    case 'byline':
      if (fromSub) return undefined;
      return step(
        s,
        unit,
        TAIL,
        HAS_BYLINE,
        (cut > 0 ? -4 : 0.8) - (has(s, HAS_BYLINE) ? secondByline(view) : 0),
        'byline behind the text',
      );
    case 'jump':
      return fromSub
        ? undefined
        : view.jumpTo === undefined
          ? step(s, unit, phase, CONTINUES, -2, 'continuation mark within the text')
          : step(s, unit, TAIL, 0, 1, 'jump behind the text');
    case 'headline':
      if (has(s, HAS_HEADLINE) || fromSub) return undefined;
      return step(
        s,
        unit,
        MIDHEAD,
        HAS_HEADLINE,
        headlineWithinText(s, cut),
        'headline printed within the text',
      );
    case 'kicker':
      if (has(s, HAS_HEADLINE) || fromSub || cut === 0) return undefined;
      return step(s, unit, MIDHEAD, 0, -4 + 2 * cut, 'kicker printed within the text');
    case 'zoneLine':
      if (has(s, HAS_ZONE) || fromSub || cut === 0) return undefined;
      return step(s, unit, MIDHEAD, HAS_ZONE, -3.5 + 2 * cut, 'zone printed within the text');
    case 'editorNote':
      return step(s, unit, phase, 0, -2, 'editor’s note within the text');
    default:
      return undefined;
  }
}
