import type { Credit, Figure } from '../../domain/article.ts';
import type { Draft } from '../draft.ts';
import { parseCredit, splitCaption } from '../forms/credit.ts';
import type { Lexicon } from '../lexicon.ts';

/** 图①：… 图②：… in one line are several pictures. */
function captionsIn(text: string): string[] {
  const marks = [...text.matchAll(/图[①-⑩一二三四五\d][:：]?|(?:左|右|上|下|中)图(?=[:：为])/gu)];
  if (marks.length < 2) return [text];
  return marks.map((mark, i) => text.slice(i === 0 ? 0 : mark.index, marks[i + 1]?.index).trim());
}

/** Captions and credits of a draft -> its figures. */
export function readFigures(draft: Draft, lexicon: Lexicon): void {
  for (const { role, view } of draft.segments) {
    if (role === 'caption') {
      for (const text of captionsIn(view.unit.printed)) {
        const parts = splitCaption(text, lexicon);
        const figure: Figure =
          parts === undefined
            ? { caption: text }
            : {
                ...(parts.caption === undefined ? {} : { caption: parts.caption }),
                credit: parts.credit,
              };
        draft.figures.push(figure);
      }
    } else if (role === 'credit') {
      const { printed } = view.unit;
      // An editor may call anything a credit: it is kept as printed, and names nobody.
      const credit: Credit = parseCredit(printed, lexicon) ?? {
        text: printed,
        name: null,
        role: 'provider',
      };
      const last = draft.figures.at(-1);
      if (last !== undefined && last.credit === undefined) last.credit = credit;
      else draft.figures.push({ credit });
    }
  }
}
