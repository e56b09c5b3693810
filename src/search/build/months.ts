import { parseEdtf } from '../../archive/edtf.ts';

/** Year and month of a date, each only when the date leaves no other open. */
export interface CertainDate {
  /** `2025`, or null. */
  year: string | null;
  /** `2025-05`, or null. */
  month: string | null;
}

/**
 * EDTF -> what is certain about it: `2025-05-09` both, `2025-05/2025-06` the year alone,
 * `2023-11-10/..` neither. `~` makes the last stated part uncertain: `2025-05~` keeps the year.
 */
export function certainDate(edtf: string | null): CertainDate {
  if (edtf === null) return { year: null, month: null };
  const { start, end, approximate } = parseEdtf(edtf);
  const certain = (length: 4 | 7): string | null => {
    const part = start.slice(0, length);
    const vague = approximate && start.length === length;
    return !vague && part.length === length && end?.slice(0, length) === part ? part : null;
  };
  return { year: certain(4), month: certain(7) };
}
