import { isRowOfFigures, isRowOfHeads } from '../../normalize/forms/table-row.ts';
import { nextOf, type PageView, previousOf } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

const tableRow = (view: View): boolean =>
  view.cells >= 3 ||
  (view.cells === 2 && /[|｜\t]/u.test(view.text)) ||
  /^[|｜].*[|｜]$/u.test(view.text);

/** True for a row beside another row of as many cells, and for the head over such rows. */
export function inTable(view: View, page: PageView): boolean {
  if (view.unit.table !== undefined) return true;
  const before = previousOf(view, page);
  const after = nextOf(view, page);
  // Words by single spaces are a head when as many columns of figures stand under them.
  if (after !== undefined && isRowOfFigures(after.text) && isRowOfHeads(view.text, after.cells))
    return true;
  // The head of a table may have lost a gap: two cells right over rows of three.
  const head = view.cells === 2 && after?.adjacent === true && after.cells >= 3;
  if (!tableRow(view) && !head) return false;
  return [before, after].some(
    (other) => other !== undefined && tableRow(other) && Math.abs(other.cells - view.cells) <= 1,
  );
}

/** Rows of a table: cells set apart, beside other rows. */
export const TABLE_FEATURES: readonly Feature[] = [
  {
    name: 'row of a table',
    evidence: 'Cells set apart by bars, tabs or wide gaps, beside rows of as many.',
    of: ({ view, page }) => view.unit.table !== undefined || inTable(view, page.view),
  },
];
