import { findOddFigures } from './figures.ts';
import { judgeSuspect } from './judges.ts';
import { findSuspects, runsOf, wordsOfPage } from './suspects.ts';
import { hashOf } from './hash.ts';
import { dictionary } from './tables.ts';

/** A place of a page that is probably misread. */
export interface MisreadPlace {
  /** 1-based line. */
  line: number;
  /** Code units of the line. */
  from: number;
  to: number;
  probability: number;
  /** What is probably printed there, where that can be said. */
  put?: string;
}

/** Least probability of a place that is told of, and of a proposal. */
const LEAST = 0.5;

/** Share of letters that the dictionary must know: it is one of simplified Chinese. */
const KNOWN = 0.97;

/** Lines of a page, blank ones in their places -> places that are probably misread, surest first. */
export function findMisreadPlaces(lines: readonly string[]): MisreadPlace[] {
  const words = wordsOfPage(lines);
  const isSimplified = knownShare(lines) >= KNOWN;
  return lines
    .flatMap((text, i) => {
      const line = i + 1;
      const figures = findOddFigures(text).map(({ misread, ...odd }) => ({
        line,
        probability: misread,
        ...odd,
      }));
      return [...figures, ...(isSimplified ? judged(text, line, words) : [])];
    })
    .toSorted((a, b) => b.probability - a.probability || a.line - b.line || a.from - b.from);
}

function judged(text: string, line: number, words: ReturnType<typeof wordsOfPage>): MisreadPlace[] {
  const places = findSuspects(text, words)
    .map((suspect): MisreadPlace => {
      const { misread, right } = judgeSuspect(suspect);
      const { from, to, put } = suspect;
      return { line, from, to, probability: misread, ...(right >= LEAST ? { put } : {}) };
    })
    .filter(({ probability }) => probability >= LEAST)
    .toSorted((a, b) => b.probability - a.probability);
  // Of places that touch the surest speaks for all.
  return places.filter(
    (place, i) =>
      !places.slice(0, i).some((surer) => surer.from <= place.to && surer.to >= place.from),
  );
}

function knownShare(lines: readonly string[]): number {
  const letters = runsOf(lines).join('');
  if (letters === '') return 0;
  const known = [...letters].filter((letter) => dictionary().cost(hashOf(letter)) !== undefined);
  return known.length / letters.length;
}
