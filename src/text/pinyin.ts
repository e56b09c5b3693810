import { pinyin } from 'pinyin-pro';

/** Name -> its syllables in pinyin without tones: 王波 -> `['wang', 'bo']`. */
export function pinyinOf(name: string, options: { person?: boolean } = {}): string[] {
  return pinyin(name, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    ...(options.person === true ? { surname: 'head' as const } : {}),
  });
}

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const VOWELS = '[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+';
const FINAL = '(?:ng|[nr])?';

/**
 * Words of Hanyu Pinyin and nothing else: `liangdian xinwen`. Between the vowels of two syllables
 * stands what closes the one and opens the other, with or without a blank: in one way each, as a
 * line of a thousand letters that could be cut in several ways is never done.
 */
const PINYIN = new RegExp(
  `^(?=.{5})${INITIAL}?${VOWELS}(?:${FINAL}(?:['\\s-]${INITIAL}?|${INITIAL})${VOWELS})*${FINAL}['\\s-]?$`,
  'iu',
);

/** True for the pinyin that is set under the name of a column. */
export const isPinyin = (text: string): boolean => PINYIN.test(text);
