import { type Box, boxAround, heightOf, median, widthOf, type Word } from '../page.ts';

/** Words of a line that stand in one column. */
export interface Piece {
  words: Word[];
  text: string;
  /** Where it stands once the page is held level. */
  box: Box;
  /** Height and width of its letters, in pixels. */
  size: number;
  /** Line of the source, from 1. */
  source: number;
}

/** Share of a letter's square that its strokes fill, from top to bottom. */
const INK = 0.88;

const WIDE = /[^\u0000-\u02ff]/u;
const BETWEEN_LATIN = /[A-Za-z0-9]$/u;

/** How many letters of Chinese print a text is wide. */
export function letterCount(text: string): number {
  let count = 0;
  for (const char of text) count += WIDE.test(char) || /[,;:!?()]/u.test(char) ? 1 : 0.5;
  return count;
}

/** Words -> the text as printed: only Latin words and figures stand apart, and words far from the next. */
function textOf(words: readonly Word[], size: number): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    const gap = before === undefined ? 0 : word.box.left - before.box.right;
    const isApart =
      (BETWEEN_LATIN.test(text) && /^[A-Za-z]/u.test(word.text) && gap > 0.1 * size) ||
      gap > 1.6 * size;
    text += (isApart && text !== '' ? ' ' : '') + word.text;
    before = word;
  }
  return text;
}

/** Words that stand side by side -> one piece of a page whose letters are `em` wide. */
export function pieceOf(words: Word[], source: number, em: number): Piece {
  const heights = words
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .map(({ box }) => heightOf(box))
    .sort((a, b) => a - b);
  const low = Math.max(heights[Math.floor(heights.length / 4)] ?? Infinity, 0.75 * em);
  // Where a program guesses a box it makes it too high.
  const seen = words.filter(({ box }) => heightOf(box) <= 1.35 * low);
  const letters = seen.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const flat = boxAround((seen.length > 0 ? seen : words).map(({ box }) => box));
  const across = boxAround(words.map(({ box }) => box));
  const height =
    median((letters.length > 0 ? letters : words).map(({ box }) => heightOf(box))) / INK;
  const count = letterCount(words.map(({ text }) => text).join(''));
  const pitch = widthOf(across) / Math.max(1, count);
  // Letters may be set wide, and then they are less high than their steps; they are never higher.
  const size = Math.min(height, (count >= 3 ? 1.15 : 1.6) * pitch);
  return {
    words,
    text: textOf(words, Math.max(size, em)),
    box: { ...flat, left: across.left, right: across.right },
    size,
    source,
  };
}

/** Two pieces beside one another that are one line. */
export const joinPieces = (left: Piece, right: Piece): Piece => ({
  words: [...left.words, ...right.words],
  text: left.text + right.text,
  box: boxAround([left.box, right.box]),
  size: Math.min(left.size, right.size),
  source: left.source,
});
