import type { Doubt } from '../../domain/ledger.ts';

/** Text on both sides of a run of blanks: no cell of a table is so long, and no name is. */
const ACROSS =
  /[\p{Script=Han}，。、；：“”]{6}[ \u3000\u00a0\t]{3,}[\p{Script=Han}，。、；：“”\d]{6}/u;

/** Lines from which it is no chance. */
const FEWEST = 5;

/** Share of the lines of a page. */
const SHARE = 0.15;

/** Lines of a text (index 0 for line 1) -> a doubt where an OCR program read across the gutters of columns. */
export function doubtGutters(lines: readonly string[]): Doubt[] {
  const across = lines.flatMap((text, i) => (ACROSS.test(text) ? [i + 1] : []));
  const [line] = across;
  const printed = lines.filter((text) => text.trim() !== '').length;
  if (line === undefined || across.length < Math.max(FEWEST, SHARE * printed)) return [];
  return [
    {
      line,
      ruleId: 'doubt-gutters',
      message: `expected the lines of one column, found ${across.length} lines with blanks between columns, read across: give the words with their boxes instead (tesseract page.png page -l chi_sim hocr)`,
    },
  ];
}
