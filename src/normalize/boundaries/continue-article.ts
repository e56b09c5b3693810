import { behindText } from './behind-text.ts';
import { behindHeadingWithinText } from './heading-within-text.ts';
import type { NextUnit } from './next-unit.ts';
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
export function continueArticle(s: State, unit: NextUnit): Step | undefined {
  switch (phaseOf(s)) {
    case HEAD:
      return underHeading(s, unit);
    case BODY:
    case SUBHEAD:
      return withinText(s, unit);
    case MIDHEAD:
      return behindHeadingWithinText(s, unit);
    case TAIL:
    case TAILHEAD:
      return behindText(s, unit);
    default:
      return undefined;
  }
}
