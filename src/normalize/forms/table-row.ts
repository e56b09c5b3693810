/** A number as tables print it: 21.6, -3.7, 13.4%, 28个, or the dash of an empty cell. */
const FIGURE = /^(?:[-+－＋]?\d[\d.,]*(?:[%％‰]|\p{Script=Han}{1,2})?|[-—–]{1,2})$/u;

/** Cells of a table row: `| a | b |`, tabs, columns set apart by spaces; the whole text if it is none. */
export function cellsOf(text: string): string[] {
  if (text.includes('|') || text.includes('｜')) {
    const cells = text
      .replace(/^\s*[|｜]|[|｜]\s*$/gu, '')
      .split(/[|｜]/u)
      .map((cell) => cell.trim());
    return cells.some((cell) => cell !== '') && (cells.length >= 2 || /^[^|]*\|$/u.test(text))
      ? cells
      : [text];
  }
  const cells = text.split(/\t+|[ \u3000]{2,}/u).map((cell) => cell.trim());
  if (cells.length >= 2) return cells;
  return isRowOfFigures(text) ? wordsOf(text) : [text];
}

/** A name and two or more figures, by single spaces: `运城经开区 21.6 13.4 28`. */
export function isRowOfFigures(text: string): boolean {
  const [name = '', ...figures] = wordsOf(text);
  return (
    /\p{Script=Han}/u.test(name) &&
    figures.length >= 2 &&
    figures.every((word) => FIGURE.test(word))
  );
}

/** Words that could head as many columns: `开发区 工业投资(亿元) 增速(%)`. */
export function isRowOfHeads(text: string, columns: number): boolean {
  const words = wordsOf(text);
  return (
    words.length === columns &&
    words.every((word) => word.length <= 14 && !/[，。；！？]/u.test(word))
  );
}

/** A row, as it is known to be one: by its cells, or word by word. */
export function readRow(text: string): string[] {
  const cells = cellsOf(text);
  return cells.length > 1 ? cells : wordsOf(text);
}

const wordsOf = (text: string): string[] => text.trim().split(/[ \u3000]+/u);
