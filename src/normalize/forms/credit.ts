import type { Credit } from '../../domain/article.ts';
import { alternation, type Lexicon } from '../lexicon.ts';
import { madeOnce } from '../made-once.ts';
import { AGENCIES } from './house-words.ts';
import { hasCommonSurname } from '../../text/surnames.ts';
import { closeSpacedNames, isName } from './name.ts';

/** A photograph's words: what it shows, and who it is from. */
export interface CaptionParts {
  caption?: string;
  credit: Credit;
}

const MARK = '[■▲●◆□★]';

/** Credits that name nobody. */
const STOCK = new RegExp(
  `^(?:资料图片?|资料照片?|网络图片|图片来自网络|(?:${AGENCIES})[发照]|图片?由AI生成|AI生成图片?|效果图|示意图|视频截图|版面图片)$`,
  'u',
);

const MARKS_BEFORE = new RegExp(`^${MARK}+\\s*`, 'u');

/** The forms of a credit in the words of one newspaper. */
const patternsOf = madeOnce((lexicon: Lexicon) => {
  const { photographer, provider } = lexicon.publication.bylines;
  const house = `(?:${lexicon.house}|${AGENCIES}|特约|首席|见习)`;
  return {
    /** A character of every credit there is: most texts hold none, and need not be cut up. */
    possible: new RegExp(
      `[图照发]|${alternation([...photographer, ...provider].map((word) => [...word].at(-1) ?? ''))}`,
      'u',
    ),
    title: new RegExp(`^(?:${house}[\\s·]*)*(?:${lexicon.titles})[\\s:：]*`, 'u'),
    behind: new RegExp(
      `^(.{1,30}?)[\\s\\u3000]*[/／]?(?:(${lexicon.photographer})|(${lexicon.provider}))$`,
      'u',
    ),
    titled: new RegExp(`^(.+?)\\s(?:${house}[\\s·]*)*(?:${lexicon.titles})\\s`, 'u'),
    before: new RegExp(
      `^(?:(${lexicon.photographer})|图片?|照片|供图|图源)[:：/／丨|]\\s*(.{2,24})$`,
      'u',
    ),
  };
});

/** A credit alone -> its parts: `■ 董保彤摄`, `晋中开发区供图`, `图/受访单位提供`, `资料图`. */
export function parseCredit(text: string, lexicon: Lexicon): Credit | undefined {
  const patterns = patternsOf(lexicon);
  if (text.length > TAIL || !patterns.possible.test(text)) return undefined;
  const bare = closeSpacedNames(
    text
      .trim()
      .replace(MARKS_BEFORE, '')
      .replace(/^[（(【\[](.*)[）)】\]]$/u, (_, inner: string) => inner.trim())
      .replace(/[。.]$/u, '')
      .trim(),
  );
  if (
    bare.length < 2 ||
    bare.length > 40 ||
    /[。！？，；：,;]/u.test(bare.replace(/^[\p{Script=Han}/]{1,6}[:：]/u, ''))
  )
    return undefined;
  const strip = (name: string): string =>
    name
      .replace(patterns.title, '')
      .replace(/^(?:图片?|照片|摄影|供图)?(?:由|[/／:：])\s*/u, '')
      .replace(/[\s\u3000]+/gu, ' ')
      .trim();
  if (STOCK.test(bare)) return { text: bare, name: null, role: 'provider' };
  const behind = patterns.behind.exec(bare);
  if (behind?.[1] !== undefined) {
    const name = strip(behind[1]).replace(/ 文$/u, '');
    if (name === '' || isPartOfSentence(bare, name)) return undefined;
    // …在作业 本报记者 高敏 摄: a title behind anything but names begins the credit.
    const titled = patterns.titled.exec(name);
    if (titled?.[1]?.split(' ').every((word) => isName(word)) === false) return undefined;
    return { text: bare, name, role: behind[2] === undefined ? 'provider' : 'photographer' };
  }
  const before = patterns.before.exec(bare);
  if (before?.[2] !== undefined) {
    const role =
      before[1] !== undefined || (bare.startsWith('图') && before[2].length <= 3)
        ? 'photographer'
        : 'provider';
    return { text: bare, name: strip(before[2]), role };
  }
  return undefined;
}

/** 绘就发展蓝图 and 为园区发展提供 end like credits: a glued 图 follows a person's name, 提供 no 为. */
function isPartOfSentence(credit: string, name: string): boolean {
  if (/^[为向给把将以对]/u.test(name)) return true;
  if (!/[^\s/／]图$/u.test(credit) || credit.endsWith('供图')) return false;
  return !name.split(' ').every((word) => isName(word) && hasCommonSurname(word));
}

/** Where a caption may be cut from its credit, surest first: a mark or bracket, a full stop, a space. */
const CUTS = [
  new RegExp(`^(.+?)(${MARK}[^■▲●◆□★]+)$`, 'u'),
  /^(.+?)([（(【][^（）()【】]{2,30}[）)】])$/u,
  /^(.+[。！？…”])[\s\u3000]*([^。！？…]{2,30})$/u,
  /^(.+?)[\s\u3000](\S.{1,30})$/u,
];
const AT_SPACE = CUTS[3];

/** Characters at the end of a text within which its credit begins. */
const TAIL = 80;

/**
 * A caption with its credit behind it -> both: `项目施工现场。综改区供图`,
 * `…施工现场。■ 山西转型综改示范区供图`, `…一角（晋中开发区供图）`, `…作业 本报记者 王波 摄`.
 * Undefined when no credit closes the text.
 */
export function splitCaption(text: string, lexicon: Lexicon): CaptionParts | undefined {
  if (!patternsOf(lexicon).possible.test(text)) return undefined;
  const whole = parseCredit(text, lexicon);
  const tail = text.slice(-TAIL);
  for (const cut of CUTS) {
    const match = cut.exec(tail);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const credit = parseCredit(match[2], lexicon);
    if (credit === undefined) continue;
    // `本报记者 王波 摄` is one credit, not the caption 本报记者.
    if (whole !== undefined && cut === AT_SPACE) break;
    return { caption: (text.slice(0, -TAIL) + match[1]).trim(), credit };
  }
  return whole === undefined ? undefined : { credit: whole };
}
