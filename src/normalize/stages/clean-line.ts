import type { TextChange } from '../../domain/ledger.ts';
import { ideographOf } from '../../domain/radicals.ts';
import { isSpacedNames } from '../forms/name.ts';
import { closeSpacing } from './close-spacing.ts';

/** What a line reads once marks that were never printed are gone. */
export interface CleanLine {
  /** Empty when nothing of the line was printed. */
  text: string;
  /** Level of a heading mark, 7 for a line all in bold, 0 for none. */
  level: number;
  changes: Omit<TextChange, 'line'>[];
}

/** One kind of residue: what it looks like, and what was printed instead. */
interface Residue {
  rule: string;
  pattern: RegExp;
  /** Takes letters or digits away that stand in the scan: the account keeps them. */
  drops?: true;
  replace: string | ((found: string, ...groups: (string | undefined)[]) => string);
}

const HTML_TAGS =
  'br|p|div|span|center|b|i|u|em|strong|font|h[1-6]|hr|img|sup|sub|table|thead|tbody|tr|td|th';

/** Where a link leads: brackets stand in it in pairs. */
const ADDRESS = '[^()]*(?:\\([^()]*\\)[^()]*)*';

/** Radicals (⻓ U+2ED3, ⾼ U+2FBC) and compatibility ideographs (羅 U+F90F) have one plain form each. */
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** Full-width digits and Latin letters, and the marks between them: ２０２５, Ａ２, ３．５％, １２，３４５. */
const WIDE =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b]|(?<=[\uff10-\uff19])\uff0e(?=[\uff10-\uff19])|(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))/gu;

/** A letter with what is written over, under or behind it: é as two code points, が, 한. */
const CHARACTER = /\P{M}[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gu;

/** Residue of OCR models and copying, in the order it is removed. */
const RESIDUES: readonly Residue[] = [
  // Zero-width, bidi controls and other controls: never printed, and dangerous in a page.
  {
    rule: 'invisible',
    pattern:
      /[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
    replace: (c) => (c === '\t' ? '\t' : ''),
  },
  { rule: 'line-separator', pattern: /[\u2028\u2029\u0085]/gu, replace: ' ' },
  {
    rule: 'code-fence',
    pattern: /^\s*(?:```+|~~~+)\s*(?:[a-z]+\s*)?$/iu,
    drops: true,
    replace: '',
  },
  {
    rule: 'image-link',
    pattern: new RegExp(`!\\[[^[\\]]*\\]\\(${ADDRESS}\\)`, 'gu'),
    drops: true,
    replace: '',
  },
  { rule: 'autolink', pattern: /<((?:https?:\/\/|mailto:)[^\s<>]+)>/gu, replace: '$1' },
  {
    rule: 'link',
    pattern: new RegExp(`\\[([^[\\]]+)\\]\\((?=mailto:|https?://)${ADDRESS}\\)`, 'gu'),
    drops: true,
    replace: '$1',
  },
  {
    rule: 'html',
    drops: true,
    pattern: new RegExp(`</?(?:${HTML_TAGS})(?:\\s[^<>]*)?/?>`, 'giu'),
    replace: (tag) => (/^<\/?t[dh]/i.test(tag) ? (tag.startsWith('</') ? '|' : '') : ''),
  },
  {
    rule: 'html-entity',
    drops: true,
    pattern: /&(amp|lt|gt|quot|nbsp|ldquo|rdquo|mdash|hellip|middot);/gu,
    replace: (_, name) => ENTITIES[name ?? ''] ?? '',
  },
  // $5\%$, $24.2$亿元, \(56\): numbers in formula marks.
  {
    rule: 'formula',
    drops: true,
    pattern:
      /\$\s{0,4}([^$\p{Script=Han}]{1,24}?)\s{0,4}\$|\\\(\s{0,4}([^)\p{Script=Han}]{1,24}?)\s{0,4}\\\)/gu,
    replace: (_, a, b) => unformula(a ?? b ?? ''),
  },
  { rule: 'bold', pattern: /\*\*([^*]+)\*\*|__([^_]+)__/gu, replace: (_, a, b) => a ?? b ?? '' },
  { rule: 'width', pattern: WIDE, replace: (c) => c.normalize('NFKC') },
  { rule: 'compatible', pattern: COMPATIBLE, replace: ideographOf },
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

function unformula(source: string): string {
  return source
    .replace(/\\(?:text|mathrm|mathbf|textbf)\{([^}]*)\}/gu, '$1')
    .replace(/\\times/gu, '×')
    .replace(/\\([%$&#_{}])/gu, '$1')
    .replace(/\s+/gu, '');
}

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
export function cleanLine(raw: string, spacedPage = false): CleanLine {
  const changes: CleanLine['changes'] = [];
  let text = raw;
  for (const { rule, pattern, drops, replace } of RESIDUES) {
    if (text.search(pattern) < 0) continue;
    const printed: string[] = [];
    const written: string[] = [];
    const before = text;
    text = text.replace(pattern, (found: string, ...groups: string[]) => {
      const now = typeof replace === 'string' ? expand(replace, groups) : replace(found, ...groups);
      printed.push(found);
      written.push(now);
      return now;
    });
    if (text === before) continue;
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
  } else if (/^\s*(?:\*\*[^*]+\*\*|__[^_]+__)\s*$/u.test(raw)) level = 7;
  if (/^\s*>\s+\p{Script=Han}/u.test(text)) {
    text = text.replace(/^\s*>\s+/u, '');
    changes.push({ rule: 'quote-mark', count: 1 });
  }
  text = text.trim();
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
  return { text, level, changes };
}

const expand = (template: string, groups: string[]): string =>
  template.replace('$1', groups[0] ?? '');
