/** Addresses and numbers whose marks are not punctuation of a sentence. */
const PROTECTED =
  /(?:https?:\/\/|www\.)[\w\-./?=&%#~:+]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,3}(?:,\d{3})+(?!\d)|(?<!\d)\d+:\d{1,2}(?::\d{2})?(?!\d)/gu;

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Han, and marks that only stand in Chinese text. */
const CHINESE = /[\p{Script=Han}，。；：？！、“”‘’《》（）【】…—％%]/u;

/** One convention of Chinese punctuation: a pattern and what it is written as. */
interface Rule {
  /** What a text must hold for the rule to change it: nearly all hold none of most. */
  needs: RegExp;
  write: (text: string) => string;
}

const RULES: readonly Rule[] = [
  // "…" -> “…” when they pair up.
  {
    needs: /"/,
    write(text) {
      const count = text.split('"').length - 1;
      if (count % 2 === 1) return text;
      let open = false;
      return text.replace(/"/gu, () => ((open = !open) ? '“' : '”'));
    },
  },
  // ... 。。。 -> ……
  {
    needs: /\.{3}|。{3}|…/,
    write: (text) =>
      text.replace(/(?<=[\p{Script=Han}”’）》])\.{3,6}|。{3,}|…\.+|(?<!…)…(?!…)/gu, '……'),
  },
  // -- ―― －－ —－ -> ——
  {
    needs: /[-－─–—]{2}|―/,
    write: (text) =>
      text.replace(
        /(?<=[\p{Script=Han}”’》）。！？\d]|^) *(?:[-－─–—]{2,}|[-－─–—]*―[-－─–—―]*) *(?=[\p{Script=Han}“‘《（\d])/gu,
        (found: string, at: number, whole: string) =>
          /\d/u.test(whole[at - 1] ?? '') && /\d/u.test(whole[at + found.length] ?? '')
            ? found
            : '——',
      ),
  },
  // 联东U谷•山西 -> ·; 一．加强 is an ordinal.
  {
    needs: /[•・･‧∙⋅●．]/,
    write: (text) =>
      text.replace(
        /(?<=[\p{Script=Han}A-Za-z])[•・･‧∙⋅●](?=[\p{Script=Han}A-Za-z])|(?<=(?![一二三四五六七八九十])\p{Script=Han})．(?=\p{Script=Han})/gu,
        '·',
      ),
  },
  // 增长7.54%,位居 -> ，: a half-width mark beside a Chinese character or mark.
  {
    needs: /[,;:?!]/,
    write: (text) =>
      text.replace(
        /(?<!\s)\s*([,;:?!](?:\s*[,;:?!])*)\s*/gu,
        (found: string, marks: string, at: number, whole: string) => {
          const before = whole.charAt(at - 1);
          const after = whole.charAt(at + found.length);
          return CHINESE.test(before) ||
            (CHINESE.test(after) && !/[A-Za-z]/u.test(before)) ||
            /\p{Script=Han}/u.test(after)
            ? marks.replace(/\s/gu, '').replace(/./gu, (mark) => FULL[mark] ?? mark)
            : found;
        },
      ),
  },
  // 产业(食品加工)集聚 -> （）: brackets with Chinese in them or before them.
  {
    needs: /\(/,
    write: (text) =>
      text.replace(/\(([^()]*)\)/gu, (found: string, inner: string, at: number, whole: string) =>
        CHINESE.test(inner) ||
        CHINESE.test(whole[at - 1] ?? '') ||
        CHINESE.test(whole[at + found.length] ?? '')
          ? `（${inner}）`
          : found,
      ),
  },
  // 增长7.54% ； -> 增长7.54%；: nothing stands before a closing mark.
  { needs: / /, write: (text) => text.replace(/(?<=\S) +(?=[，。；：、！？”’》）】])/gu, '') },
  // “ 一企一策” -> “一企一策”: nothing stands behind an opening mark.
  { needs: / /, write: (text) => text.replace(/(?<=[“‘（《【]) +(?=\S)/gu, '') },
  // 达到 20 万 -> 达到20万: spaces between Han and Latin are drawn by the style sheet. The gap behind
  // a writer's name (记者马瑞 2025年) is printed, as the one behind a lead-in.
  {
    needs: / /,
    write: (text) =>
      text.replace(
        /(?<=\p{Script=Han})(?<!(?:记者|通讯员) ?\p{Script=Han}{2,4}) +(?=[A-Za-z\d])|(?<=[A-Za-z\d%]) +(?=\p{Script=Han})/gu,
        '',
      ),
  },
];

/** What some rule needs: a text without any is as it should be. */
const MARKS = new RegExp(RULES.map(({ needs }) => needs.source).join('|'));

const MOST_ROUNDS = 6;

/**
 * Chinese text with half-width or look-alike punctuation -> with the marks a newspaper sets.
 * Letters, digits and Han characters never change; decimals, `3-5`, `1+1>2`, times, web and mail
 * addresses are left as they are.
 */
export function fixPunctuation(text: string): string {
  if (!MARKS.test(text)) return text;
  // A character for private use stands for what is protected: one that the text does not hold.
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code++;
  const mark = String.fromCharCode(code);
  const kept: string[] = [];
  let fixed = text.replace(PROTECTED, (found) => {
    kept.push(found);
    return mark;
  });
  // A mark put right may be what its neighbour needs: (转), -> （转），. Twice is nearly always enough.
  for (let round = 0, before = ''; before !== fixed && round < MOST_ROUNDS; round++) {
    before = fixed;
    for (const { needs, write } of RULES) if (needs.test(fixed)) fixed = write(fixed);
  }
  let next = 0;
  return fixed.replaceAll(mark, () => kept[next++] ?? '');
}

/** How many characters differ between a text and its fixed form. */
export function countChanges(before: string, after: string): number {
  if (before === after) return 0;
  let count = Math.abs(before.length - after.length);
  for (let i = 0; i < Math.min(before.length, after.length); i++)
    if (before[i] !== after[i]) count++;
  return before.length === after.length
    ? count
    : Math.max(1, Math.abs(before.length - after.length));
}
