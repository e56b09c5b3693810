import type { Reason, Role } from '../../domain/ledger.ts';
import type { PageView } from '../page-view.ts';
import type { View } from '../view.ts';

/** A role, and for text whether it ends with the writer's name: `…新篇章。王波`. */
export type Reading = Role | 'closingBody';

/** One reading of a unit with its evidence. */
export interface Candidate {
  reading: Reading;
  score: number;
  why: Reason[];
}

/**
 * One piece of evidence: nats of log-odds for readings when the test holds, times its number. The
 * weights were set on labelled pages.
 */
export interface Evidence {
  name: string;
  for: Partial<Record<Reading, number>>;
  when: (view: View, page: PageView) => boolean | number;
  /** What it speaks for that the test does not hold. */
  otherwise?: Pick<Evidence, 'name' | 'for'>;
}

/** The same weight for all headings that a plain line can be. */
export const headings = (weight: number): Evidence['for'] => ({
  headline: weight,
  kicker: weight,
  subhead: weight,
});

/** The same weight for all running text. */
export const text = (weight: number): Evidence['for'] => ({
  body: weight,
  closingBody: weight,
  listItem: weight,
});
