import type { IssueEntry } from './archive-index.ts';
import { type Day, isDay } from './edtf.ts';

/** The day of an issue that is printed, or that an editor established; null when it was worked out, or is not known. */
export function printedDay({ head }: Pick<IssueEntry, 'head'>): Day | null {
  const { edtf, status } = head.date;
  return isDay(edtf) && status !== 'inferred' ? edtf : null;
}
