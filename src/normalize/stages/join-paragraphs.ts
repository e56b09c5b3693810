import type { Reason } from '../../domain/ledger.ts';
import type { View } from '../view.ts';

/** Whether a line continues the paragraph of the line before, and why. */
export interface JoinDecision {
  join: boolean;
  /** Nats by which the decision won. */
  margin: number;
  why: Reason[];
}

/** Marks of quotation and brackets that stay open at the end of a text. */
function openMarks(text: string): number {
  if (isMirrored(text)) return 0;
  let depth = 0;
  for (const char of text) {
    if ('“《（('.includes(char)) depth++;
    else if ('”》）)'.includes(char) && depth > 0) depth--;
  }
  return depth;
}

/** ”…“: quotation marks the wrong way round say nothing about what is open. */
const isMirrored = (text: string): boolean =>
  /^[^“”]*”[^“”]*“/u.test(text) && text.split('”').length === text.split('“').length;

/** True when a text closes a mark that it has not opened. */
function closesForeignMark(text: string): boolean {
  if (isMirrored(text)) return false;
  let depth = 0;
  for (const char of text) {
    if ('“《（('.includes(char)) depth++;
    else if ('”》）)'.includes(char) && depth-- === 0) return true;
  }
  return false;
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
