import { isRowOfFigures, isRowOfHeads } from '../forms/table-row.ts';
import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

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

const isTableNote = ({ text: words, length }: View): boolean =>
  length <= 60 && /^(?:(?:数据|资料)?来源|注|备注|说明|制表|统计)[:：]/u.test(words);

/** Rows of a table: cells set apart, beside other rows. */
export const TABLES: readonly Evidence[] = [
  {
    name: 'tags of a table',
    for: { table: 30 },
    when: ({ unit }) => unit.table !== undefined,
  },
  {
    name: 'row of a table',
    for: { table: 8, ...text(-2), ...headings(-6), byline: -3 },
    when: inTable,
    otherwise: { name: 'no table', for: { table: -12 } },
  },
  {
    // 数据来源：各开发区管委会
    name: 'says where the table is from',
    for: { body: 8, ...headings(-8), standingHead: -6 },
    when: (view, page) => {
      const before = previousOf(view, page);
      return isTableNote(view) && before !== undefined && inTable(before, page);
    },
  },
  {
    // 各企业投产情况如下（单位：万元）：
    name: 'leads over to a table with a colon',
    for: { ...text(4), ...headings(-6) },
    when: (view, page) => {
      const after = nextOf(view, page);
      return view.text.endsWith('：') && after !== undefined && inTable(after, page);
    },
  },
];
