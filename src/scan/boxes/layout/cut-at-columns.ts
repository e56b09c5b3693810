import {
  type Box,
  centreOf,
  heightOf,
  middleOf,
  sharedWidth,
  widthOf,
  type Word,
} from '../page.ts';
import { type Piece, pieceOf } from './piece.ts';

/** Lines of a column from which its edges are sure. */
const SURE = 4;

/** Letters by which the edges of lines of one column differ at most. */
const ALIGNED = 1.2;

/** Letters between two lines of one column at most, where one between them was lost. */
const APART = 2.2;

/** A stretch of a page in which lines begin and end at the same places. */
interface Column {
  box: Box;
  lines: number;
}

/** Columns that four lines or more show, each begun and ended where the others are. */
function sureColumns(pieces: readonly Piece[], em: number): Column[] {
  const columns: Column[] = [];
  for (const { box } of pieces.toSorted((a, b) => a.box.top - b.box.top)) {
    if (widthOf(box) < 5 * em) continue;
    const column = columns.find(
      (own) =>
        Math.abs(own.box.left - box.left) < ALIGNED * em &&
        Math.abs(own.box.right - box.right) < ALIGNED * em &&
        box.top - own.box.bottom < APART * em,
    );
    if (column === undefined) columns.push({ box, lines: 1 });
    else {
      const { left, right } = column.box;
      column.box = { left, right, top: column.box.top, bottom: box.bottom };
      column.lines++;
    }
  }
  return columns.filter(({ lines }) => lines >= SURE);
}

/**
 * Pieces that run over two columns or more, which the lines over and under them show, were read
 * across a gutter that nothing else shows: they are cut there.
 */
export function cutAtColumns(pieces: readonly Piece[], em: number): Piece[] {
  const columns = sureColumns(pieces, em);
  return pieces.flatMap((piece) => {
    const { box } = piece;
    if (heightOf(box) > 1.5 * em) return [piece];
    const over = columns
      .filter(
        (column) =>
          middleOf(box) > column.box.top - REACH * em &&
          middleOf(box) < column.box.bottom + REACH * em &&
          sharedWidth(box, column.box) > 1.5 * em,
      )
      .sort((a, b) => a.box.left - b.box.left);
    const stands = over.some(
      (column) => middleOf(box) > column.box.top && middleOf(box) < column.box.bottom,
    );
    if (!stands || over.length < 2) return [piece];
    const parts: Word[][] = [];
    let rest = piece.words;
    for (const [i, column] of over.entries()) {
      const next = over[i + 1];
      if (next === undefined || next.box.left < column.box.right) continue;
      const gutter = (column.box.right + next.box.left) / 2;
      const at = rest.findIndex((word) => centreOf(word.box) > gutter);
      if (at <= 0) continue;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    if (parts.length === 0) return [piece];
    return [...parts, rest].map((words) => pieceOf(words, piece.source, em));
  });
}

/** Letters over and under a column within which a line belongs to it. */
const REACH = 1.3;
