import type { Lexicon } from '../lexicon.ts';
import { isFolio } from './folio.ts';
import { foldDate } from './printed-date.ts';

/** What a line of page furniture may be. */
export type Furniture = 'masthead' | 'folio' | 'staff' | 'footer' | 'teaser';

const KINDS: readonly Furniture[] = ['folio', 'staff', 'footer', 'masthead', 'teaser'];

/** Longer than any line of an imprint. */
const LONGEST = 200;

const SENTENCE_END = /[。！？][”’“‘」』)）】]*$/u;
/** 社址：…, E-mail: …, 邮编 030006: what an imprint lists one after the other. */
const LABELLED = /^[^\s:：]{1,10}\s*[:：]|\d{5,}/u;
/** 第2期 | 工程投资…, 创刊于1984年 | 的老报纸: the words of furniture are the start of others. */
const GOES_ON = /^(?:[号码处部站]{0,2})\p{Script=Han}{3,}/u;
const STAFF_WORD =
  '责编|编辑|主编|编审|终审|审读|版式|美编|校对|组版|统筹|策划|监制|制作|设计|主任|编委|值班|电话|邮箱|热线';
/** Behind 编辑：: names, the words for other posts, and what has a number or an address. */
const NAMES = new RegExp(
  `^(?:[\\p{Script=Han}·]{0,4}|[\\p{Script=Han}·]{1,8}(?:${STAFF_WORD})|(?=.*[@\\d]).*)$`,
  'u',
);
/** 本版责任编辑王晓静: the post and the name as one word. */
const LONGEST_POST = 10;
const NUMERALS = /^[\d一二三四五六七八九十〇零年月日号]+/u;
/** Whom to ask: of a newspaper beside the rest of its imprint, of a notice at the end of the notice. */
const CONTACT =
  /^(?:联系|咨询|报名|服务|监督|举报)?(?:电话|地址|传真|邮编|邮政编码|手机|热线|热线电话|邮箱|电子邮箱|网址|E-?mail)\s*[:：\d]/iu;

/** True for what somebody wrote as a sentence: closed as one, or mostly clauses that name no fact of an imprint. */
export function isSentence(text: string, lexicon: Lexicon): boolean {
  if (SENTENCE_END.test(text)) return true;
  if (!/[，。！？；]/u.test(text)) return false;
  const clauses = text.split(/[，。！？；]/u).filter((clause) => clause.trim() !== '');
  const facts = clauses.filter(
    (clause) =>
      LABELLED.test(clause.trim()) ||
      (clause.length <= LONGEST && KINDS.some((kind) => lexicon.furniture[kind].test(clause))),
  );
  return facts.length * 2 <= clauses.length;
}

/**
 * What kind of furniture a line is by its words: as short as furniture is, no sentence, and no word
 * that only opens with them. Where it stands is another question.
 */
export function furnitureWords(printed: string, lexicon: Lexicon): Furniture | undefined {
  if (printed.length > LONGEST) return undefined;
  const text = foldDate(printed);
  const kind = KINDS.find((name) => isWordedAs(name, text, lexicon));
  if (kind !== undefined) return kind;
  return isFolio(text, lexicon.publication) ? 'folio' : undefined;
}

function isWordedAs(kind: Furniture, text: string, lexicon: Lexicon): boolean {
  const found = lexicon.furniture[kind].exec(text);
  if (found === null) return false;
  // A text that closes with （全文见A3版） is a text; a teaser holds no sentence.
  if (kind === 'teaser') return !text.includes('。');
  if (isSentence(text, lexicon)) return false;
  if (kind === 'staff') return isStaff(text);
  const rest = text.slice(found.index + found[0].length).replace(NUMERALS, '');
  return /[\s:：|｜/]$/u.test(found[0]) || !GOES_ON.test(rest);
}

const isStaff = (text: string): boolean =>
  text
    .split(/[\s:：|｜/、，]+/u)
    .every((part, i) => NAMES.test(part) || (i === 0 && part.length <= LONGEST_POST));

/**
 * Texts of a page, in order -> what is furniture of it: worded so, and where furniture stands, over
 * the first sentence or under the last one, or beside other furniture. Staff lines, running heads
 * and teasers also stand alone between articles.
 */
export function findFurniture(
  texts: readonly string[],
  lexicon: Lexicon,
): (Furniture | undefined)[] {
  const worded = texts.map((text) => furnitureWords(text, lexicon));
  const sentences = texts.map(
    (text, i) =>
      worded[i] === undefined && (lexicon.leadIn(text) !== undefined || isSentence(text, lexicon)),
  );
  const [first, last] = [sentences.indexOf(true), sentences.lastIndexOf(true)];
  const isContact = (index: number): boolean => CONTACT.test(texts[index] ?? '');
  return worded.map((kind, index) => {
    if (kind === undefined) return undefined;
    const over = first < 0 || index < first;
    const beside = [index - 1, index + 1].some(
      (other) => worded[other] !== undefined && !isContact(other),
    );
    if (isContact(index) && !besideImprint(worded, index, isContact)) return undefined;
    if (kind === 'masthead') return over || beside ? kind : undefined;
    if (kind === 'footer') return over || index > last || beside ? kind : undefined;
    return kind;
  });
}

/** 电话: … beside 社址: …; lines of contacts alone are the end of a notice. */
function besideImprint(
  worded: readonly (Furniture | undefined)[],
  index: number,
  isContact: (index: number) => boolean,
): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (worded[at] !== undefined && isContact(at)) at += step;
    if (worded[at] !== undefined) return true;
  }
  return false;
}
