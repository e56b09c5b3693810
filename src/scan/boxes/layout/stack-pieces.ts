import {
  type Box,
  boxAround,
  centreOf,
  heightOf,
  middleOf,
  sharedHeight,
  sharedWidth,
  widthOf,
  type Word,
} from '../page.ts';
import { joinPieces, letterCount, type Piece, pieceOf } from './piece.ts';
import { extraSteps, stepOf } from './split-at-gutters.ts';

/** Lines that stand under one another: a column of text, or the lines of a heading. */
export interface Stack {
  pieces: Piece[];
  box: Box;
}

/** Letters from which a line is a heading. */
export const LARGE = 1.32;

/** Letters between the lines of a column, at most. */
const GAP = 1.25;

const stackOf = (pieces: Piece[]): Stack => ({
  pieces,
  box: boxAround(pieces.map(({ box }) => box)),
});

/** Large letters that a column of text runs beside are noise. */
const standsInText = (piece: Piece, text: readonly Piece[], em: number): boolean =>
  text.filter(
    ({ box }) =>
      sharedWidth(box, piece.box) > em && sharedHeight(box, piece.box) > 0.5 * heightOf(box),
  ).length >= 2;

/** Words that stand far apart are no heading, but the boxes that a program guessed for noise. */
const isDense = ({ words, box }: Piece): boolean =>
  words.reduce(
    (sum, word) =>
      sum + Math.min(widthOf(word.box), 1.5 * heightOf(word.box) * letterCount(word.text)),
    0,
  ) >
  0.4 * widthOf(box);

/** The pieces of a page in large letters: its headings, and those of its text. */
export function partLarge(pieces: readonly Piece[], em: number): { large: Piece[]; text: Piece[] } {
  const text = pieces.filter(({ size }) => size <= LARGE * em);
  const isLarge = (piece: Piece): boolean =>
    piece.size > LARGE * em && isDense(piece) && !standsInText(piece, text, em);
  const headings = pieces.filter(
    (piece) => isLarge(piece) && /\p{Script=Han}.*\p{Script=Han}/u.test(piece.text),
  );
  // A letter by itself belongs to the heading on whose line, or under which, it stands.
  const isHeading = (piece: Piece): boolean =>
    headings.includes(piece) ||
    (isLarge(piece) &&
      headings.some((heading) => isOneLine(heading, piece) || isNextLine(heading, piece)));
  return { large: pieces.filter(isHeading), text: pieces.filter((piece) => !isHeading(piece)) };
}

/** Large letters beside one another, in their own size, that are one line of a heading at most so far apart. */
const BESIDE = 1;

/** Large lines under one another, of one size, are one heading; the OCR may have cut each of them. */
export function stackHeadings(
  large: readonly Piece[],
  isParted: Parted,
  columns: readonly Stack[],
  em: number,
): Stack[] {
  const stacks: Stack[] = [];
  for (const piece of joinRows(large, isParted, columns, em).toSorted(
    (a, b) => a.box.top - b.box.top,
  )) {
    const over = stacks.find(({ pieces }) => {
      const last = pieces.at(-1);
      return last !== undefined && isNextLine(last, piece) && !isParted(last.box, piece.box);
    });
    if (over === undefined) stacks.push(stackOf([piece]));
    else {
      over.pieces.push(piece);
      over.box = boxAround([over.box, piece.box]);
    }
  }
  return stacks;
}

function isNextLine(upper: Piece, lower: Piece): boolean {
  const size = Math.min(upper.size, lower.size);
  const gap = lower.box.top - upper.box.bottom;
  return (
    Math.max(upper.size, lower.size) < 1.25 * size &&
    sharedWidth(upper.box, lower.box) > 0.4 * Math.min(widthOf(upper.box), widthOf(lower.box)) &&
    gap < 0.9 * size &&
    gap > -0.5 * size
  );
}

function isOneLine(a: Piece, b: Piece): boolean {
  const size = Math.min(a.size, b.size);
  const gap = -sharedWidth(a.box, b.box);
  return (
    gap > -0.5 * size &&
    gap < BESIDE * size &&
    Math.abs(middleOf(a.box) - middleOf(b.box)) < 0.25 * size &&
    Math.max(a.size, b.size) < 1.3 * size
  );
}

/** Large letters so much farther apart than the others, in their steps, are over a gutter those of two headings. */
const OVER_GUTTER = 0.7;

