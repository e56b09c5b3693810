import { boxAround, sharedWidth, widthOf } from '../page.ts';
import type { Piece } from './piece.ts';
import type { Stack } from './stack-pieces.ts';

/** A line of a text, and what its place in the column says. */
export interface TextLine {
  piece: Piece;
  /** It opens a paragraph, or stands by itself. */
  starts: boolean;
  /** It is set in, as the first line of a paragraph is. */
  indented: boolean;
}

/** Letters by which the first line of a paragraph is set in, at least: a quotation mark at the edge takes half. */
const INDENT = 1.25;

/** A first line is set in by two letters, and by half of one more where a quotation mark opens it. */
const USUAL = { least: 1.55, most: 2.75 };

/** Letters from which a line is no first line of a paragraph any more, but a name or a heading by itself. */
const APART = 3.2;

/** Letters by which a line is shorter than its column where it ends a paragraph. */
const SHORT = 2.2;

const ENDS = /[。！？!?…][”’」』）)]*$|[。.]”?$/u;

/** Columns in order -> their lines, each with whether a paragraph starts in it. */
export function findParagraphs(columns: readonly Stack[], em: number): TextLine[] {
  const edges = columns.map((column) => edgesOf(column, columns, em));
  const lines = columns.flatMap(({ pieces }, c) =>
    pieces.map((piece) => {
      const { left = 0, right = 0 } = edges[c] ?? {};
      return { piece, indent: (piece.box.left - left) / em, short: (right - piece.box.right) / em };
    }),
  );
  const indented = lines.filter(({ indent }) => isUsual(indent)).length >= 2;
  return lines.map((line, i): TextLine => {
    const before = lines[i - 1];
    const starts = before === undefined || isStart(line, before, indented);
    return { piece: line.piece, starts, indented: starts && isUsual(line.indent) };
  });
}

interface PlacedLine {
  piece: Piece;
  /** Letters between the edge of its column and its first. */
  indent: number;
  /** Letters between its last and the edge of its column. */
  short: number;
}

const isUsual = (indent: number): boolean => indent >= USUAL.least && indent <= USUAL.most;

const isCentred = ({ indent, short }: PlacedLine): boolean =>
  indent >= INDENT && short >= INDENT && Math.abs(indent - short) < 1.6;

/** Whether a paragraph, or what stands by itself, starts in a line behind another. */
function isStart(line: PlacedLine, before: PlacedLine, indented: boolean): boolean {
  const ended = ENDS.test(before.piece.text);
  // Where the OCR lost the first words of a line it seems to be set in.
  const open = !ended && before.short < SHORT;
  if (isCentred(line) || isCentred(before)) return true;
  if (isUsual(line.indent)) return true;
  if (line.indent >= INDENT && !open) return true;
  if (before.indent >= APART && before.short < 1) return ended || !open;
  return ended && before.short >= (indented ? SHORT : 1.2);
}

/** The edges of a column, by its lines and those of the columns over and under it. */
function edgesOf(
  { box }: Stack,
  columns: readonly Stack[],
  em: number,
): { left: number; right: number } {
  const same = columns.filter(
    (other) =>
      sharedWidth(other.box, box) > 0.6 * Math.max(widthOf(other.box), widthOf(box)) ||
      (sharedWidth(other.box, box) > 0.6 * Math.min(widthOf(other.box), widthOf(box)) &&
        other.pieces.length > 2),
  );
  const pieces = same.flatMap((column) => column.pieces);
  const around = boxAround(same.map((column) => column.box));
  const width = widthOf(around);
  const full = pieces.filter((piece) => widthOf(piece.box) > 0.5 * width);
  const own = full.length > 0 ? full : pieces;
  return {
    left: edge(
      own.map((piece) => piece.box.left),
      em,
    ),
    right: -edge(
      own.map((piece) => -piece.box.right),
      em,
    ),
  };
}

/** The lowest value near which many others are: words in a gutter stand over an edge here and there. */
function edge(values: readonly number[], em: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const counts = sorted.map(
    (value) => sorted.filter((other) => other >= value && other - value < 0.5 * em).length,
  );
  const most = Math.max(...counts);
  return sorted[counts.findIndex((count) => count >= MANY * most)] ?? 0;
}

/** Share of the lines at the usual edge from which others are at an edge as well. */
const MANY = 0.45;
