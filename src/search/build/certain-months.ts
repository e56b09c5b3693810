/** First and last certain month of some articles, `['2025-03', '2025-11']`; null when none has one. */
export function certainMonths(
  articles: readonly { month: string | null }[],
): [from: string, to: string] | null {
  const months = articles
    .map(({ month }) => month)
    .filter((month) => month !== null)
    .sort();
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
