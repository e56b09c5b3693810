import type { Citation } from './citation.ts';
import { oneLine } from './one-line.ts';

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces behind a backslash as well: one alone would swallow the entries that follow.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Characters that TeX would read as commands. */
function escape(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (char) => special[char] ?? `\\${char}`);
}

/** BibTeX (and biblatex) entry. Names and title stand in braces, so that no style takes them apart. */
export function formatBibtex(citation: Citation): string {
  const { date } = citation;
  const fields: [string, string | null][] = [
    ['entrysubtype', 'newspaper'],
    [
      'author',
      citation.authors.length === 0
        ? null
        : citation.authors.map((name) => `{${escape(name)}}`).join(' and '),
    ],
    [
      'title',
      `{${escape(citation.deck === null ? citation.title : `${citation.title}：${citation.deck}`)}}`,
    ],
    ['journal', escape(citation.newspaper)],
    ['date', date !== null && 'day' in date ? date.day : null],
    [
      'year',
      date === null
        ? null
        : 'day' in date
          ? date.day.slice(0, 4)
          : `[${String(date.inferredYear)}]`,
    ],
    ['number', citation.number === null ? null : String(citation.number)],
    ['pages', citation.page === null ? null : escape(citation.page)],
    ['note', citation.section === null ? null : escape(citation.section)],
    ['langid', citation.language.startsWith('zh') ? 'chinese' : null],
    ['url', citation.url],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${oneLine(value)}},`],
  );
  return `@article{${citation.key},\n${lines.join('\n')}\n}\n`;
}
