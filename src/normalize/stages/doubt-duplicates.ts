import type { Choice, Doubt } from '../../domain/ledger.ts';
import type { Unit } from '../model.ts';

/** Words of a line that find it again. */
const QUOTED = 16;

/**
 * Units that are left out because they repeat others -> a doubt for each that no editor has settled,
 * with the decision that brings it back.
 */
export function doubtDuplicates(
  units: readonly Unit[],
  repeated: ReadonlyMap<number, number>,
  settled: ReadonlySet<number>,
): Doubt[] {
  return [...repeated].flatMap(([index, of]) => {
    const [first] = units[index]?.lines ?? [];
    if (first === undefined || settled.has(first.number)) return [];
    const decision = { line: first.number, printed: first.raw.trim().slice(0, QUOTED) };
    const choices = (['duplicate', 'body'] as const).map((role): Choice => ({
      label: role,
      list: 'lines',
      decision: { ...decision, role },
    }));
    return [
      {
        line: first.number,
        ruleId: 'find-duplicates',
        message: `repeats line ${String(units[of]?.lines[0].number ?? 0)} and is left out; it could be a text of its own`,
        choices,
      },
    ];
  });
}
