/** A rectangle of a page, in pixels of its picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A word as an OCR program read it; one that knows lines only gives each line as a word. */
export interface Word {
  text: string;
  box: Box;
  /** How sure the program was, 0 to 1. */
  confidence?: number;
}

/** A line as an OCR program saw it, which may run over several columns. */
export interface BoxedLine {
  words: Word[];
  /** Slope of its base, in pixels down for each pixel to the right. */
  slope?: number;
  /** Line of the source that it stands on, from 1. */
  source: number;
}

/** A page as an OCR program saw it, whatever the format: lines in the order of the source. */
export interface BoxedPage {
  width: number;
  height: number;
  lines: BoxedLine[];
  /** Rules between columns and texts, and the sides of frames. */
  rules: Box[];
  pictures: Box[];
}

/** What is wrong with a boxed page, with its line in the file. */
export class BoxedPageError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;
export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const centreOf = ({ left, right }: Box): number => (left + right) / 2;

/** How far two boxes stand over one another, in pixels of width; below 0 for the gap between them. */
export const sharedWidth = (a: Box, b: Box): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** How far two boxes stand beside one another, in pixels of height; below 0 for the gap between them. */
export const sharedHeight = (a: Box, b: Box): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The smallest box around several. */
export function boxAround(boxes: readonly Box[]): Box {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of boxes) {
    around.left = Math.min(around.left, left);
    around.top = Math.min(around.top, top);
    around.right = Math.max(around.right, right);
    around.bottom = Math.max(around.bottom, bottom);
  }
  return around;
}

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
