import { type CharacterTable, foldText } from './fold.ts';
import type { Passage } from './document.ts';

/**
 * Positions kept for the headline in every article: a match before this position is a title hit,
 * and no text has to be loaded to know it. The longest headlines of four lines have 70 characters.
 */
export const TITLE_SLOTS = 128;

/** The folded words of an article as the index sees them. */
export interface IndexedText {
  /** Folded headline, at most `TITLE_SLOTS - 1` characters. */
  title: string;
  /** The other passages, separated by newlines; a headline that did not fit comes first, whole. */
  rest: string;
}

/** Passages of an article -> folded text, headline apart. */
export function layOut(segments: readonly Passage[], table?: CharacterTable): IndexedText {
  const [headline, ...others] = segments.map(([, text]) => foldText(text, table));
  const characters = [...(headline ?? '')];
  const fits = characters.length < TITLE_SLOTS;
  return {
    title: characters.slice(0, TITLE_SLOTS - 1).join(''),
    rest: (fits ? others : [headline, ...others]).filter((text) => text !== '').join('\n'),
  };
}
