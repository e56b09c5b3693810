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

/** Lines of a scan -> index of each that no page printed, with the rule: front matter, comments of several lines. */
export function unprintedLines(lines: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
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
