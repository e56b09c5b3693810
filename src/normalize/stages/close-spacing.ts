import { hasCommonSurname } from '../../text/surnames.ts';
import { closeSpacedNames, isName } from '../forms/name.ts';

/*
 * OCR sets words of Chinese apart, of whatever length: 今年 以 来 , 园区 新 签约 项 目 12 个. A newspaper
 * sets a blank between the halves of a headline, behind a lead-in and between names. What stands
 * apart in most places of a line was set apart by OCR.
 */

const GAP = '[ \\u3000]';
const BETWEEN_HAN = new RegExp(`(?<=\\p{Script=Han})${GAP}+(?=\\p{Script=Han})`, 'gu');
const CLOSE_HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
/** Marks of a sentence: what holds one is text and no heading, name or row. */
const SENTENCE = /[，。；！？;!?]|,(?!\d)/u;
/** No newspaper sets a blank before a mark that closes. */
const GAP_BEFORE_MARK = /\p{Script=Han}[ \u3000][，。、；：！？,;:!?]/u;

/** How many gaps a line has between Han letters, for so many neighbours in all. */
interface Spacing {
  gaps: number;
  pairs: number;
  /** Words of one letter, which no newspaper sets apart in a sentence, and all words. */
  singles: number;
  words: number;
}

function spacingOf(text: string): Spacing {
  const gaps = text.match(BETWEEN_HAN)?.length ?? 0;
  const words = text.match(/\p{Script=Han}+/gu) ?? [];
  return {
    gaps,
    pairs: gaps + (text.match(CLOSE_HAN)?.length ?? 0),
    singles: words.filter((word) => [...word].length === 1).length,
    words: words.length,
  };
}

/** No line of names is longer. */
const LONGEST_LIST = 120;

/** Names of people one after the other, spaced out or not: 王 波 李建国 赵敏. */
function isNames(text: string): boolean {
  if (text.length > LONGEST_LIST) return false;
  const words = closeSpacedNames(text).match(/\p{Script=Han}+/gu) ?? [];
  const names = words.filter((word) => isName(word) && hasCommonSurname(word));
  return names.length * 2 >= words.length;
}

/** Share of gaps from which a line of text is set apart by OCR, its marks too; a line of a page full of such. */
const SPACED_TEXT = 0.3;
const SPACED_MARKS = 0.2;
const SPACED_LINE = 0.25;
const FEWEST_GAPS = 3;

function isSpacedText(text: string): boolean {
  if (!/[ \u3000]/.test(text) || !SENTENCE.test(text)) return false;
  const { gaps, pairs, singles, words } = spacingOf(text);
  if (gaps === 0 || isNames(text)) return false;
  return GAP_BEFORE_MARK.test(text)
    ? gaps >= pairs * SPACED_MARKS
    : gaps >= FEWEST_GAPS && gaps >= pairs * SPACED_TEXT && singles * 5 >= words;
}

/** True for the lines of a page most of whose text is set apart by OCR: its headings are so as well. */
export function isSpacedPage(lines: readonly string[]): boolean {
  let all = 0;
  let spaced = 0;
  for (const text of lines) {
    if (!SENTENCE.test(text)) continue;
    all += text.length;
    if (isSpacedText(text)) spaced += text.length;
  }
  return spaced * 2 > all;
}

const TITLE = /(记者|通讯员|作者)/u;
/** （本报记者 王 波 通讯员 李 阳） */
const IN_BRACKETS = /[（(]([^（()）]{1,60})[)）]/gu;

/** Closes what stands before a title, and keeps names apart from it and from each other. */
function closeTitled(text: string): string {
  const [before = '', title = '', ...rest] = text.split(TITLE);
  const parts = [before.replace(/[ \u3000]/gu, '') + title, ...rest.map(closeSpacedNames)];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** The gap that is commonest between Han letters of a line: a wider one was printed. */
function commonGap(text: string): string {
  const counts = new Map<string, number>();
  for (const [gap] of text.matchAll(BETWEEN_HAN)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ' ';
}

/** Letters and marks beside which no blank is printed. */
const CHINESE = '[\\p{Script=Han}，。、；：！？“”‘’（）《》〈〉【】「」『』…—·]';
/** A running head sets its label and its date apart: A5 综合 2025 年 5 月. */
const LABEL = '(?<!^[A-Z]?\\d{1,3})';
const DATE = '(?!\\d{4}\\s?年)';

function closeWords(text: string, isText: boolean): string {
  const gap = `(?: |${commonGap(text)})`;
  const [label, date] = isText ? ['', ''] : [LABEL, DATE];
  return text.replace(
    new RegExp(`(?<=${CHINESE})${gap}(?=\\S)${date}|(?<=\\S)${label}${gap}(?=${CHINESE})`, 'gu'),
    '',
  );
}

/** A line of text: what stands in brackets with a title is set as a newspaper sets it. */
function closeText(text: string): string {
  let closed = '';
  let at = 0;
  for (const { index, 0: bracket, 1: inner = '' } of text.matchAll(IN_BRACKETS)) {
    if (!TITLE.test(inner)) continue;
    closed += closeWords(text.slice(at, index), true).trimEnd();
    closed += (bracket[0] ?? '') + closeTitled(inner) + (bracket.at(-1) ?? '');
    at = index + bracket.length;
  }
  return closed + closeWords(text.slice(at), true);
}

/** Words set apart by single blanks: 新 华 社 贵阳 1 月 5 日 电. */
const RUN = /(?<!\p{Script=Han})\p{Script=Han}+(?:[ \u3000](?:\p{Script=Han}+|\d{1,4}))+/gu;
/** Behind 记者 stand names. */
const PERSON = /(?<!\p{Script=Han})(\p{Script=Han}+[者员生] )/u;

/** Closes runs of words of which most are single letters, and at least three. */
function closeRuns(text: string): string {
  return text.replace(RUN, (run) =>
    run
      .split(PERSON)
      .map((part) => {
        const { singles, words } = spacingOf(part);
        // A run of single letters alone may be names, which clean-line.ts tells apart.
        const isSpaced = singles >= 3 && singles * 2 > words && singles < words && !isNames(part);
        return isSpaced ? closeWords(part, true) : part;
      })
      .join(''),
  );
}

/** A line in which OCR set words apart, on a page where it did (`page`) -> without these blanks. */
export function closeSpacing(text: string, page: boolean): string {
  if (!/[ \u3000]/.test(text)) return text;
  if (isSpacedText(text)) return closeText(text);
  const { gaps, pairs } = spacingOf(text);
  if (page && gaps >= pairs * SPACED_LINE) {
    if (TITLE.test(text) && !SENTENCE.test(text) && text.length <= LONGEST_LIST)
      return closeTitled(text);
    if (isNames(text)) return closeSpacedNames(text);
    return SENTENCE.test(text) ? closeText(text) : closeWords(text, false);
  }
  return closeRuns(text);
}
