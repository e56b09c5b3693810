import type { BylineEntry, ContributorRole, Credit } from '../../domain/article.ts';
import type { Lexicon } from '../lexicon.ts';
import { madeOnce } from '../made-once.ts';
import { hasCommonSurname } from '../../text/surnames.ts';
import { closeSpacedNames, isLongName, isName } from './name.ts';

/** Writers found in a text, and what speaks for their being writers. */
export interface Byline {
  writers: BylineEntry[];
  /** Photographers named in the same line: `王波/文 董保彤/图`. */
  photographers: string[];
  /** Their credits, as printed: 刘洋 摄影报道. */
  credits: Credit[];
  /** How it is printed: with a title (记者), after a bullet or in brackets, or names alone. */
  form: 'titled' | 'marked' | 'bare';
  /** True when every name begins with a common surname. */
  commonSurnames: boolean;
}

const BULLET = /^[□■●○◎◆◇▲△※·•☆★\-—]+\s*/u;
/** A name in 【】 is a column head. */
const WRAP = /^[（(](.+)[）)]$/u;
/** 文/图, 文丨, 图/: what the name beside it did. */
const PART =
  /^(?:文[/／丨|并、]?\s*(?:图|摄影|摄)|图[/／丨|]\s*文|摄影报道|文[/／丨|:：]|图[/／丨|:：]|撰文[:：]?|摄影[:：]?|[/／]文|[/／]图|[/／]摄|文图(?=$|[\s\u3000])|文并摄|拍摄|(?:文|图|摄)(?=$|[\s\u3000]))/u;
/** 文/图, 图文: two marks in one. */
const TEXT_AND_PICTURE = /^(?:文[/／丨|并、]?\s*图|图[/／丨|]\s*文)/u;

/** The forms of a byline in the words of one newspaper. */
const patternsOf = madeOnce((lexicon: Lexicon) => {
  const titles = `(?:${lexicon.titles})`;
  // 本报驻石家庄记者 王波: where they are posted.
  const post = `驻\\p{Script=Han}{2,12}?(?=[\\s·]*${titles})`;
  const house = `(?:${lexicon.house}|首席|特约|见习|实习|全媒体|融媒体|${post})`;
  return {
    /** A title that a name is glued to: 记者王波. */
    glued: new RegExp(`${titles}站?(?=(?!站)\\p{Script=Han})`, 'gu'),
    /** The newspaper's words and a title: 本报记者. */
    opening: new RegExp(`^(?:${house}[\\s·]*)+${titles}`, 'u'),
    office: new RegExp(`^(?:${lexicon.house})(${lexicon.titles})$`, 'u'),
    title: new RegExp(`^(?:${house}[\\s·]*)*(${lexicon.titles})站?(?:\\s*[:：])?`, 'u'),
  };
});

/** True for a text that opens as only bylines do: 本报记者 …, 科学导报驻阳泉市记者 …. */
export const opensLikeByline = (text: string, lexicon: Lexicon): boolean =>
  patternsOf(lexicon).opening.test(text.slice(0, MAX_LENGTH).replace(BULLET, ''));

/** No byline is longer. */
const MAX_LENGTH = 60;
/** Marks that stand for the dot in a name: 阿依古丽・买买提, 迪丽热巴• 买买提. */
const NAME_DOT = /(?<=\p{Script=Han})[ \u3000]*[·・･•‧∙⋅．.][ \u3000]*(?=\p{Script=Han})/gu;

/**
 * A text that is nothing but a byline -> its writers; undefined when anything else is left over.
 * Reads `王波`, `王 波`, `（张鹏）`, `□ 王波`, `本报记者 王波 通讯员 李阳 张鹏`, `文丨王波`,
 * `王波 李阳/文 董保彤/图`, `科学导报记者 王波 报道`, `作者：王波`.
 */
