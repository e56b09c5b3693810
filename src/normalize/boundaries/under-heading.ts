import { longCaption, nextLineOfHeading, type OpenArticle } from './open-article.ts';
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
} from './reading-state.ts';

/** What may follow while the heading of an article is read, before its text. */
export function underHeading({
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
    if (reading === 'listItem' && has(HAS_COLUMN) && !has(HAS_ZONE) && place.brief)
      return step(TAIL, IS_BRIEF, 2, 'first item of news in brief');
    const weight =
      (has(HAS_HEADLINE) ? 0.5 : has(HAS_ZONE) ? -1 : -1.5) +
      (leadIn === 0 ? 0 : 1) +
      (view.jumpFrom === undefined ? 0 : 1) -
      (cut > 0 && !has(HAS_HEADLINE) ? 0 : cut * 0.5);
    return step(
      behind,
      leadIn | signs | longCaption(view) | (view.jumpFrom === undefined ? 0 : CONTINUES),
      weight,
      'text under its heading',
    );
  }
  switch (reading) {
    case 'zoneLine':
      // Two zones of one article stand line by line.
      if (has(HAS_ZONE))
        return last === 'zoneLine' && view.adjacent ? step(HEAD, 0, 0, 'a second zone') : undefined;
      return step(HEAD, HAS_ZONE, has(HAS_HEADLINE) ? -0.5 : 0.3, 'zone in the heading');
    case 'standingHead':
      if (last === 'standingHead')
        return step(HEAD, HAS_COLUMN, 0.3, 'second line of the column head');
      return has(HAS_HEADLINE) || has(HAS_COLUMN)
        ? undefined
        : step(
            HEAD,
            HAS_COLUMN,
            has(HAS_ZONE) || last === 'kicker' ? -2.5 : 0,
            'column head over the heading',
          );
    case 'kicker':
      if (has(HAS_HEADLINE)) return undefined;
      return step(HEAD, 0, last === 'kicker' ? -1.5 : 0.2, 'kicker over the headline');
    case 'headline':
      if (!has(HAS_HEADLINE))
        return step(
          HEAD,
          HAS_HEADLINE |
            (view.jumpFrom === undefined ? 0 : CONTINUES) |
            (place.brief && has(HAS_COLUMN) ? IS_BRIEF : 0),
          0.5,
          'headline',
        );
      if (last !== 'headline') return step(HEAD, 0, -7, 'a second headline');
      return step(HEAD, 0, nextLineOfHeading(place), 'next line of the headline');
    case 'deck':
      if (!has(HAS_HEADLINE)) return undefined;
      return step(
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
        HEAD,
        HAS_BYLINE,
        last === 'byline' ? (view.affiliation ? 0.5 : -0.3) : has(HAS_HEADLINE) ? 0.5 : -3,
        'byline under the heading',
      );
    case 'caption':
    case 'credit':
      return step(HEAD, HAS_PICTURE, 0, 'picture under the heading');
    case 'series':
      return step(HEAD, 0, 0, 'series mark over the heading');
    case 'editorNote':
      return step(HEAD, 0, 0, 'editor’s note under the heading');
    case 'jump':
      return view.jumpFrom === undefined
        ? undefined
        : step(HEAD, CONTINUES, 1.5, 'continuation mark under the heading');
    case 'subhead':
      return has(HAS_HEADLINE) && last !== 'kicker'
        ? step(SUBHEAD, 0, has(CONTINUES) ? 0 : -3.5, 'subhead before any text')
        : undefined;
    default:
      return undefined;
  }
}
