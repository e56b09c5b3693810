import type { TextChange } from '../../domain/ledger.ts';
import { ideographOf } from '../../text/radicals.ts';
import { isSpacedNames } from '../forms/name.ts';
import { closeSpacing } from './close-spacing.ts';
import { EMPHASIS, ESCAPES, HARD_BREAK, HIGHLIGHT, isAllBold } from '../residue/emphasis.ts';
import { BARE_FORMULAS, FORMULAS, SCRIPT_TAGS } from '../residue/formulas.ts';
import { type LinePart, noTable, type OpenTable, partsOf } from '../residue/html-table.ts';
import { INVISIBLE } from '../residue/invisible.ts';
import { LINKS } from '../residue/links.ts';
import { REFERENCES } from '../residue/references.ts';
import { type Residue, residueOf } from '../residue/residue.ts';
import { DOCUMENT_TAGS, LINK_TAGS, tagsWithin } from '../residue/tags.ts';
import { TOOL_MARKS } from '../residue/tool-marks.ts';

/** What a line reads once marks that were never printed are gone. */
export interface CleanLine {
  /** Empty when nothing of the line was printed. */
  text: string;
  /** Level of a heading mark, 7 for a line all in bold, 0 for none. */
  level: number;
  changes: Omit<TextChange, 'line'>[];
  /** Texts and tables of a line that holds a table of HTML. */
  parts?: LinePart[];
}

/** Radicals (⻓ U+2ED3, ⾼ U+2FBC) and compatibility ideographs (羅 U+F90F) have one plain form each. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** Full-width digits and Latin letters, and the marks between them: ２０２５, Ａ２, ３．５％, １２，３４５. */
const WIDE =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b]|(?<=[\uff10-\uff19])\uff0e(?=[\uff10-\uff19])|(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))/gu;

/** A letter with what is written over, under or behind it: é as two code points, が, 한. */
const CHARACTER = /\P{M}[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gu;

/** Residue of OCR models and copying, in the order it is removed. */
const BEFORE_TAGS: readonly Residue[] = [
  residueOf('invisible', INVISIBLE, (c) => (c === '\t' ? '\t' : '')),
  residueOf('line-separator', /[\u2028\u2029\u0085]/gu, () => ' '),
  ...TOOL_MARKS,
  ...LINKS,
  LINK_TAGS,
  SCRIPT_TAGS,
  DOCUMENT_TAGS,
];

const BEHIND_TAGS: readonly Residue[] = [
  REFERENCES,
  FORMULAS,
  BARE_FORMULAS,
  HARD_BREAK,
  ESCAPES,
  EMPHASIS,
  HIGHLIGHT,
  residueOf('width', WIDE, (c) => c.normalize('NFKC')),
  residueOf('compatible', COMPATIBLE, ideographOf),
];

/** Sentences with which language models introduce a transcription. */
const PREAMBLE =
  /^(?:以下|下面)是?.{0,12}(?:图片|图像|识别|转录|文字|OCR).{0,16}[:：。]?$|^(?:好的|当然)[，,].{0,30}(?:图片|识别|转录|文字).{0,16}[:：。]?$|^(?:here (?:is|are)|sure|the (?:text|transcription|image)|below is|ocr result)\b.{0,80}$|^[[(（【]?(?:无法识别|识别失败|图片|此处为?图片|image|illegible|figure)[\])）】]?$|^(?:注|说明)?[:：]?(?:以上|上述).{0,6}(?:内容|文字).{0,16}(?:识别|转录|OCR).{0,20}$/iu;

/** 开 发 区 建 设: three or more characters set apart by single spaces; 王　波 and 王 波 李 阳 are left alone. */
const SPACED =
  /(?<![\p{Script=Han}])\p{Script=Han}(?:[ \u3000\u00a0]\p{Script=Han}){2,}(?![\p{Script=Han}])/gu;

/**
 * One scan line -> what was printed on it: Markdown and HTML residue, full-width digits, radicals,
 * invisible and spaced-out characters are resolved, each change counted under its rule.
 * Words are never changed here. On a page that OCR set apart word by word (`spacedPage`), its
 * headings are closed up as well.
 */
export function cleanLine(raw: string, spacedPage = false, open: OpenTable = noTable()): CleanLine {
  const changes: CleanLine['changes'] = [];
  const before = { ...open };
  let text = raw;
  for (const { rule, drops, strip } of [...BEFORE_TAGS, tagsWithin(open), ...BEHIND_TAGS]) {
    const stripped = strip(text);
    if (stripped.printed.length === 0) continue;
    const { printed, written } = stripped;
    text = stripped.text;
    changes.push({
      rule,
      count: printed.length,
      ...(drops === true ? { printed: printed.join(''), written: written.join('') } : {}),
    });
  }
  const composed = text.normalize('NFC');
  if (composed !== text) {
    const apart = text.match(CHARACTER)?.filter((c) => c.normalize('NFC') !== c);
    changes.push({ rule: 'composed', count: Math.max(1, apart?.length ?? 0) });
    text = composed;
  }
  text = text.replaceAll('\u00a0', ' ');
  const mark = /^\s*(#{1,6})\s+(?=\S)/u.exec(text);
  let level = mark?.[1]?.length ?? 0;
  if (mark !== null) {
    text = text.slice(mark[0].length).replace(/\s#+\s*$/u, '');
    changes.push({ rule: 'heading-mark', count: 1 });
  } else if (isAllBold(raw)) level = 7;
  if (/^\s*>\s+\p{Script=Han}/u.test(text)) {
    text = text.replace(/^\s*>\s+/u, '');
    changes.push({ rule: 'quote-mark', count: 1 });
  }
  if (!/[\n\f]/.test(text)) text = text.trim();
  const closed = closeSpacing(text, spacedPage);
  if (closed !== text) {
    changes.push({ rule: 'spaced-words', count: text.length - closed.length });
    text = closed;
  }
  if (/[ \u3000\u00a0]/.test(text) && SPACED.test(text)) {
    SPACED.lastIndex = 0;
    let count = 0;
    text = text.replace(SPACED, (run: string, at: number, line: string) => {
      const end = at + run.length;
      if (isSpacedNames(run, line.slice(Math.max(0, at - 60), at), line.slice(end, end + 4)))
        return run;
      const bare = run.replace(/[ \u3000\u00a0]/gu, '');
      count += run.length - bare.length;
      return bare;
    });
    if (count > 0) changes.push({ rule: 'spaced-characters', count });
  }
  if (PREAMBLE.test(text)) {
    changes.push({ rule: 'preamble', count: 1, printed: text, written: '' });
    text = '';
  }
  const parts = partsOf(text, before, open);
  if (parts === undefined) return { text: text.trim(), level, changes };
  return { text: parts.map((part) => part.text).join('\n'), level, changes, parts };
}
