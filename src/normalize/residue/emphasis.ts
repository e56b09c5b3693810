import { type Residue, residueOf, type Stripped } from './residue.ts';

/** 1\. \* \_: a mark that Markdown would read as its own; a bar, and a backslash itself, print both. */
export const ESCAPES: Residue = residueOf(
  'escape',
  /\\([!-/:-@[\]^_`{}~])/gu,
  (_, mark = '') => mark,
);

/** A backslash at the end of a line breaks it in Markdown. */
export const HARD_BREAK: Residue = residueOf('hard-break', /(?<=[^\s\\])\\$/u, () => '');

/** ==报满==: a marker pen. */
export const HIGHLIGHT: Residue = residueOf(
  'highlight',
  /(?<!=)==(?![\s=])([^=]+)(?<!\s)==(?!=)/gu,
  (found, words = '') => (/\p{Script=Han}/u.test(words) ? words : found),
);

const STARS = /(?<!\*)(\*{1,3})([^*\n\f]+)\1(?!\*)/gu;
const LOW_LINES =
  /(?<![\p{L}\p{N}_])(_{1,3})(?![\s_，。；、：）])([^_\n\f]+)(?<![\s：:，,、（(])\1(?![\p{L}\p{N}_])/gu;

/** 与_下划线_照印: marks between letters are no emphasis, so that the line prints its marks. */
const PRINTS_MARKS = /\p{L}_[^\s_]+_\p{L}/u;

const DEEPEST = 3;

/** A single character between marks is a sign among others, or a factor. */
const isWord = (words: string): boolean => /\p{L}/u.test(words) && [...words].length >= 2;

/** True for stars that are printed: 长*宽*高, 500*300*200, *ST公司. */
function isPrinted(words: string, at: number, end: number, text: string): boolean {
  if (/^\s|\s$|^S?ST/u.test(words) || /^S?ST/u.test(text.slice(end, end + 3))) return true;
  if (!isWord(words)) return true;
  const [before, after] = [text[at - 1] ?? '', text[end] ?? ''];
  return /\d/u.test(before) && /^\d|\d$/u.test(words) && /\d/u.test(after);
}

/** *园区*, **园区**, ***园区***, __园区__: emphasis, the innermost first. */
export const EMPHASIS: Residue = {
  rule: 'bold',
  strip(text) {
    const stripped: Stripped = { text, printed: [], written: [] };
    const note = (found: string, words: string): string => {
      stripped.printed.push(found);
      stripped.written.push(words);
      return words;
    };
    const printsMarks = PRINTS_MARKS.test(text);
    for (let depth = 0, before = ''; depth < DEEPEST && before !== stripped.text; depth++) {
      before = stripped.text;
      stripped.text = before
        .replace(STARS, (found: string, marks: string, words: string, at: number, whole: string) =>
          marks === '*' && (printsMarks || isPrinted(words, at, at + found.length, whole))
            ? found
            : note(found, words),
        )
        .replace(LOW_LINES, (found: string, marks: string, words: string) =>
          isWord(words) || (marks !== '_' && /\p{L}/u.test(words)) ? note(found, words) : found,
        );
    }
    return stripped;
  },
};

/** True for a line all in bold: a heading in many transcriptions. */
export const isAllBold = (raw: string): boolean =>
  /^\s*(?:\*{2,3}[^*]+\*{2,3}|_{2,3}[^_]+_{2,3})\s*$/u.test(raw.replace(/\\(?=[*_])/gu, ''));