export function parseByline(text: string, lexicon: Lexicon): Byline | undefined {
  let rest = text.trim();
  if (rest.length > MAX_LENGTH) return undefined;
  let form: Byline['form'] = 'bare';
  const bullet = BULLET.exec(rest);
  if (bullet !== null) {
    rest = rest.slice(bullet[0].length);
    form = 'marked';
  }
  const wrapped = WRAP.exec(rest);
  if (wrapped?.[1] !== undefined) {
    rest = wrapped[1].trim();
    form = 'marked';
  }
  const { office: signsAlone, title, glued } = patternsOf(lexicon);
  rest = closeSpacedNames(rest.replace(glued, '$& ').replace(NAME_DOT, '·'));
  const officer = parseOfficer(rest, form === 'marked', lexicon);
  if (officer !== undefined) return officer;

  const { publication } = lexicon;
  // 本报评论员 signs without a name: the newspaper speaks.
  const office = signsAlone.exec(rest)?.[1];
  if (office !== undefined && publication.bylines.titles[office] === 'commentator') {
    const writers: BylineEntry[] = [{ name: rest, role: 'commentator' }];
    return { writers, photographers: [], credits: [], form: 'titled', commonSurnames: false };
  }
  const writers: BylineEntry[] = [];
  const photographers: string[] = [];
  const credits: Credit[] = [];
  const whole = rest;
  /** Where the names and the mark that are not settled yet begin. */
  let start = 0;
  /** Names since the last marker: `王波 李阳/文` is known only at its end. */
  let pending: string[] = [];
  let role: ContributorRole | undefined;
  let part: 'text' | 'picture' | 'both' | undefined;
  let halves = false;
  const settle = (as: 'text' | 'picture' | 'both'): void => {
    const end = whole.length - rest.length;
    for (const name of pending) {
      if (as !== 'picture') writers.push({ name, role: role ?? 'reporter' });
      if (as !== 'text') photographers.push(name);
    }
    if (as !== 'text' && pending.length > 0) {
      const name = pending.join(' ');
      const printed = whole
        .slice(start, end)
        .replace(/(?<![\s、，,;；&])[\s、，,;；&]+$/u, '')
        .replace(/[ \u3000]+/gu, ' ');
      // 文/图 王波: of two marks in one, that of the picture.
      const text = as === 'both' && halves ? `${name}/图` : printed;
      credits.push({ text, name, role: 'photographer' });
    }
    pending = [];
    halves = false;
    start = end;
  };

  while (rest !== '') {
    const gap = /^[\s\u3000、，,;；&]+/u.exec(rest);
    if (gap !== null) {
      rest = rest.slice(gap[0].length);
      if (pending.length === 0 && part === undefined) start = whole.length - rest.length;
      continue;
    }
    const titled = title.exec(rest);
    if (titled?.[1] !== undefined) {
      settle(part ?? 'text');
      role = publication.bylines.titles[titled[1]] ?? 'reporter';
      part = undefined;
      form = 'titled';
      rest = rest.slice(titled[0].length);
      start = whole.length - rest.length;
      continue;
    }
    const end = /^(?:报道|采写|采访|供稿|整理|编辑整理|来稿)(?=$|\s)/u.exec(rest);
    if (end !== null && pending.length > 0) {
      rest = rest.slice(end[0].length);
      form = 'titled';
      continue;
    }
    const marker = PART.exec(rest);
    if (marker !== null) {
      const kind = /图|摄/u.test(marker[0])
        ? /文|报道/u.test(marker[0])
          ? 'both'
          : 'picture'
        : 'text';
      // Behind names it says what they did; before names it says what the next ones did.
      const behind = rest.slice(marker[0].length).replace(/^[:：/／丨|]/u, '');
      form = 'titled';
      if (pending.length > 0 && (part === undefined || marker[0].startsWith('/'))) {
        rest = behind;
        settle(kind);
        part = undefined;
      } else {
        settle(part ?? 'text');
        rest = behind;
        halves = TEXT_AND_PICTURE.test(marker[0]);
        part = kind;
      }
      continue;
    }
    const word = /^\p{Script=Han}+(?:·\p{Script=Han}+)*/u.exec(rest)?.[0];
    if (word === undefined) return undefined;
    // 青春·开发区 is a column.
    if (word.includes('·') && lexicon.publication.zoneSuffixes.some((end) => word.endsWith(end)))
      return undefined;
    const name = nameIn(word, form === 'titled');
    if (name === undefined) return undefined;
    pending.push(name);
    rest = rest.slice(name.length);
    if (pending.length + writers.length > 8) return undefined;
  }
  settle(part ?? 'text');
  if (writers.length === 0) return undefined;
  // 地下抽 地上用 路上跑: several bare words are names only if each half of them look like it.
  if (
    form === 'bare' &&
    writers.length > 1 &&
    writers.filter(({ name }) => hasCommonSurname(name)).length * 2 < writers.length
  ) {
    return undefined;
  }
  return {
    writers,
    photographers,
    credits,
    form,
    commonSurnames: writers.every(({ name }) => hasCommonSurname(name)),
  };
}

/** 王波报道, 刘洋摄: a verb may be glued behind a name; no name ends so, nor in a glued 图 but 宏图. */
const GLUED_VERB = /(?:摄影报道|报道|摄影|拍摄|摄|采写|(?<![宏鸿雄壮远])图)$/u;

/** The name that a word opens with; behind a title it may be a longer one. */
function nameIn(word: string, titled: boolean): string | undefined {
  if (!titled && (word.match(/·/gu)?.length ?? 0) > 1) return undefined;
  const bare = word.replace(GLUED_VERB, '');
  const candidates = [bare, word, word.replace(/文$/u, '')];
  return candidates.find((candidate) => isName(candidate) || (titled && isLongName(candidate)));
}

/** Posts that a person is named with. */
const POST =
  /(?:书记|主任|局长|部长|主席|经理|董事长|总裁|厂长|县长|市长|区长|院长|所长|处长|科长|站长|队长|教授|研究员|委员|代表)$/u;

