/** Characters that a stretch needs in common before it is looked at. */
const width = 4;
/** Longest stretch that is shown; longer ones are quotations or boilerplate. */
const longest = 16;
/** Text around a stretch that the words at its ends are told by. */
const around = 6;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Small words that may not begin or end a term: 等重点项目 -> 重点项目. */
const smallAtEnd =
  /^[的等化为和与了以在把将对及是]+|(?<![的等为和与了以在把将对及是])[的等为和与了以在把将对及是]+$/gu;

/** Whole words of a stretch of text, without those that its ends cut: 食品有限公 -> 食品有限. */
function wholeWords(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around);
  const whole = [...words.segment(text.slice(from, end + around))].filter(({ segment, index }) => {
    const at = from + index;
    return at >= start && at + segment.length <= end;
  });
  return whole
    .map(({ segment }) => segment)
    .join('')
    .replace(smallAtEnd, '')
    .replace(/^\+|\+$/g, '');
}

/** Words of at least three Han characters: 2025年 is none. */
const isTerm = (term: string): boolean =>
  term.length >= width &&
  term.length <= longest &&
  (term.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;

/**
 * Words that stand in both texts, longest first, none part of another: why two articles are alike.
 * `isCommon` tells of words that say nothing because most articles hold them.
 */
export function sharedTerms(
  a: string,
  b: string,
  {
    most = 3,
    isCommon = () => false,
  }: { most?: number; isCommon?: (term: string) => boolean } = {},
): string[] {
  // Most places are ruled out without a search through the whole text.
  const inB = new Set<string>();
  for (let i = 0; i + width <= b.length; i++) inB.add(b.slice(i, i + width));
  const terms = new Set<string>();
  let last = 0;
  for (const { 0: stretch, index } of a.matchAll(/[\p{L}\p{N}+%]+/gu)) {
    for (let i = index; i + width <= index + stretch.length; i++) {
      if (!inB.has(a.slice(i, i + width))) continue;
      let end = i + width;
      while (end < index + stretch.length && b.includes(a.slice(i, end + 1))) end++;
      // A stretch inside the one before it says nothing new.
      if (end <= last) continue;
      last = end;
      // The words around tell where words end; one of the two texts may mislead.
      const at = b.indexOf(a.slice(i, end));
      const [term = ''] = [wholeWords(a, i, end), wholeWords(b, at, at + end - i)].sort(
        (x, y) => y.length - x.length || (x < y ? -1 : 1),
      );
      if (isTerm(term) && !isCommon(term)) terms.add(term);
    }
  }
  return [...terms]
    .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
    .filter((term, i, sorted) => !sorted.slice(0, i).some((longer) => longer.includes(term)))
    .slice(0, most);
}
