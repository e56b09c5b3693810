import type { Diagnostic } from './model.ts';

/**
 * Kinds of doubt, by how much is wrong when what was decided is wrong: first the whole page, then
 * where articles begin, then what readers look for an article by, then single lines and marks.
 */
const KINDS = [
  'find-interleaving',
  'find-duplicates',
  'resolve-issues',
  'starts',
  'assign-zone',
  'role',
  'join-paragraphs',
];

function kindOf({ ruleId, choices }: Diagnostic): string {
  if (ruleId !== 'segment-articles') return ruleId;
  return choices?.some(({ decision }) => 'starts' in decision) === true ? 'starts' : 'role';
}

function rankOf(doubt: Diagnostic): number {
  const rank = KINDS.indexOf(kindOf(doubt));
  return rank < 0 ? KINDS.length : rank;
}

/** Doubts in the order to look at them; of one kind the surest first, else as they stood. */
export function weighDoubts(doubts: readonly Diagnostic[]): Diagnostic[] {
  return doubts.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (b.probability ?? 0) - (a.probability ?? 0),
  );
}
