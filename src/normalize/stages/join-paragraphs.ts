import type { Reason } from '../../domain/ledger.ts';
import { closesForeignMark, openMarks } from '../forms/quotation.ts';
import { endsInOrganization, isDayAlone } from '../forms/signature.ts';
import type { View } from '../view.ts';

/** Whether a line continues the paragraph of the line before, and why. */
export interface JoinDecision {
  join: boolean;
  /** Nats by which the decision won. */
  margin: number;
  why: Reason[];
}

interface Evidence {
  name: string;
  weight: number;
  when: (before: View, after: View) => boolean;
}

const EVIDENCE: readonly Evidence[] = [
  { name: 'the line before ends a sentence', weight: -4.5, when: (a) => a.closed },
  { name: 'the line before ends within a sentence', weight: 3, when: (a) => !a.closed },
  { name: 'the line before ends with a comma', weight: 1.5, when: (a) => /[，、,]$/u.test(a.text) },
  { name: 'the line before ends with a colon', weight: -2, when: (a) => /[：:]$/u.test(a.text) },
  {
    name: 'a quotation opened before is closed here',
    weight: 3.5,
    when: (a, b) => openMarks(a.text) > 0 && closesForeignMark(b.text),
  },
  {
    name: 'closed sentence, but its quotation is still open and closes here',
    weight: 2.5,
    when: (a, b) => a.closed && openMarks(a.text) > 0 && closesForeignMark(b.text),
  },
  { name: 'the line before is a full column', weight: 0.5, when: (a) => a.length >= 40 },
  { name: 'opens with a dash', weight: -3.5, when: (_, b) => b.dash },
  {
    name: 'opens with a bullet or an ordinal',
    weight: -2.5,
    when: (_, b) => b.bullet || b.ordinal,
  },
  {
    name: 'opens with an indent',
    weight: -3.5,
    when: (a, b) => b.unit.indented && a.unit.indented,
  },
  {
    name: 'a name that signs a notice',
    weight: -5,
    when: (_, b) => /^\p{Script=Han}{4,30}$/u.test(b.text) && endsInOrganization(b.text),
  },
  { name: 'a day that closes a notice', weight: -7, when: (_, b) => isDayAlone(b.text) },
  { name: 'opens with a lead-in', weight: -6, when: (_, b) => b.leadIn !== undefined },
  {
    name: 'opens with a mark that no line opens with',
    weight: 3,
    when: (_, b) => /^[，。；：、！？”’》）%％,;]/u.test(b.text),
  },
];

/** Weighs whether `after` goes on in the paragraph that `before` left, cut by a column break. */
export function joinParagraphs(before: View, after: View): JoinDecision {
  const why = EVIDENCE.filter(({ when }) => when(before, after)).map(({ name, weight }) => ({
    name,
    weight,
  }));
  const score = why.reduce((sum, { weight }) => sum + weight, 0);
  return { join: score > 0, margin: Math.abs(score), why };
}
