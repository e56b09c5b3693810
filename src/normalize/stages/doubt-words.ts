import type { TextCorrection } from '../../domain/correction.ts';
import type { Choice, Doubt, Role } from '../../domain/ledger.ts';
import { findMisreadPlaces, type MisreadPlace } from '../../reading/proof/misread-places.ts';

/** Roles whose words nobody reads in an article. */
const UNREAD: ReadonlySet<Role> = new Set([
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'garbage',
  'advertisement',
  'residue',
  'duplicate',
]);

/** Letters shown on either side of a place, and quoted to find it again. */
const AROUND = 3;

/**
 * Lines of a scan as received (index 0 for line 1), their roles and an editor's corrections -> a
 * doubt for each place that is probably misread, surest first. A correction that touches the place
 * settles it; one that says what is printed keeps the words as they are.
 */
export function doubtWords(
  received: readonly string[],
  roles: ReadonlyMap<number, Role>,
  corrections: readonly TextCorrection[],
): Doubt[] {
  const read = received.map((text, i) => {
    const role = roles.get(i + 1);
    return role === undefined || UNREAD.has(role) ? '' : text;
  });
  return findMisreadPlaces(read)
    .filter((place) => !isSettled(place, read[place.line - 1] ?? '', corrections))
    .map((place) => doubtOf(place, read[place.line - 1] ?? ''));
}

function isSettled(
  { line, from, to }: MisreadPlace,
  text: string,
  corrections: readonly TextCorrection[],
): boolean {
  return corrections.some((own) => {
    if (own.line !== line) return false;
    const at = text.indexOf(own.printed);
    return at >= 0 && at < to && at + own.printed.length > from;
  });
}

const lengthOf = (text: string): number => [...text].length;

function doubtOf(place: MisreadPlace, text: string): Doubt {
  const { line, from, to, put, probability } = place;
  let [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  // Words that stand on the line before are not found by the words of this place alone.
  while (text.indexOf(text.slice(start, end)) < start && start > 0) start--;
  // A letter of two code units is not cut in two.
  if (/^[\udc00-\udfff]/.test(text.slice(start))) start--;
  if (/^[\udc00-\udfff]/.test(text.slice(end))) end++;
  const printed = text.slice(start, end).trim();
  const corrected = (text.slice(start, from) + (put ?? '') + text.slice(to, end)).trim();
  const choice = (label: string, words: string): Choice => ({
    label,
    list: 'text',
    decision: { line, printed, corrected: words },
  });
  const share = Math.round(100 * probability);
  return {
    line,
    ruleId: 'doubt-words',
    at: [lengthOf(text.slice(0, from)), lengthOf(text.slice(0, to))],
    probability: Math.round(1000 * probability) / 1000,
    message: `${text.slice(from, to)} may be misread (${share} %): …${printed}…${
      put === undefined ? '' : `; expected ${corrected}`
    }; compare the printed page`,
    choices: [
      ...(put === undefined ? [] : [choice('as proposed', corrected)]),
      choice('as printed', printed),
    ],
  };
}
