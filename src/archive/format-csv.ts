/** Cells that spreadsheet programs would run as formulas get an apostrophe before them. */
const formula = /^[=+\-@\t\r]/;

/** Rows -> CSV (RFC 4180, CR LF), quoted where needed. The first row is the head. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = formula.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
