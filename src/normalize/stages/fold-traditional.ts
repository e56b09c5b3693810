import { countTraditional, foldTraditional } from '../../text/traditional.ts';
import type { Unit } from '../model.ts';

/** Share of Traditional characters above which a page is read as Traditional. */
const THRESHOLD = 0.03;

/** Above it, a single line is: a page may hold one Traditional article among Simplified ones. */
const LINE_THRESHOLD = 0.08;

/**
 * Units -> the same units, whose `text` is folded to Simplified, character for character, when the
 * page is set in Traditional (臨汾經濟開發區). `printed` keeps what was printed.
 */
export function foldPage(units: Unit[]): Unit[] {
  const counts = units.map(({ text }) => countTraditional(text));
  const sum = (key: 'han' | 'traditional'): number =>
    counts.reduce((all, count) => all + count[key], 0);
  const page = sum('traditional') > sum('han') * THRESHOLD;
  return units.map((unit, i) => {
    const { han, traditional } = counts[i] ?? { han: 0, traditional: 0 };
    const fold = page || (traditional >= 2 && traditional > han * LINE_THRESHOLD);
    return fold && traditional > 0 ? { ...unit, text: foldTraditional(unit.text) } : unit;
  });
}
