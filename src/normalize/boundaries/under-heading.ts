import { longCaption, nextLineOfHeading, type NextUnit, step } from './next-unit.ts';
import {
  CONTINUES,
  HAS_BYLINE,
  HAS_COLUMN,
  HAS_DECK,
  HAS_HEADLINE,
  HAS_PICTURE,
  HAS_ZONE,
  HEAD,
  IS_BRIEF,
  type Step,
  SUBHEAD,
  TAIL,
  has,
  lastReading,
  type State,
} from './reading-state.ts';

/** What may follow while the heading of an article is read, before its text. */
export function underHeading(s: State, unit: NextUnit): Step | undefined {
  const { reading, place, isText, leadIn, signs, behind } = unit;
  const last = lastReading(s);
  const { view, cut } = place;
  if (isText) {
    if (reading === 'listItem' && has(s, HAS_COLUMN) && !has(s, HAS_ZONE) && place.brief)
      return step(s, unit, TAIL, IS_BRIEF, 2, 'first item of news in brief');
    const weight =
      (has(s, HAS_HEADLINE) ? 0.5 : has(s, HAS_ZONE) ? -1 : -1.5) +
      (leadIn === 0 ? 0 : 1) +
      (view.jumpFrom === undefined ? 0 : 1) -
      (cut > 0 && !has(s, HAS_HEADLINE) ? 0 : cut * 0.5);
    return step(
      s,
      unit,
      behind,
      leadIn | signs | longCaption(view) | (view.jumpFrom === undefined ? 0 : CONTINUES),
      weight,
      'text under its heading',
    );
  }
  switch (reading) {
    case 'zoneLine':
      // Two zones of one article stand line by line.
      if (has(s, HAS_ZONE))
        return last === 'zoneLine' && view.adjacent
          ? step(s, unit, HEAD, 0, 0, 'a second zone')
          : undefined;
      return step(
        s,
        unit,
        HEAD,
        HAS_ZONE,
        has(s, HAS_HEADLINE) ? -0.5 : 0.3,
        'zone in the heading',
      );
    case 'standingHead':
      if (last === 'standingHead')
        return step(s, unit, HEAD, HAS_COLUMN, 0.3, 'second line of the column head');
      return has(s, HAS_HEADLINE) || has(s, HAS_COLUMN)
        ? undefined
        : step(
            s,
            unit,
            HEAD,
            HAS_COLUMN,
            has(s, HAS_ZONE) || last === 'kicker' ? -2.5 : 0,
            'column head over the heading',
          );
    case 'kicker':
      if (has(s, HAS_HEADLINE)) return undefined;
      return step(s, unit, HEAD, 0, last === 'kicker' ? -1.5 : 0.2, 'kicker over the headline');
    case 'headline':
      if (!has(s, HAS_HEADLINE))
        return step(
          s,
          unit,
          HEAD,
          HAS_HEADLINE |
            (view.jumpFrom === undefined ? 0 : CONTINUES) |
            (place.brief && has(s, HAS_COLUMN) ? IS_BRIEF : 0),
          0.5,
          'headline',
        );
      if (last !== 'headline') return step(s, unit, HEAD, 0, -7, 'a second headline');
      return step(s, unit, HEAD, 0, nextLineOfHeading(place), 'next line of the headline');
    case 'deck':
      if (!has(s, HAS_HEADLINE)) return undefined;
      return step(
        s,
        unit,
        HEAD,
        HAS_DECK,
        last === 'headline' || last === 'zoneLine'
          ? 0.5
          : last === 'deck'
            ? view.adjacent
              ? 0
              : -1.5
            : -2,
        'deck under the headline',
      );
    case 'byline':
      return step(
        s,
        unit,
        HEAD,
        HAS_BYLINE,
        last === 'byline' ? (view.affiliation ? 0.5 : -0.3) : has(s, HAS_HEADLINE) ? 0.5 : -3,
        'byline under the heading',
      );
    case 'caption':
    case 'credit':
      return step(s, unit, HEAD, HAS_PICTURE, 0, 'picture under the heading');
    case 'series':
      return step(s, unit, HEAD, 0, 0, 'series mark over the heading');
    case 'editorNote':
      return step(s, unit, HEAD, 0, 0, 'editor’s note under the heading');
    case 'jump':
      return view.jumpFrom === undefined
        ? undefined
        : step(s, unit, HEAD, CONTINUES, 1.5, 'continuation mark under the heading');
    case 'subhead':
      return has(s, HAS_HEADLINE) && last !== 'kicker'
        ? step(s, unit, SUBHEAD, 0, has(s, CONTINUES) ? 0 : -3.5, 'subhead before any text')
        : undefined;
    default:
      return undefined;
  }
}
