import { Role } from '../../domain/ledger.ts';
import { isOutside, READINGS } from '../model/labels.ts';
import type { LabelledLine } from './labelled.ts';

/** A line of a page as it is labelled: with the words that it prints. */
export interface ShownLine extends LabelledLine {
  text: string;
}

const outside: ReadonlySet<Role> = new Set(
  READINGS.filter(isOutside).flatMap((reading) => Role.safeParse(reading).data ?? []),
);

/**
 * Changes labels: `12=deck` says what line 12 is, `12=headline+` that an article starts there as well,
 * `12=body-` that it goes on with the article before. Throws for a line or a role that there is not.
 */
export function changeLabels<T extends LabelledLine>(
  lines: readonly T[],
  changes: readonly string[],
): T[] {
  const changed = lines.map((line) => ({ ...line }));
  const starts = new Set(startsOf(lines));
  for (const change of changes) {
    const [, number = '', role = '', mark] = /^(\d+)=([A-Za-z]+)([+-]?)$/u.exec(change) ?? [];
    const line = changed.find((own) => own.line === Number(number));
    if (line === undefined)
      throw new Error(`expected LINE=ROLE of a printed line, as 12=headline+, found ${change}`);
    const known = Role.safeParse(role);
    if (!known.success)
      throw new Error(`expected one of ${Role.options.join(', ')}, found ${role} in ${change}`);
    line.role = known.data;
    if (mark === '+') starts.add(line.line);
    if (mark === '-') starts.delete(line.line);
  }
  let article = 0;
  return changed.map((line) => {
    if (outside.has(line.role)) return { ...line, article: null };
    if (starts.has(line.line) || article === 0) article++;
    return { ...line, article };
  });
}

/** Numbers of the lines that articles start with. */
function startsOf(lines: readonly LabelledLine[]): number[] {
  let open: LabelledLine['article'] = null;
  return lines.flatMap(({ line, article }) => {
    if (article === null || article === open) return [];
    open = article;
    return [line];
  });
}
