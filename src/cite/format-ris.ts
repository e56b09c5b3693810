import { authorName } from './author-name.ts';
import type { Citation } from './citation.ts';
import { oneLine } from './one-line.ts';

/** RIS record of a newspaper article (TY NEWS), lines end with CR LF as the format asks. */
export function formatRis(citation: Citation): string {
  const { date } = citation;
  const names = citation.authors.map((name) => {
    const parts = authorName(name);
    return 'literal' in parts ? parts.literal : `${parts.family}, ${parts.given}`;
  });
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ...names.map((name): [string, string] => ['AU', name]),
    ['TI', citation.deck === null ? citation.title : `${citation.title}：${citation.deck}`],
    ['T2', citation.newspaper],
    ['SE', citation.section],
    [
      'PY',
      date === null
        ? null
        : 'day' in date
          ? date.day.slice(0, 4)
          : `[${String(date.inferredYear)}]`,
    ],
    ['DA', date !== null && 'day' in date ? date.day.replaceAll('-', '/') : null],
    ['IS', citation.number === null ? null : String(citation.number)],
    ['SP', citation.page],
    ['LA', citation.language],
    ['UR', citation.url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}
