/** Letters, digits and Han only, widths folded: what survives any legitimate clean-up. */
export function bareWords(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True when two texts differ in nothing but marks, spaces and widths. */
export function isSameWords(a: string | null | undefined, b: string | null | undefined): boolean {
  return bareWords(a) === bareWords(b);
}

/** Overlapping pieces of `size` characters; the whole text when it is shorter. */
function pieces(text: string, size: number): string[] {
  const out: string[] = [];
  for (let start = 0; start + size <= text.length; start++) {
    out.push(text.slice(start, start + size));
  }
  return out.length > 0 ? out : [text];
}

/** Share of a text's overlapping pieces (six characters, fewer in a short text) found in another. */
export function shareFound(text: string, within: string): number {
  const all = pieces(text, Math.min(6, Math.max(2, text.length)));
  return all.filter((piece) => within.includes(piece)).length / all.length;
}
