import type { Figure } from '../../domain/article.ts';
import type { Draft } from '../draft.ts';
import { parseCredit, splitCaption } from '../forms/credit.ts';
import type { Lexicon } from '../lexicon.ts';

/** 图①：… 图②：… in one line are several pictures. */
function captionsIn(text: string): string[] {
  const marks = [...text.matchAll(/图[①-⑩一二三四五\d][:：]?|(?:左|右|上|下|中)图(?=[:：为])/gu)];
  if (marks.length < 2) return [text];
  return marks.map((mark, i) => text.slice(mark.index, marks[i + 1]?.index).trim());
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
      const credit = parseCredit(view.unit.printed, lexicon);
      if (credit === undefined) continue;
      const last = draft.figures.at(-1);
      if (last !== undefined && last.credit === undefined) last.credit = credit;
      else draft.figures.push({ credit });
    }
  }
}
