/** A table of HTML as far as it was read: its tags may stand on many lines. */
export interface OpenTable {
  /** A row has begun and not ended. */
  row: boolean;
  /** A cell has begun and not ended. */
  cell: boolean;
  /** The cell that is open takes so many columns, */
  columns: number;
  /** and is the one in this column. */
  at: number;
  /** Rows that a cell of each column still reaches down. */
  down: number[];
  /** The table has begun, and no row of it was read. */
  fresh: boolean;
  /** A line before holds cells of the row that is open. */
  begun: boolean;
  /** Bars of empty cells of that row, which no line holds yet. */
  pending: string;
}

/** No table, or the start of one. */
export const noTable = (): OpenTable => ({
  row: false,
  cell: false,
  columns: 1,
  at: 0,
  down: [],
  fresh: false,
  begun: false,
  pending: '',
});

/** Cells that nobody prints side by side in a newspaper: an attribute was misread. */
const WIDEST = 50;

const spanOf = (tag: string, attribute: string): number => {
  const found = new RegExp(`\\b${attribute}\\s*=\\s*["'“”]?(\\d{1,2})`, 'iu').exec(tag)?.[1];
  return Math.min(WIDEST, Math.max(1, Number(found ?? 1)));
};

/**
 * Reads the tags of tables one by one: each gives what it sets apart, a bar behind a cell for each
 * column that it takes, a line feed behind a row, a form feed around a table.
 */
export class TableReader {
  #open: OpenTable;

  constructor(open: OpenTable) {
    this.#open = open;
  }

  read(tag: string, name: string): string {
    const open = this.#open;
    const ends = tag.startsWith('</');
    switch (name) {
      case 'table': {
        const end = this.#endRow();
        Object.assign(open, noTable());
        open.fresh = !ends;
        return `${end}\f`;
      }
      case 'caption':
        return open.row ? '' : '\f';
      case 'tr': {
        const end = this.#endRow();
        open.row = !ends;
        return end;
      }
      case 'td':
      case 'th': {
        const end = this.#endCell();
        if (ends) return end;
        open.row = true;
        const gap = this.#reachedFromAbove();
        open.cell = true;
        open.columns = spanOf(tag, 'colspan');
        const rows = spanOf(tag, 'rowspan') - 1;
        for (let i = 0; i < open.columns; i++) if (rows > 0) open.down[open.at + i] = rows;
        return end + gap;
      }
      default:
        return '';
    }
  }

  #endCell(): string {
    const open = this.#open;
    if (!open.cell) return '';
    open.cell = false;
    open.at += open.columns;
    return '|'.repeat(open.columns);
  }

  /** Bars for the columns that a cell of a row above still takes. */
  #reachedFromAbove(): string {
    const open = this.#open;
    let bars = '';
    for (let rows = open.down[open.at] ?? 0; rows > 0; rows = open.down[open.at] ?? 0) {
      open.down[open.at++] = rows - 1;
      bars += '|';
    }
    return bars;
  }

  #endRow(): string {
    const open = this.#open;
    if (!open.row) return '';
    const end = this.#endCell() + this.#reachedFromAbove();
    open.row = false;
    open.at = 0;
    return `${end}\n`;
  }
}

/** A text or a table on a line; of a table, rows end with a line feed, cells with a bar. */
export interface LinePart {
  text: string;
  /** A new table, more rows of the one before, or more cells of its last row. */
  table?: 'opens' | 'goes on' | 'same row';
}

/** A bar in front of a row whose first cell is empty, so that no bar is only an edge. */
const withEdge = (row: string): string => (row.startsWith('|') ? `|${row}` : row);

/**
 * What the reader of tags left of a line -> its texts and tables in order; undefined for a line
 * without a table. `before` is the table as the line found it, `open` as it left it.
 */
export function partsOf(text: string, before: OpenTable, open: OpenTable): LinePart[] | undefined {
  if (!/[\n\f]/u.test(text) && !before.row && !open.row) return undefined;
  const parts: LinePart[] = [];
  let { pending, begun, fresh } = before;
  const pieces = text.split('\f');
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    if (index > 0) {
      [pending, begun] = ['', false];
      fresh ||= !isLast || open.fresh;
    }
    const inRow = (index === 0 && before.row) || (isLast && open.row);
    if (!piece.includes('\n') && !inRow) {
      if (piece.trim() !== '') parts.push({ text: piece.trim() });
      continue;
    }
    const rows = piece.split('\n').map((row) => row.trim());
    const [first = '', ...more] = rows;
    const last = rows.at(-1) ?? '';
    const goesOn = begun;
    rows[0] = pending + first;
    const [words, isAlone] = wordsOf(rows);
    // Empty cells wait for a cell of their row.
    const isBare = (row: string): boolean => row.replaceAll('|', '') === '';
    if (more.length > 0) [pending, begun] = ['', false];
    if (open.row && isLast) {
      if (isBare(last)) pending = more.length > 0 ? last : pending + last;
      else [pending, begun] = ['', true];
    }
    if (words === '') continue;
    if (isAlone && index > 0 && !isLast) parts.push({ text: words.replace(/\|$/u, '') });
    else {
      const kept = rows.filter((row) => !isBare(row));
      const edged = kept.map((row, at) => (goesOn && at === 0 ? row : withEdge(row)));
      parts.push({
        text: edged.join('\n'),
        table: goesOn ? 'same row' : fresh ? 'opens' : 'goes on',
      });
      fresh = false;
    }
  }
  Object.assign(open, { pending, begun, fresh });
  return parts;
}

/** The words of a table, and whether it is one cell: a page that is set in a table is a text. */
function wordsOf(rows: readonly string[]): [words: string, isAlone: boolean] {
  const kept = rows.filter((row) => row.replaceAll('|', '') !== '');
  return [kept.join(''), kept.length === 1 && /^[^|]*\|?$/u.test(kept[0] ?? '')];
}
