const MARKS_BEFORE = /^(?:[A-Z]\s(?=[\p{Script=Han}]{2,8}$)|[\s■●◆▲★☆□【〖\[]+)/u;
const MARK_BEHIND = /[】〗\]:：\s]/u;

/** Name of a column without marks around it: `■短评`, `【简讯】`, `一线论道③`. */
export function bareHead(source: string): string {
  const head = source.replace(MARKS_BEFORE, '');
  let end = head.length;
  while (end > 0 && MARK_BEHIND.test(head.charAt(end - 1))) end--;
  return head.slice(0, end).trim();
}

/** Words of Hanyu Pinyin and nothing else: `liangdian xinwen`. */
const PINYIN =
  /^(?=.{5})(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?)+['\s-]?)+$/iu;

/** True for the pinyin that is set under the name of a column. */
export const isPinyin = (text: string): boolean => PINYIN.test(text);

/** 系列报道之二: the mark of a series on a line of its own. */
const SERIES =
  /^[（(【]?(?:系列(?:报道|评论|访谈)|连载)(?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])?[）)】]?$/u;

/** True for a line that says which part of a series follows. */
export const isSeriesMark = (text: string): boolean => SERIES.test(text);
