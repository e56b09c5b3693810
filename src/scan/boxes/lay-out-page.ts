import { CREDIT, findArticles } from './layout/find-articles.ts';
import { cutAtColumns } from './layout/cut-at-columns.ts';
import { findParagraphs } from './layout/find-paragraphs.ts';
import { letterSizeOf } from './layout/letter-size.ts';
import { levelPage } from './layout/level-page.ts';
import type { Piece } from './layout/piece.ts';
import { splitAtGutters } from './layout/split-at-gutters.ts';
import type { Box, BoxedPage } from './page.ts';

/**
 * What the place and the letters of a line say of it: over the page's first rule; over, in or under a
 * heading; in a column; under a picture, or the name there; a speck, or letters read in a picture.
 */
export type Place =
  'head' | 'kicker' | 'headline' | 'deck' | 'column' | 'caption' | 'credit' | 'noise';

/** A line of a boxed page in the order in which it is read. */
export interface LaidLine {
  text: string;
  place: Place;
  /** Size of its letters against those of the page's text. */
  size: number;
  /** It is the first line of what stands together: under a heading over text, or without one. */
  opens: 'headed' | 'bare' | undefined;
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
  const pieces = cutAtColumns(splitAtGutters(level, em), em);
  const { head, articles, noise } = findArticles(level, pieces, em);
  const lines: (LaidLine | undefined)[] = [];
  const put = (piece: Piece, place: Place, mark = ''): void => {
    const { source } = piece;
    const [text, box] = [mark + piece.text, restore(piece.box)];
    lines.push({ text, place, size: piece.size / em, opens: undefined, box, source });
  };
  const part = (): void => {
    if (lines.length > 0 && lines.at(-1) !== undefined) lines.push(undefined);
  };
  const alone = (piece: Piece, place: Place): void => {
    part();
    put(piece, place);
  };
  for (const piece of head) alone(piece, 'head');
  for (const { kicker, headline, deck, columns, captions } of articles) {
    part();
    const first = lines.length;
    for (const piece of kicker) alone(piece, 'kicker');
    part();
    for (const piece of headline) put(piece, 'headline', '# ');
    for (const piece of deck) alone(piece, 'deck');
    for (const { piece, starts, indented } of findParagraphs(columns, em)) {
      if (starts) part();
      put(piece, 'column', indented ? INDENT : '');
    }
    for (const caption of captions) {
      for (const { piece, starts } of findParagraphs([caption], em)) {
        const isCredit = CREDIT.test(piece.text) && piece === caption.pieces.at(-1);
        if (starts || isCredit) part();
        put(piece, isCredit && lines.at(-1) === undefined ? 'credit' : 'caption');
      }
    }
    const opening = lines[first];
    const isHeaded = headline.length > 0 && columns.length + captions.length > 0;
    if (opening !== undefined) opening.opens = isHeaded ? 'headed' : 'bare';
  }
  for (const piece of noise) alone(piece, 'noise');
  return lines;
}
