/** The place in a page that is most like what was looked for. */
export interface NearestWords {
  /** Index into the lines. */
  index: number;
  words: string;
}

/**
 * Looks for the words that share most pairs of characters with `printed`; undefined when no line
 * has any in common.
 */
export function nearestWords(
  printed: string,
  lines: readonly (string | undefined)[],
): NearestWords | undefined {
  const wanted = [...printed];
  const pairs = new Set(
    wanted.length === 1 ? wanted : wanted.slice(1).map((char, i) => `${wanted[i] ?? ''}${char}`),
  );
  const size = wanted.length === 1 ? 1 : 2;
  let best: (NearestWords & { score: number }) | undefined;
  for (const [index, line] of lines.entries()) {
    const chars = [...(line ?? '').trim()];
    for (let at = 0; at < chars.length; at++) {
      const window = chars.slice(at, at + wanted.length + 2);
      const found = new Set<string>();
      for (let i = 0; i + size <= window.length; i++) {
        const pair = window.slice(i, i + size).join('');
        if (pairs.has(pair)) found.add(pair);
      }
      // Of windows that hold the same pairs, the one that begins like the words looked for.
      const score = found.size === 0 ? 0 : found.size + (window[0] === wanted[0] ? 0.5 : 0);
      if (score > (best?.score ?? 0)) best = { index, words: window.join(''), score };
    }
  }
  return best;
}
