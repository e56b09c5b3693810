import type { Reading } from '../roles/evidence.ts';
import { behindText } from './behind-text.ts';
import { behindHeadingWithinText } from './heading-within-text.ts';
import { openArticle } from './open-article.ts';
import type { Place } from './place.ts';
import {
  BODY,
  HEAD,
  MIDHEAD,
  phaseOf,
  type State,
  type Step,
  SUBHEAD,
  TAIL,
  TAILHEAD,
} from './reading-state.ts';
import { underHeading } from './under-heading.ts';
import { withinText } from './within-text.ts';

/** One more unit of the open article; undefined where the grammar has no place for it. */
export function continueArticle(s: State, reading: Reading, place: Place): Step | undefined {
  const open = openArticle(s, reading, place);
  switch (phaseOf(s)) {
    case HEAD:
      return underHeading(open);
    case BODY:
    case SUBHEAD:
      return withinText(open);
    case MIDHEAD:
      return behindHeadingWithinText(open);
    case TAIL:
    case TAILHEAD:
      return behindText(open);
    default:
      return undefined;
  }
}
