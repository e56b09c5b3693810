import { compoundSurname, hasCommonSurname } from '../../text/surnames.ts';

/** Two- and three-character words that stand at the start of a cut-off sentence, not names. */
const NOT_NAMES = new Set(
  '今年 去年 明年 目前 截至 同时 此外 其中 据悉 近日 日前 随后 为此 因此 对此 下一步 近年来 今年来 截至目前 当前 现在 接着 接下来 如今 未来 同样 然而 但是 不过 而且 并且 于是 所以 一是 二是 三是 四是 五是 首先 其次 再次 最后 记者 编者 本报 本刊 资料 完 未完 待续 附表 附图 图片 详见 公告 声明 简讯 要闻 综合 全省 全市 全区 全县 我省 我市 我区 我县 该区 该市 该县 该园 园区 企业 项目 公司 政府 上午 下午 当天 当日 是日 会上 会前 会后 期间 据了解 据介绍 另外 与此 总之 亮点 导读 新闻 动态 关注 聚焦 时评 短评 社论 评论 通讯 特写 专访 访谈 人物 视点 观察 调研 言论 来信 文摘 公示 通知 启事 广告 招聘 寻人 遗失 系列 专题 连载 手记 札记 随笔 感言 见闻 连线 短讯 快讯 简报 速览 速递 特刊 专刊 专版 专栏 本版 本期 周刊 热线'.split(
    ' ',
  ),
);

const NAME =
  /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{1,7}·\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7})?)$/u;
const COMPOUND_NAME = /^\p{Script=Han}{3,4}$/u;

/** True for a word in the form of a person's name: 2-3 Han characters, 3-4 after a compound surname. */
export function isName(word: string): boolean {
  if (NOT_NAMES.has(word)) return false;
  return NAME.test(word) || (COMPOUND_NAME.test(word) && compoundSurname(word) !== undefined);
}

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...dictionary.segment(text)].map((s) => s.segment);

/**
 * True for a longer name without a dot, as 斯琴高娃 and 买买提江 are: to the dictionary mostly single
 * characters, where 深入一线 is words. Only what stands before it (记者) makes it a name.
 */
export function isLongName(word: string): boolean {
  if (!/^\p{Script=Han}{4,6}$/u.test(word) || hasCommonSurname(word)) return false;
  const words = wordsOf(word);
  return words.filter((part) => [...part].length === 1).length * 3 >= words.length * 2;
}

/** 文, 图, 摄 alone behind names say what these did. */
const MARK = /^[文图摄]$/u;

/** What is set against reading these pieces as one name; undefined where they are none. */
function costOf(pieces: readonly string[]): number | undefined {
  const [first = '', ...given] = pieces;
  // 王 波 李 阳摄: a verb may be glued to the last of them.
  const name = pieces.join('').replace(/(?<=..)(?:摄影报道|报道|摄影|拍摄|摄)$/u, '');
  if (pieces.length === 1) {
    if (MARK.test(name)) return 0;
    return [...name].length === 1 ? 3 : compoundSurname(name) === name ? 1 : 0;
  }
  if (!isName(name)) return undefined;
  const compound = compoundSurname(name);
  if (compound !== undefined) {
    // 欧阳 明, 欧 阳 明, 欧阳 志 远: what is spaced is the surname and single characters.
    const surname = [...first].length === 1 ? `${first}${given.shift() ?? ''}` : first;
    if (surname === compound && given.length > 0)
      return given.every((piece) => [...piece].length === 1) ? 0 : 0.5;
  }
  if ([...first].length > 1) return undefined;
  const common = hasCommonSurname(first);
  // 王 波 is spaced out to the width of three characters: those of 王 建 国, and 王 建国, are less so.
  if (name.length === 2) return common ? 0 : 1;
  if (pieces.length === 3) return common ? 1 : 2.5;
  return common ? 1.5 : undefined;
}

/** Pieces set apart by blanks -> the best way to read them as names and other words. */
function groupPieces(pieces: readonly string[]): string[][] {
  const best: { cost: number; group: string[] }[] = [{ cost: 0, group: [] }];
  for (let end = 1; end <= pieces.length; end++) {
    for (let size = 1; size <= Math.min(4, end); size++) {
      const before = best[end - size];
      const group = pieces.slice(end - size, end);
      const own = costOf(group);
      if (before === undefined || own === undefined) continue;
      const cost = before.cost + own;
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      best[end] = { cost, group };
    }
  }
  const groups: string[][] = [];
  for (let end = best.length - 1; end > 0;) {
    const { group = [] } = best[end] ?? {};
    groups.push(group);
    end -= Math.max(1, group.length);
  }
  return groups.reverse();
}

const SPACED_PIECES = /(?<!\p{Script=Han})\p{Script=Han}+(?:[ \u3000]{1,2}\p{Script=Han}+)+/gu;

/**
 * `王　波` -> `王波`, `王 波 李 阳` -> `王波 李阳`, `欧阳 明` -> `欧阳明`: two-character names are spaced
 * out to the width of three.
 */
export function closeSpacedNames(text: string): string {
  if (!/[ \u3000]/.test(text)) return text;
  return text.replace(SPACED_PIECES, (run) => {
    const pieces = run.split(/[ \u3000]+/u);
    const blanks = run.match(/[ \u3000]+/gu) ?? [];
    let closed = '';
    let at = 0;
    for (const group of groupPieces(pieces)) {
      closed += group.join('');
      at += group.length;
      closed += blanks[at - 1] ?? '';
    }
    return closed;
  });
}

/** 记者, 通讯员, 实习生: people are called by what they do. */
const TITLE_END = /[者员生]/u;
/** No byline is longer than this. */
const LONGEST = 60;
/** The last character of a name that a verb is glued to: 王 波 李 阳摄. */
const GLUED = /^[ \u3000](\p{Script=Han})(?:摄|文|图|报道)/u;

/**
 * True when characters set apart by single blanks are names, by what stands on the line before and
 * behind them: names behind a title, or two names and more that open with common surnames and with no
 * word of the dictionary (王 波 李 阳; 金 融 时 报 is a heading).
 */
export function isSpacedNames(run: string, before: string, behind: string): boolean {
  if (run.length > LONGEST) return false;
  // What stands before them and is neither a title nor a mark may be the first of the names.
  const context = before.slice(
    before.search(/(?<=^|[者员生□■●○◎◆◇▲△（(:：/／丨|])[^者员生□■●○◎◆◇▲△（(:：/／丨|]*$/u),
  );
  const titled = TITLE_END.test(before.slice(0, before.length - context.length));
  const last = GLUED.exec(behind)?.[1] ?? '';
  const pieces = `${context} ${run} ${last}`.split(/[\s、，,]+/u).filter((piece) => piece !== '');
  const names = groupPieces(pieces)
    .map((group) => group.join(''))
    .filter((name) => !MARK.test(name));
  if (names.length < 2 || !names.every((name) => isName(name))) return false;
  return (
    titled || (names.every((name) => hasCommonSurname(name)) && wordsOf(names[0] ?? '').length > 1)
  );
}
