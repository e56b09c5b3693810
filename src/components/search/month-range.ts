/** All months from the first to the last, `2025-01` … `2025-12`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  while (months.length < 2400) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last) break;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** First and last chosen month; an end that is missing is open. */
export interface MonthRange {
  from?: string;
  to?: string;
}

/** Range after a month was chosen: alone at first, then the range that reaches to it, then it alone. */
export function nextRange({ from, to }: MonthRange, month: string): MonthRange {
  if (from === undefined || from !== to) return { from: month, to: month };
  if (from === month) return {};
  return month < from ? { from: month, to: from } : { from, to: month };
}
