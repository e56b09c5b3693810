import type { Citation } from './citation.ts';

/** GB/T 7714—2025, in force since 2026-07-01, and the edition before it. */
export type GbtEdition = 2025 | 2015;

/** In Chinese entries 2025 sets the comma and the parentheses full-width, 2015 half-width with a space. */
const marks = {
  2025: { comma: '，', open: '（', close: '）' },
  2015: { comma: ', ', open: '(', close: ')' },
} as const;

/**
 * 著录: `王波. 题名：副题名[N]. 科学导报，2025-05-09（A1）.` Begins with the title without an author, names three
 * authors at most, puts an inferred year in brackets, leaves out a page that is not known.
 * With `online` it is `[N/OL]` and ends with the address; 2015 then wants the day of access as well.
 */
export function formatGbt7714(
  citation: Citation,
  edition: GbtEdition,
  online?: { url: string; accessed: string | null },
): string {
  const { comma, open, close } = marks[edition];
  const { authors, title, deck, newspaper, date, page } = citation;
  const names = authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors;
  const who = names.length === 0 ? '' : `${names.join(comma)}. `;
  const what = deck === null ? title : `${title}：${deck}`;
  const when =
    date === null ? '' : comma + ('day' in date ? date.day : `[${String(date.inferredYear)}]`);
  const where = page === null ? '' : open + page + close;
  const accessed = online?.accessed == null || edition === 2025 ? '' : `[${online.accessed}]`;
  const address = online === undefined ? '' : ` ${online.url}.`;
  return `${who}${what}[${online === undefined ? 'N' : 'N/OL'}]. ${newspaper}${when}${where}${accessed}.${address}`;
}
