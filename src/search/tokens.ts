import { type IndexedText, TITLE_SLOTS } from './layout.ts';

/*
 * How folded text becomes words that Pagefind neither cuts nor changes.
 *
 * Every position of the text is one ASCII word that names the character there and the next one.
 * Pairs are rare where characters are common, so a phrase loads little: at 10,000 articles the
 * list of 的 is 40 KB, no list of a pair comes near it. A query of one character has no pair, so
 * each distinct character of an article stands once more as a word of its own behind the text.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const codes = new Map<string, string>();

/** What is printed lies below, in planes 0 to 3, whose words begin with a to o. */
const FIRST_UNPRINTED = 0x40000;

/**
 * A code point as four letters, or z and five for those of private use; letters alone, because
 * Pagefind cuts words between digits.
 */
function code(character: string): string {
  let letters = codes.get(character);
  if (letters === undefined) {
    const point = character.codePointAt(0) ?? 0;
    let rest = point;
    letters = '';
    for (let i = point < FIRST_UNPRINTED ? 4 : 5; i > 0; i--) {
      letters = (LETTERS[rest % 26] ?? '') + letters;
      rest = Math.floor(rest / 26);
    }
    if (point >= FIRST_UNPRINTED) letters = `z${letters}`;
    codes.set(character, letters);
  }
  return letters;
}

const single = (character: string): string => `u${code(character)}`;
const pair = (first: string, second: string): string => `b${code(first)}${code(second)}`;

/** Takes a position and is not indexed. */
const FILLER = '-';

/** One word for each position; a character before a newline or the end has no pair. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.flatMap((character, i) => {
    if (character === '\n') return [];
    const next = characters[i + 1];
    return [next === undefined || next === '\n' ? FILLER : pair(character, next)];
  });
}

function singlesOf(text: string, known: ReadonlySet<string>): string[] {
  return [...new Set(text)].filter((c) => c !== '\n' && !known.has(c)).map(single);
}

function padded(words: readonly string[]): string[] {
  return [...words, ...Array.from({ length: TITLE_SLOTS - words.length }, () => FILLER)];
}

/** A match before this position stands in the headline: its pairs, then its characters. */
export const TITLE_END = 2 * TITLE_SLOTS;

/** Folded words of an article -> content of a Pagefind record. */
export function tokensOfText({ title, rest }: IndexedText): string {
  return [
    ...padded(pairsOf(title)),
    ...padded(singlesOf(title, new Set())),
    ...pairsOf(rest),
    ...singlesOf(rest, new Set(title)),
  ].join(' ');
}

/** Folded phrase -> query that Pagefind answers exactly. */
export function tokensOfPhrase(phrase: string): string {
  const characters = [...phrase];
  const [first] = characters;
  const words =
    characters.length === 1 && first !== undefined
      ? [single(first)]
      : characters.slice(0, -1).map((character, i) => pair(character, characters[i + 1] ?? ''));
  return `"${words.join(' ')}"`;
}
