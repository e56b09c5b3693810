import {
  type Box,
  type BoxedPage,
  centreOf,
  heightOf,
  median,
  middleOf,
  sharedHeight,
  type Word,
  widthOf,
} from '../page.ts';
import { letterCount, type Piece, pieceOf } from './piece.ts';

/** Cells a letter: a gutter is found to a fifth of a letter. */
const FINE = 5;

/** Letters a white strip is at least high: three lines of text. */
const HIGH = 3.9;

/** Letters of height in which something may stand in it: two lines, where the OCR read across. */
const CROSSED = 3.4;

/** Share of a strip that is blank. */
const BLANK = 0.6;

/** Letters a gutter is at least wide. */
const WIDE = 0.6;

/** A gap of so many letters parts a line of text wherever it is. */
const FAR = 2.4;

/** Large letters that stand so much farther apart than those beside them, in their steps, are two headings. */
const FAR_OF_LARGE = 1.1;

/** Letters of this size are those of headings. */
const LARGE = 1.5;

/** Letters from which a rule that stands parts columns; shorter ones are strokes of letters. */
const STANDING = 6;

/** How far from a gutter, in letters, the text stands that it parts. */
const BESIDE = 3;

/** Mark of cells that large letters, pictures and rules fill: no gutter runs through them. */
const BARRIER = 2;

/** Letters by which a guessed box may be wrong. */
const UNSURE = 0.35;

/** Pieces of a row that stand closer, in letters, are one. */
const CLOSE = 1;

/** A line with what its words tell of it. */
interface MeasuredLine {
  words: Word[];
  source: number;
  /** Height of its letters. */
  height: number;
  /** From a letter to the next. */
  step: number;
  /** Words whose boxes were guessed by the program, not seen: higher than the line's letters. */
  isGuessed: (word: Word) => boolean;
}

function measure({ words, source }: BoxedPage['lines'][number], em: number): MeasuredLine {
  const heights = words
    .filter(({ text }) => /[\p{Script=Han}\p{L}\p{N}]/u.test(text))
    .map(({ box }) => heightOf(box))
    .sort((a, b) => a - b);
  // 日 and 一 are less high than the letters beside them.
  const low = Math.max(heights[Math.floor(heights.length / 4)] ?? 0, 0.75 * em);
  const isGuessed = ({ box }: Word): boolean => heightOf(box) > 1.35 * low;
  const seen = words.filter((word) => !isGuessed(word) && /\p{Script=Han}/u.test(word.text));
  return {
    words,
    source,
    height: seen.length === 0 ? low : median(seen.map(({ box }) => heightOf(box))),
    step: stepOf(words),
    isGuessed,
  };
}

const lettersBetween = (before: Word, word: Word): number =>
  (letterCount(before.text) + letterCount(word.text)) / 2;

/** From a letter to the next, in pixels. */
export function stepOf(words: readonly Word[]): number {
  return median(
    words.slice(1).map((word, i) => {
      const before = words[i] ?? word;
      return (centreOf(word.box) - centreOf(before.box)) / lettersBetween(before, word);
    }),
  );
}

/** How much farther two words stand apart than letters of their line do, in steps of its letters. */
export const extraSteps = (before: Word, word: Word, step: number): number =>
  step <= 0 ? 0 : (centreOf(word.box) - centreOf(before.box)) / step - lettersBetween(before, word);

/** White strips of a page that run down beside three lines of text or more. */
class Strips {
  readonly #cell: number;
  readonly #across: number;
  readonly #down: number;
  readonly #white: Uint8Array;

  constructor(page: BoxedPage, lines: readonly MeasuredLine[], em: number) {
    this.#cell = em / FINE;
    this.#across = Math.ceil(page.width / this.#cell) + 1;
    this.#down = Math.ceil(page.height / this.#cell) + 1;
    this.#white = this.#runsOf(this.#inkOf(page, lines, em));
  }

