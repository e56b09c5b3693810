/** A setting of front matter: `primary_language: zh`, an item of a list, or what goes on in one. */
const SETTING = /^[A-Za-z_][\w-]{0,40}:(?:\s|$)|^\s*-\s|^\s{2,}\S/u;
const FENCE = /^-{3}\s*$/u;

/** Lines that front matter and comments take at most. */
const LONGEST = 60;

/** Index of the last line of the front matter that opens here. */
function endOfFrontMatter(lines: readonly string[], from: number): number | undefined {
  if (!FENCE.test(lines[from] ?? '')) return undefined;
  let settings = 0;
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST); at++) {
    const line = lines[at] ?? '';
    if (/^(?:-{3}|\.{3})\s*$/u.test(line)) return settings > 0 ? at : undefined;
    if (line.trim() === '') continue;
    if (!SETTING.test(line) || (settings === 0 && !/^[A-Za-z_]/u.test(line))) return undefined;
    settings++;
  }
  return undefined;
}

/** Index of the last line of the comment that opens here and closes on a later line. */
function endOfComment(lines: readonly string[], from: number): number | undefined {
  const line = lines[from] ?? '';
  if (!/^\s*<!--/u.test(line) || line.includes('-->')) return undefined;
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST); at++) {
    if (/-->\s*$/u.test(lines[at] ?? '')) return at;
    if (lines[at]?.includes('-->') === true) return undefined;
  }
  return undefined;
}

/** What a reader of an e-paper clicks on: 放大 缩小 默认, 上一篇 下一篇, and nothing else on the line. */
const BUTTONS =
  /^\s*(?:(?:放大|缩小|默认|打印|收藏|分享|[上下]一[篇版期]|返回(?:目录|版面|首页)?|版面导航|标题导航|往期回顾)[\s|｜/·+＋－-]*){2,12}$/u;
const RIGHTS = /^\s*(?:版权所有|版权声明|本?报?网?站?版权归|copyright|©).{0,160}$/iu;
/** 2025-05-16 来源：临江日报: of the page that shows the article, beside its buttons. */
const ORIGIN =
  /^\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:稿件|文章|信息)?来源\s?[:：]\s?[^。，；]{2,24}$/u;

/** Lines that an e-paper sets around what it shows; its source only where its buttons or rights stand, too. */
function linesOfReader(lines: readonly string[]): number[] {
  const of = (form: RegExp): number[] => lines.flatMap((line, at) => (form.test(line) ? [at] : []));
  const sure = [...of(BUTTONS), ...of(RIGHTS)];
  return sure.length === 0 ? [] : [...sure, ...of(ORIGIN)];
}

/** Lines of a scan -> index of each that no page printed, with the rule: front matter, comments of several lines, what an e-paper adds. */
export function unprintedLines(lines: readonly string[]): Map<number, string> {
  const found = new Map(linesOfReader(lines).map((at) => [at, 'e-paper']));
  for (let at = 0; at < lines.length; at++) {
    for (const [rule, endOf] of [
      ['front-matter', endOfFrontMatter],
      ['comment', endOfComment],
    ] as const) {
      const end = endOf(lines, at);
      if (end === undefined) continue;
      for (; at < end; at++) found.set(at, rule);
      found.set(at, rule);
      break;
    }
  }
  return found;
}
