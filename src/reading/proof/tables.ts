import { readFileSync } from 'node:fs';
import { unpackWords, type WordCosts } from './words-file.ts';

/** A letter that the page may print in place of the one that was read. */
export interface Confusion {
  printed: string;
  /** How surely, as a logarithm. */
  weight: number;
}

let words: WordCosts | undefined;

/** The dictionary's words. */
export const dictionary = (): WordCosts =>
  (words ??= unpackWords(readFileSync(new URL('words.bin', import.meta.url))));

let confusions: ReadonlyMap<string, readonly Confusion[]> | undefined;

/** Letter that was read -> letters that may have been printed. */
export const confusionTable = (): ReadonlyMap<string, readonly Confusion[]> =>
  (confusions ??= new Map(
    readFileSync(new URL('confusions.txt', import.meta.url), 'utf8')
      .split('\n')
      .flatMap((row) => {
        const [read] = row;
        return read === undefined
          ? []
          : [
              [
                read,
                [...row.slice(read.length).matchAll(/(\p{Script=Han})(\d+)/gu)].map(confusionOf),
              ] as const,
            ];
      }),
  ));

const confusionOf = ([, printed = '', count]: RegExpExecArray): Confusion => ({
  printed,
  weight: Math.log(Number(count) / 30),
});