/**
 * A post or a zone, and the name of who writes: `稷山经开区管委会副主任 高敏`, `□ 稷山经济技术开发区 高敏`.
 * They sign what they have written themselves. Without a bullet a zone may also stand in a headline, or
 * beside another zone: what follows must open like a name and be no place.
 */
function parseOfficer(text: string, marked: boolean, lexicon: Lexicon): Byline | undefined {
  const [, affiliation = '', name = ''] =
    /^(\S.{3,40}\S)[\s\u3000]+(\p{Script=Han}{2,4})$/u.exec(text) ?? [];
  if (!isName(name) || /[，。；：！？]/u.test(affiliation)) return undefined;
  const isPost = POST.test(affiliation);
  const isZone =
    (marked || (hasCommonSurname(name) && !lexicon.startsWithPlace(name))) &&
    (lexicon.zoneNamed(affiliation) !== undefined ||
      lexicon.unlistedZoneLine(affiliation) !== undefined);
  if (!isPost && !isZone) return undefined;
  return {
    writers: [{ name, role: 'author', affiliation }],
    photographers: [],
    credits: [],
    form: isPost || marked ? 'titled' : 'bare',
    commonSurnames: hasCommonSurname(name),
  };
}

/** A person or a body that signs: letters, with dots or blanks between those of Latin. */
const SIGNER = /^(?:[\p{Script=Han}·]{1,12}|\p{Script=Latin}[\p{Script=Latin}.'’ -]{1,30})$/u;

/**
 * A line that an editor calls a byline -> who signs it, in whatever form: 课题组, John Smith,
 * 本报记者 白音仓布. Undefined for running text and for lines that hold anything but names.
 */
export function signersOf(text: string, lexicon: Lexicon): BylineEntry[] | undefined {
  const known = parseByline(text, lexicon);
  if (known !== undefined) return known.writers;
  const { title } = patternsOf(lexicon);
  const plain = text.trim().replace(BULLET, '').replace(WRAP, '$1').replace(NAME_DOT, '·');
  const titled = title.exec(plain);
  const role =
    titled?.[1] === undefined ? undefined : lexicon.publication.bylines.titles[titled[1]];
  const names = plain
    .slice(titled?.[0].length ?? 0)
    .split(
      /[、，,;；/／]+|(?<=\p{Script=Han})[ \u3000]+|(?<![ \u3000])[ \u3000]+(?=\p{Script=Han})/u,
    )
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || names.length > 8) return undefined;
  if (!names.every((name) => SIGNER.test(name))) return undefined;
  return names.map((name) => ({ name, role: role ?? 'reporter' }));
}

/** A byline behind the last sentence of a text: `…新篇章。王波`, `…贡献。 李阳`, `…。（张鹏）`. */
export interface ClosingByline extends Byline {
  /** Where the text ends without it. */
  end: number;
}

const SENTENCE_END = '[。！？!?…][”』」’）)]{0,2}';
const IN_BRACKETS = new RegExp(
  `(?<=${SENTENCE_END})[\\s\\u3000]*([（(【][^（）()【】]{2,40}[）)】])$`,
  'u',
);
const BEHIND_SENTENCE = new RegExp(
  `(?<=[。！？!?…][”』」’）)]{0,2})([\\s\\u3000]*)((?:[□■●]\\s*)?[\\p{Script=Han}][\\p{Script=Han}\\s\\u3000、/／丨|·・･•‧∙⋅:：]{1,40})$`,
  'u',
);

/**
 * The byline at the very end of an article's text, or undefined. Names without a title are 2-3 Han
 * characters behind a sentence-final mark: no list of surnames decides (进 is one).
 */
export function closingByline(text: string, lexicon: Lexicon): ClosingByline | undefined {
  const last = text.at(-1) ?? '';
  // Nearly all texts end with a full stop: the patterns need not look for a name behind one.
  if (!/[\p{Script=Han}\s、/／丨|·:：）)】]/u.test(last)) return undefined;
  const match = (/[）)】]/u.test(last) ? IN_BRACKETS : BEHIND_SENTENCE).exec(text);
  const found = match === null ? undefined : parseByline(match[0], lexicon);
  // Several glued names without a space between them are a word: 。据了解项目
  return match === null || found === undefined ? undefined : { ...found, end: match.index };
}

/** （作者系临汾经济开发区党工委书记、管委会主任）: who the signed author is. */
export function parseAffiliation(
  text: string,
): { affiliation: string; name?: string; end: number } | undefined {
  const match =
    /[（(【]?(?:本文)?作者(?:([\p{Script=Han}]{2,4})[，,])?(?:系|为|单位[:：]|是)([^（）()]{3,60}?)[）)】]?$/u.exec(
      text,
    );
  if (match?.[2] === undefined) return undefined;
  const name = match[1];
  return { affiliation: match[2], end: match.index, ...(name === undefined ? {} : { name }) };
}
