import { type Random } from '../../made-up/random.ts';
import type { Witness } from './oracle.ts';

/** `24.2` -> `２４．２`: as an input method in full-width mode writes it. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/**
 * Queries of every sort that readers type, drawn from the printed passages: pieces of 1 to 8
 * characters, pieces around figures and punctuation, sentences, names, headlines, full-width
 * forms, several terms, exclusions, and stitched strings that most likely stand nowhere: the end of
 * a passage with the beginning of the next, two pieces of different articles.
 */
export function sampleQueries(all: readonly Witness[], wanted: number, random: Random): string[] {
  const passage = (): string => {
    const { passages } = random.pick(all);
    return random.pick(passages);
  };
  const piece = (length: number): string => {
    const text = [...passage()];
    const at = random.below(Math.max(1, text.length - length + 1));
    return text.slice(at, at + length).join('');
  };
  const around = (pattern: RegExp): string => {
    for (let tries = 0; tries < 20; tries++) {
      const text = passage();
      const places = [...text.matchAll(pattern)];
      if (places.length === 0) continue;
      const { index } = random.pick(places);
      const start = Math.max(0, index - random.below(4));
      return text.slice(start, index + 1 + random.below(6));
    }
    return piece(3);
  };
  const stitched = (): string => {
    const { passages } = random.pick(all);
    const at = random.below(Math.max(1, passages.length - 1));
    const next = passages[at + 1] ?? passage();
    return (passages[at] ?? '').slice(-1 - random.below(3)) + next.slice(0, 1 + random.below(3));
  };
  const short = (): string => piece(1 + random.below(8));
  const kinds: (() => string)[] = [
    short,
    short,
    short,
    () => piece(1),
    () => piece(2),
    () => around(/\d/gu),
    () => around(/[，。“”（）、%]/gu),
    () => around(/[A-Za-z]/gu),
    () => passage().split(/[。\n]/u)[0] ?? '',
    () => random.pick(random.pick(all).passages.slice(0, 1)),
    () =>
      random.pick(
        random
          .pick(all)
          .passages.filter((p) => p.length <= 4)
          .concat(piece(2)),
      ),
    stitched,
    () => piece(2) + piece(2),
    () => fullWidth(around(/\d/gu)),
    () => piece(3).toUpperCase(),
    () => `${piece(2)} ${piece(2)}`,
    () => `${piece(1)} ${piece(1)} -${piece(2)}`,
    () => `"${piece(4).replaceAll('"', '')}"`,
  ];
  const queries: string[] = [];
  for (let i = 0; queries.length < wanted; i++) {
    const query = kinds[i % kinds.length]?.() ?? '';
    if (query.trim() !== '') queries.push(query);
  }
  return queries;
}
