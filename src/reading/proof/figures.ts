/** A place where a figure is not printed as figures are, and what it must read where that is sure. */
export interface OddFigure {
  /** Code units of the line. */
  from: number;
  to: number;
  put?: string;
  /** How probable it is that it is misread. */
  misread: number;
}

/** Letters that are read in place of digits. */
const LETTERS = /(?<=[\d.])[OolI](?![A-Za-z])|(?<![A-Za-z\d])[OolI](?=\.?\d)/gu;

/** A number whose end could not be read: 99.?%. */
const UNREAD = /\d\.?[?？□](?=[%％\d])/gu;

/** Hundreds of millions of nothing: 投资1.03亿、. Of money and people a unit follows. */
const UNITLESS = /\d亿(?=[、，。；,;])/gu;

/** A Latin letter by itself before Chinese words, as a mark of the print is read. */
const LONE = /^\s*[A-Z](?=[ 　]+\p{Script=Han})/gu;

const found = (line: string, pattern: RegExp, misread: number): OddFigure[] =>
  [...line.matchAll(pattern)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    misread,
  }));

/** Figures and lone letters of a line that are read wrong by their form. */
export function findOddFigures(line: string): OddFigure[] {
  return [
    ...found(line, LETTERS, 0.97).map((odd) => ({
      ...odd,
      put: /[Oo]/u.test(line.slice(odd.from, odd.to)) ? '0' : '1',
    })),
    ...found(line, UNREAD, 0.95),
    ...found(line, UNITLESS, 0.6),
    ...found(line, LONE, 0.8).map((odd) => ({ ...odd, put: '' })),
  ];
}
