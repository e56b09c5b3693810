/**
 * What ends a line (Unicode TR 14): CR LF, CR, LF, and the marks of layout and word processors, line
 * tabulation, next line, line and paragraph separator. A form feed beside another end is one with it,
 * so that lines keep the numbers that editors of text show.
 */
const LINE_END =
  /\f+(?:(?:\r\n|[\r\n\v\u0085\u2028\u2029])\f*)?|(?:\r\n|[\r\n\v\u0085\u2028\u2029])\f*/gu;

/** Soft returns within a paragraph: alone in their line and behind a comma, the sentence goes on. */
const SOFT_RETURN = /(?<=[，、；,;])[\u2028\u2029\u0085](?=[^\s\u0085])/gu;

/** Places in a text where a line ends: from and to, and whether a page ends there. */
function* endsOfLines(text: string): Generator<{ at: number; end: number; feeds: boolean }> {
  const soft = softReturns(text);
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    // A form feed at the start of the file ends no line.
    if (soft.has(index) || (index === 0 && /^\f+$/u.test(mark))) continue;
    yield { at: index, end: index + mark.length, feeds: mark.includes('\f') };
  }
}

/** Places of soft returns: with others in the same paragraph they set lines apart. */
function softReturns(text: string): Set<number> {
  const soft = new Set<number>();
  let at = 0;
  for (const paragraph of text.split(/[\r\n\v\f]/u)) {
    const marks = paragraph.match(/[\u2028\u2029\u0085]/gu)?.length ?? 0;
    if (marks === 1) {
      for (const { index } of paragraph.matchAll(SOFT_RETURN)) soft.add(at + index);
    }
    at += paragraph.length + 1;
  }
  return soft;
}

/** Lines of a scan as received, index 0 for line 1, without their ends. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { at, end } of endsOfLines(text)) {
    lines.push(text.slice(from, at));
    from = end;
  }
  lines.push(text.slice(from));
  return lines;
}

/** Numbers of the lines that stand behind a form feed, which ends a page. */
export function linesBehindFeeds(text: string): number[] {
  const found: number[] = [];
  let number = 1;
  for (const { feeds } of endsOfLines(text)) {
    number++;
    if (feeds) found.push(number);
  }
  return found;
}
