import type { Doubt } from '../../domain/ledger.ts';
import type { Draft } from '../draft.ts';

/**
 * What stands where bytes were no character, of the file here or of one that it was made from; and
 * what is a character only in one font, as an office that lacks a name's sets it.
 */
const DOUBTFUL = /[\ufffd\p{Co}]/gu;

/** Characters shown on either side, to find the place on the page. */
const SHOWN = 6;

/** Places told of on one line. */
const MOST = 5;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

/** What is doubtful of a line, and the words around it. */
function doubtsOf(text: string): string[] {
  const places = [...text.matchAll(DOUBTFUL)];
  return places.slice(0, MOST).map(({ index, 0: character }) => {
    const before = [...text.slice(Math.max(0, index - 2 * SHOWN), index)].slice(-SHOWN);
    const behind = [...text.slice(index, index + 2 * SHOWN + 2)].slice(0, 1 + SHOWN);
    const words = [...before, ...behind].join('');
    return character === '\ufffd'
      ? `a character could not be read: ${words}`
      : `a character for private use (${codeOf(character)}) is known to one font alone: ${words}`;
  });
}

/** Drafts of a page -> a doubt for each of their lines with a character that could not be read. */
export function doubtCharacters(drafts: readonly Draft[]): Doubt[] {
  const lines = drafts.flatMap(({ segments }) => segments.flatMap(({ view }) => view.unit.lines));
  return lines.flatMap(({ number, text }) => {
    const found = doubtsOf(text);
    if (found.length === 0) return [];
    const message = `${found.join('; ')}; look it up on the printed page, and correct it`;
    return [{ line: number, ruleId: 'doubt-characters', message }];
  });
}