/** A gap between large letters that stands over a gap between columns. */
function isOverGutter(left: Box, right: Box, columns: readonly Stack[], em: number): boolean {
  const under = columns.filter(({ box, pieces }) => {
    const gap = box.top - Math.max(left.bottom, right.bottom);
    return pieces.length >= 3 && gap > -0.5 * em && gap < UNDER * em;
  });
  const slack = 0.4 * em;
  return (
    under.some(({ box }) => box.right > left.right - em && box.right < right.left + slack) &&
    under.some(({ box }) => box.left < right.left + em && box.left > left.right - slack) &&
    !under.some(({ box }) => box.left < left.right - em && box.right > right.left + em)
  );
}

/** Letters under a heading within which its columns begin. */
const UNDER = 8;

/** Lines that the OCR read across two headings -> one piece each. */
function partOverGutters(piece: Piece, columns: readonly Stack[], em: number): Piece[] {
  const parts: Word[][] = [];
  for (const word of piece.words) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    const isParted =
      before !== undefined &&
      word.box.left - before.box.right > OVER_GUTTER * piece.size &&
      extraSteps(before, word, stepOf(piece.words)) > OVER_GUTTER &&
      isOverGutter(before.box, word.box, columns, em);
    if (part === undefined || isParted) parts.push([word]);
    else part.push(word);
  }
  return parts.length < 2 ? [piece] : parts.map((words) => pieceOf(words, piece.source, em));
}

function joinRows(
  large: readonly Piece[],
  isParted: Parted,
  columns: readonly Stack[],
  em: number,
): Piece[] {
  const joined: Piece[] = [];
  const parted = large.flatMap((piece) => partOverGutters(piece, columns, em));
  for (const piece of parted.toSorted((a, b) => a.box.left - b.box.left)) {
    const at = joined.findIndex(
      (other) =>
        isOneLine(other, piece) &&
        !isParted(other.box, piece.box) &&
        !(
          piece.box.left - other.box.right > OVER_GUTTER * piece.size &&
          other.words.length > 1 &&
          piece.words.length > 1 &&
          isOverGutter(other.box, piece.box, columns, em)
        ),
    );
    const other = joined[at];
    if (other === undefined) joined.push(piece);
    else joined[at] = joinPieces(other, piece);
  }
  return joined;
}

/** Whether a rule, a picture or a side of a frame stands between two boxes. */
export type Parted = (upper: Box, lower: Box) => boolean;

/** Lines of a page, from the top, among which those of one row stand. */
const NEAR = 24;

/** Lines of text -> columns: each line goes under the one that stands over it, and over no other. */
export function stackColumns(text: readonly Piece[], em: number, isParted: Parted): Stack[] {
  const stacks: Stack[] = [];
  const rows = text.toSorted((a, b) => a.box.top - b.box.top);
  /** Stack -> lines that would go under its last line. */
  for (const [index, piece] of rows.entries()) {
    const over = stacks
      .filter((stack) => canTake(stack, piece))
      .sort((a, b) => distance(a, piece) - distance(b, piece))[0];
    const beside = rows
      .slice(Math.max(0, index - NEAR), index + NEAR)
      .filter(
        (other) =>
          other !== piece &&
          sharedHeight(other.box, piece.box) > 0.4 * em &&
          sharedWidth(other.box, piece.box) < 0,
      );
    const last = over?.pieces.at(-1);
    const forks =
      over !== undefined &&
      last !== undefined &&
      (beside.some((other) => canTake(over, other)) || isWider(piece, last, over, em));
    if (over === undefined || forks) stacks.push(stackOf([piece]));
    else {
      over.pieces.push(piece);
      over.box = boxAround([over.box, piece.box]);
    }
  }
  return stacks;

  function canTake({ pieces }: Stack, piece: Piece): boolean {
    const last = pieces.at(-1);
    if (last === undefined) return false;
    const gap = piece.box.top - last.box.bottom;
    return (
      gap < GAP * em &&
      gap > -0.5 * em &&
      sharedWidth(last.box, piece.box) > 0.5 * Math.min(widthOf(last.box), widthOf(piece.box)) &&
      !isParted(last.box, piece.box)
    );
  }

  function distance({ pieces }: Stack, piece: Piece): number {
    const last = pieces.at(-1);
    return last === undefined ? Infinity : Math.abs(centreOf(last.box) - centreOf(piece.box));
  }
}

/** A line that runs over the columns beside its own is none of this column. */
const isWider = (piece: Piece, last: Piece, stack: Stack, em: number): boolean =>
  piece.box.right > stack.box.right + 2.5 * em &&
  last.box.right > stack.box.right - 2 * em &&
  stack.pieces.length >= 2;
