/** Characters on either side of a seam that say where the words are cut: longer words are rare. */
const SPAN = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * True when the dictionary of the runtime sees a word that begins in one text and ends in the next:
 * 把设备和工人组 | 织起来. Column breaks fall within a word more often than not; a heading and the text
 * under it are met so by chance alone.
 */
export function cutsWord(before: string, text: string): boolean {
  const left = before.slice(-SPAN);
  if (!/\p{Script=Han}$/u.test(left) || !/^\p{Script=Han}/u.test(text)) return false;
  for (const { index, segment } of words.segment(left + text.slice(0, SPAN))) {
    if (index < left.length && index + segment.length > left.length) return true;
  }
  return false;
}
