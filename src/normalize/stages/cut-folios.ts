import type { TextChange } from '../../domain/ledger.ts';
import { furnitureWords } from '../forms/furniture.ts';
import { isFolio, splitFolio } from '../forms/folio.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Line } from '../model.ts';

/** The words of a running head that were read as one line with the text beside it. */
export interface CutFolio {
  line: number;
  printed: string;
}

/**
 * Lines of a page -> the same without running heads that OCR glued to what stands beside them:
 * `A3 综合 2025年5月16日 星期五 装配线…` is read as the text, and what was cut off for date and page.
 */
export function cutFolios(
  lines: readonly Line[],
  lexicon: Lexicon,
): { lines: Line[]; folios: CutFolio[]; changes: TextChange[] } {
  const folios: CutFolio[] = [];
  const changes: TextChange[] = [];
  const cut = lines.map((line) => {
    const parts =
      line.residue || line.parts !== undefined
        ? undefined
        : splitFolio(line.text, lexicon.publication);
    if (
      parts === undefined ||
      isFolio(line.text, lexicon.publication) ||
      furnitureWords(parts.rest, lexicon) !== undefined
    )
      return line;
    const { folio: printed, rest } = parts;
    folios.push({ line: line.number, printed });
    changes.push({
      line: line.number,
      rule: 'glued-folio',
      count: printed.length,
      printed,
      written: '',
    });
    return { ...line, text: rest };
  });
  return { lines: cut, folios, changes };
}