  #at(value: number, most: number): number {
    return Math.max(0, Math.min(most - 1, Math.floor(value / this.#cell)));
  }

  #inkOf(page: BoxedPage, lines: readonly MeasuredLine[], em: number): Uint8Array {
    const [across, down] = [this.#across, this.#down];
    const ink = new Uint8Array(across * down);
    for (const { words, height, step, isGuessed } of lines) {
      let before: Word | undefined;
      const mark = height > LARGE * em ? BARRIER : 1;
      for (const word of words) {
        const { box } = word;
        // Only the middle of a guessed box is sure to hold its letter.
        const inset = isGuessed(word) ? UNSURE * em : 0;
        if (box.right - box.left <= 2 * inset) continue;
        // Lines of text touch, so that the white between them is none.
        const reach = Math.max(0.8 * em, heightOf(box) / 2);
        const to = this.#at(middleOf(box) + reach, down);
        // Between large letters the white is wider than a gutter.
        const isNear =
          before !== undefined &&
          height > LARGE * em &&
          extraSteps(before, word, step) < FAR_OF_LARGE;
        const start = isNear && before !== undefined ? before.box.right : box.left;
        before = word;
        const [left, right] = [
          this.#at(start + inset, across),
          this.#at(box.right - inset, across),
        ];
        for (let y = this.#at(middleOf(box) - reach, down); y <= to; y++)
          ink.fill(mark, y * across + left, y * across + right + 1);
      }
    }
    const lying = page.rules.filter((box) => widthOf(box) > 6 * em && widthOf(box) > heightOf(box));
    for (const box of [...page.pictures, ...lying]) {
      const to = this.#at(box.bottom, down);
      const [left, right] = [this.#at(box.left, across), this.#at(box.right, across)];
      for (let y = this.#at(box.top, down); y <= to; y++)
        ink.fill(BARRIER, y * across + left, y * across + right + 1);
    }
    return ink;
  }

  #runsOf(ink: Uint8Array): Uint8Array {
    const [across, down] = [this.#across, this.#down];
    const white = new Uint8Array(across * down);
    const beside = BESIDE * FINE;
    /** Of each row: how much ink stands left of a cell. */
    const sums = new Uint32Array((across + 1) * down);
    for (let y = 0; y < down; y++)
      for (let x = 0; x < across; x++)
        sums[y * (across + 1) + x + 1] =
          (sums[y * (across + 1) + x] ?? 0) + (ink[y * across + x] === 0 ? 0 : 1);
    const hasInk = (y: number, from: number, to: number): number => {
      const row = y * (across + 1);
      const right = sums[row + Math.max(0, Math.min(across, to))] ?? 0;
      const left = sums[row + Math.max(0, Math.min(across, from))] ?? 0;
      return right > left ? 1 : 0;
    };
    for (let x = 0; x < across; x++) {
      let from = -1;
      let blank = 0;
      let crossed = 0;
      let end = -1;
      for (let y = 0; y <= down; y++) {
        const cell = y === down ? BARRIER : ink[y * across + x];
        if (cell === 0) {
          if (from < 0) [from, blank, crossed] = [y, 0, 0];
          // White beside which nothing is printed is no gutter.
          blank += (hasInk(y, x - beside, x) + hasInk(y, x + 1, x + 1 + beside)) / 2;
          end = y;
        } else if (from >= 0) {
          crossed++;
          if (cell === BARRIER || y - end > CROSSED * FINE) {
            crossed -= y - end;
            if (blank >= HIGH * FINE && blank > BLANK * (blank + crossed))
              for (let own = from; own <= end; own++) white[own * across + x] = 1;
            from = -1;
          }
        }
      }
    }
    return white;
  }

  /** Where a strip runs between two places of a row: its middle, or undefined. */
  between(left: number, right: number, y: number): number | undefined {
    const row = this.#at(y, this.#down) * this.#across;
    const to = this.#at(right, this.#across);
    let run = 0;
    let best: { length: number; end: number } | undefined;
    for (let x = this.#at(left, this.#across); x <= to; x++) {
      run = this.#white[row + x] === 1 ? run + 1 : 0;
      if (run >= WIDE * FINE && run > (best?.length ?? 0)) best = { length: run, end: x };
    }
    return best === undefined ? undefined : (best.end + 1 - best.length / 2) * this.#cell;
  }
}

const OPENS = /^[“‘「『《〈（(【[]/u;

/** The words of a line, parted at each strip that runs between words that were seen. */
function partLine(
  line: MeasuredLine,
  strips: Strips,
  standing: readonly Box[],
  em: number,
): Word[][] {
  const { words, height, step, isGuessed } = line;
  const isLarge = height > LARGE * em;
  const parts: Word[][] = [];
  /** Guessed words behind the last one that was seen: nobody knows on which side of a gap they stand. */
  let loose: Word[] = [];
  for (const word of words) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part === undefined || before === undefined) {
      if (isGuessed(word)) loose.push(word);
      else {
        parts.push([...loose, word]);
        loose = [];
      }
      continue;
    }
    if (isGuessed(word)) {
      const last = loose.at(-1) ?? before;
      if (word.box.left - last.box.right > FAR * Math.max(em, height)) {
        part.push(...loose);
        parts.push([word]);
        loose = [];
      } else loose.push(word);
      continue;
    }
    const [from, to] = [before.box.right, word.box.left];
    const gap = to - from;
    const strip = isLarge
      ? undefined
      : (strips.between(from, to, middleOf(before.box)) ??
        strips.between(from, to, middleOf(word.box)));
    const isFar = isLarge
      ? loose.length === 0 && extraSteps(before, word, step) > FAR_OF_LARGE
      : gap > FAR * em && loose.length * em < gap - FAR * em;
    const rule = standing.find(
      (box) =>
        centreOf(box) > centreOf(before.box) &&
        centreOf(box) < centreOf(word.box) &&
        middleOf(word.box) > box.top &&
        middleOf(word.box) < box.bottom,
    );
    const cut =
      strip ?? (rule !== undefined ? centreOf(rule) : isFar ? (from + to) / 2 : undefined);
    if (cut === undefined) part.push(...loose, word);
    else {
      const behind = loose.findIndex((own) => centreOf(own.box) > cut || OPENS.test(own.text));
      const at = behind < 0 ? loose.length : behind;
      part.push(...loose.slice(0, at));
      parts.push([...loose.slice(at), word]);
    }
    loose = [];
  }
  const last = parts.at(-1);
  if (last === undefined) return loose.length === 0 ? [] : [loose];
  last.push(...loose);
  return parts;
}

function goesOn(before: Piece, piece: Piece, strips: Strips, em: number): boolean {
  const size = Math.max(em, Math.min(piece.size, before.size));
  const y = middleOf(piece.box);
  const gap = piece.box.left - before.box.right;
  if (
    gap < -0.5 * size ||
    gap > 3 * size ||
    Math.abs(middleOf(before.box) - y) > 0.5 * size ||
    sharedHeight(piece.box, before.box) < 0.2 * size ||
    Math.max(piece.size, before.size) > 1.5 * Math.min(piece.size, before.size)
  )
    return false;
  if (size > LARGE * em) {
    const [last, first] = [before.words.at(-1), piece.words[0]];
    const step = stepOf([...before.words, ...piece.words]);
    return last !== undefined && first !== undefined && extraSteps(last, first, step) < 0.5;
  }
  return (
    gap < CLOSE * size &&
    strips.between(before.box.right - UNSURE * em, piece.box.left + UNSURE * em, y) === undefined
  );
}

/** Pieces of one row that no strip parts were one line before the OCR cut it. */
function joinRow(pieces: readonly Piece[], strips: Strips, em: number): Piece[] {
  const joined: Piece[] = [];
  /** Those of each band of the page, as high as a letter: what goes on is in the same or the next. */
  const bands = new Map<number, Set<number>>();
  const bandOf = (piece: Piece): number => Math.floor(middleOf(piece.box) / em);
  const put = (piece: Piece, at: number): void => {
    joined[at] = piece;
    const band = bandOf(piece);
    bands.set(band, (bands.get(band) ?? new Set()).add(at));
  };
  for (const piece of pieces.toSorted((a, b) => a.box.left - b.box.left)) {
    const band = bandOf(piece);
    const reach = Math.ceil(piece.size / em);
    const near = Array.from({ length: 2 * reach + 1 }, (_, i) => [
      ...(bands.get(band - reach + i) ?? []),
    ]).flat();
    const at = near
      .sort((a, b) => a - b)
      .find((own) => {
        const other = joined[own];
        return other !== undefined && goesOn(other, piece, strips, em);
      });
    const other = at === undefined ? undefined : joined[at];
    if (at === undefined || other === undefined) put(piece, joined.length);
    else put(pieceOf([...other.words, ...piece.words], other.source, em), at);
  }
  return joined;
}

/**
 * Lines as the OCR saw them -> their pieces, one a column: a line is parted where a white strip runs
 * down between its words, and at gaps that no line of text has.
 */
export function splitAtGutters(page: BoxedPage, em: number): Piece[] {
  const lines = page.lines.filter(({ words }) => words.length > 0).map((line) => measure(line, em));
  const strips = new Strips(page, lines, em);
  const standing = page.rules.filter((box) => heightOf(box) > STANDING * em && widthOf(box) < em);
  const pieces = lines.flatMap((line) =>
    partLine(line, strips, standing, em).map((part) => pieceOf(part, line.source, em)),
  );
  return joinRow(pieces, strips, em);
}
