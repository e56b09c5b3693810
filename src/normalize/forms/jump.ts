/** 转版 found in a text: where it points, and the text without it. */
export interface JumpMark {
  direction: 'to' | 'from';
  /** `A2`, `3`; null when no page is named. */
  page: string | null;
  /** Range of the mark in the text. */
  start: number;
  end: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `第十二`, `三`, `Ａ２`, `A 2` -> `12`, `3`, `A2`, `A2`. */
export function parsePageLabel(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[第版\s]/gu, '')
    .toUpperCase();
  const chinese = /^([A-Z]?)([〇零一二三四五六七八九十]+)$/u.exec(plain);
  if (chinese?.[2] === undefined) return plain.replace(/^([A-Z]?)0+(?=\d)/u, '$1');
  const [tens, ones] = chinese[2].includes('十') ? chinese[2].split('十') : ['', chinese[2]];
  const value =
    (chinese[2].includes('十') ? (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0)) * 10 : 0) +
    (ones === '' ? 0 : (DIGITS[ones ?? ''] ?? 0));
  return `${chinese[1] ?? ''}${String(value)}`;
}

/** Blanks within a mark: a mark is short, and a line of nothing but blanks or brackets holds none. */
const GAP = '\\s{0,4}';
const PAGE = `(?:第${GAP})?([A-Za-zＡ-Ｚａ-ｚ]?${GAP}[\\d０-９]{1,3}|[A-Za-zＡ-Ｚ]?[一二三四五六七八九十]{1,3}|头|首)${GAP}版?`;
const TAIL = '[①②③④⑤⑥⑦⑧⑨⑩\\s]{0,6}(?:[^（）()。，]{0,12})?';
const TO = new RegExp(
  `[（(【\\[▶▼>]{0,4}${GAP}(?:下转|转下?|续)${GAP}${PAGE}${TAIL}[）)】\\]◀▼]{0,4}${GAP}$`,
  'u',
);
const FROM_START = new RegExp(
  `^[（(【\\[▲△■●◆◀<\\s]{0,8}(?:上接|接|续)${GAP}${PAGE}[^（）()。，《“\\p{Script=Han}]{0,4}(?:[《“][^》”]{2,30}[》”])?[）)】\\]▲]{0,4}\\s*`,
  'u',
);
const FROM_END = new RegExp(
  `${GAP}[（(【\\[▲△]{1,4}${GAP}(?:上接|接|续)${GAP}${PAGE}${TAIL}[）)】\\]]{0,4}${GAP}$`,
  'u',
);

const label = (match: RegExpExecArray): string | null => {
  const page = match[1];
  if (page === undefined) return null;
  return /^[头首]$/u.test(page) ? '1' : parsePageLabel(page);
};

/** The jump at the end of a text: `（下转A2版）`, `(转第三版)`, `下转2版①`; undefined if none. */
export function jumpTo(text: string): JumpMark | undefined {
  if (!/[转续]/.test(text)) return undefined;
  const match = TO.exec(text);
  if (match === null) return undefined;
  const opened = /^[（(【[▶▼>]/u.test(match[0].trim());
  // Unbracketed 转 or 续 is a verb; 下转 is not.
  if (!opened && !/^\s*下转/u.test(match[0])) return undefined;
  return {
    direction: 'to',
    page: label(match),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The mark of a continuation: at the start of a text, or in brackets behind a title. */
export function jumpFrom(text: string): JumpMark | undefined {
  if (!/[接续]/.test(text)) return undefined;
  const start = FROM_START.exec(text);
  if (start !== null && (/^[（(【[▲△■●◆◀<\s]/u.test(start[0]) || start[0].startsWith('上接'))) {
    return { direction: 'from', page: label(start), start: 0, end: start[0].length };
  }
  const end = FROM_END.exec(text);
  if (end === null) return undefined;
  return { direction: 'from', page: label(end), start: end.index, end: end.index + end[0].length };
}
