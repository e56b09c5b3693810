import type { Doubt } from '../../domain/ledger.ts';
import type { Line } from '../model.ts';
import { UNREAD_FORMULA } from '../residue/formulas.ts';

/** Tags, tokens and comments that no rule took away; code that would run is shown as it is written. */
const UNREAD_TAG = /<!--|<\/?(?!script|style|iframe)[a-z][\w:-]{0,40}(?:\s[^<>]{0,200})?>|<\|/iu;

/** Characters shown from the mark on, to find the place on the page. */
const SHOWN = 24;

/** Lines of a page -> a doubt for each with marks of a formula or of a program that nobody understood. */
export function doubtMarks(lines: readonly Line[]): Doubt[] {
  return lines.flatMap(({ number, text, residue }) => {
    if (residue) return [];
    const formula = UNREAD_FORMULA.exec(text);
    const found = formula ?? UNREAD_TAG.exec(text);
    if (found === null) return [];
    return [
      {
        line: number,
        ruleId: 'doubt-marks',
        message: `expected printed text, found marks of a ${formula === null ? 'program' : 'formula'} that are not understood: ${text.slice(found.index, found.index + SHOWN)}; write what is printed as a correction of the text, or leave them if they are printed`,
      },
    ];
  });
}
