import type { Reading } from '../roles/evidence.ts';
import type { Place } from './place.ts';
import {
  BODY,
  CONTINUES,
  HAS_BYLINE,
  HAS_COLUMN,
  HAS_HEADLINE,
  HAS_LEAD_IN,
  HAS_PICTURE,
  HAS_ZONE,
  HEAD,
  IS_BRIEF,
  type Step,
  TAIL,
  lastOf,
  state,
} from './reading-state.ts';

/** The first unit of a new article. */
export function startArticle(reading: Reading, place: Place): Step | undefined {
  const { view } = place;
  const step = (phase: number, flags: number, weight: number, reason: string): Step => ({
    to: state(phase, flags, lastOf(reading)),
    weight,
    reason,
  });
  const unzoned = place.zoned ? -0.7 : 0;
  switch (reading) {
    case 'zoneLine':
      return step(HEAD, HAS_ZONE, 1 + 2 * place.affinity, 'opens with its zone');
    case 'standingHead':
      return step(HEAD, HAS_COLUMN, -0.4, 'opens with a column head');
    case 'kicker':
      return step(HEAD, 0, -0.7 + unzoned, 'opens with a kicker');
    case 'headline':
      if (place.brief)
        return step(HEAD, HAS_HEADLINE | IS_BRIEF, 2, 'heading of a piece of news in brief');
      return step(
        HEAD,
        HAS_HEADLINE | (view.jumpFrom === undefined ? 0 : CONTINUES),
        -0.4 + unzoned + 2 * Math.min(0, place.affinity),
        'opens with its headline',
      );
    case 'series':
      return step(HEAD, HAS_COLUMN, -0.4, 'opens with a series mark');
    case 'editorNote':
      return step(HEAD, 0, 0, 'opens with an editor’s note');
    case 'byline':
      return step(HEAD, HAS_BYLINE, -5, 'opens with a byline');
    case 'caption':
    case 'credit':
      return step(HEAD, HAS_PICTURE, -3.5, 'opens with a picture');
    case 'jump':
      return view.jumpFrom === undefined
        ? undefined
        : step(HEAD, CONTINUES, 2, 'opens with a continuation mark');
    case 'body':
    case 'closingBody':
    case 'verse':
    case 'table': {
      let flags = view.leadIn === undefined ? 0 : HAS_LEAD_IN;
      let weight = -7;
      let reason = 'opens with text';
      if (view.leadIn !== undefined) {
        weight = -1;
        reason = 'opens with a lead-in';
      }
      if (view.jumpFrom?.start === 0) {
        weight = 2;
        flags |= CONTINUES;
        reason = 'opens with a continuation mark';
      } else if (place.beforeCredit || (view.caption?.caption !== undefined && view.length > 60)) {
        weight = Math.max(weight, -2.5);
        flags |= HAS_PICTURE;
        reason = 'opens as a photo story';
      }
      if (view.unit.blanksBefore >= 3) weight += 1;
      return reading === 'closingBody'
        ? step(TAIL, flags | HAS_BYLINE, weight, reason)
        : step(view.jumpTo === undefined ? BODY : TAIL, flags, weight, reason);
    }
    case 'listItem':
      return step(
        TAIL,
        IS_BRIEF,
        place.brief ? 3 : -4,
        place.brief ? 'an item of news in brief' : 'opens with a list item',
      );
    default:
      return undefined;
  }
}
