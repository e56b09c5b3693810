/** Without it, Excel reads a table in the code page of the machine, and shows no Chinese. */
const byteOrderMark = '\ufeff';

/**
 * Cells that spreadsheet programs would run as formulas get an apostrophe before them; they look past
 * blanks and marks that nobody sees, and take full-width signs for the others.
 */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows -> CSV (RFC 4180, CR LF, UTF-8 behind its mark), quoted where needed. The first row is the head. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = formula.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
