import { findArticles } from './layout/find-articles.ts';
import { findParagraphs } from './layout/find-paragraphs.ts';
import { letterSizeOf } from './layout/letter-size.ts';
import { levelPage } from './layout/level-page.ts';
import type { Piece } from './layout/piece.ts';
import { splitAtGutters } from './layout/split-at-gutters.ts';
import type { Box, BoxedPage } from './page.ts';

/** A line of a boxed page in the order in which it is read. */
export interface LaidLine {
  text: string;
  /** Where it stands on the picture of the page. */
  box: Box;
  /** Line of the source, from 1. */
  source: number;
}

const INDENT = '\u3000\u3000';

/**
 * A page as an OCR program saw it -> its printed lines in the order in which they are read, with
 * undefined for a blank line. What is between two blank lines is one text: a paragraph, or a heading,
 * which opens with `# ` as in Markdown.
 */
export function layOutPage(page: BoxedPage): (LaidLine | undefined)[] {
  const em = letterSizeOf(page);
  if (em === 0) return [];
  const { page: level, restore } = levelPage(page);
  const pieces = splitAtGutters(level, em);
  const { head, articles, noise } = findArticles(level, pieces, em);
  const lines: (LaidLine | undefined)[] = [];
  const put = (piece: Piece, mark = ''): void => {
    lines.push({ text: mark + piece.text, box: restore(piece.box), source: piece.source });
  };
  const part = (): void => {
    if (lines.length > 0 && lines.at(-1) !== undefined) lines.push(undefined);
  };
  const alone = (piece: Piece): void => {
    part();
    put(piece);
  };
  head.toSorted((a, b) => a.box.top - b.box.top).forEach(alone);
  for (const { kicker, headline, deck, columns, captions } of articles) {
    kicker.forEach(alone);
    part();
    for (const piece of headline) put(piece, '# ');
    deck.forEach(alone);
    for (const { piece, starts, indented } of findParagraphs(columns, em)) {
      if (starts) part();
      put(piece, indented ? INDENT : '');
    }
    for (const caption of captions) {
      for (const { piece, starts } of findParagraphs([caption], em)) {
        if (starts) part();
        put(piece);
      }
    }
  }
  noise.forEach(alone);
  return lines;
}
