/** What a word is hashed from before its first letter. */
export const EMPTY = 0x811c9dc5;

/** The hash of a word -> that of the word with one more letter (a code unit). */
export function addLetter(hash: number, letter: number): number {
  const mixed = Math.imul(hash ^ letter, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of a word. */
export function hashOf(word: string): number {
  let hash = EMPTY;
  for (let i = 0; i < word.length; i++) hash = addLetter(hash, word.charCodeAt(i));
  return hash >>> 0;
}
