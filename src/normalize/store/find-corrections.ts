import { diffIndices } from 'node-diff3';
import { ideographOf } from '../../text/radicals.ts';

/** A line of a scan as received. */
export interface ScanLine {
  scan: string;
  /** 1-based. */
  line: number;
  text: string;
}

/** Words of a scan's line, and what they must read. */
export interface FoundCorrection {
  scan: string;
  line: number;
  printed: string;
  corrected: string;
}

/** Changes with fewer equal characters than this between them are one change. */
const APART = 3;

/** Words to take on each side of a change, best first: enough to read it by, then whatever is alone. */
const AROUND = [4, 6, 8, 12, 20, 32, 3, 2, 1, 0];

/**
 * A text and what an editor made of it -> corrections of the scan lines that print the changed
 * words, each with as many words around it as make it stand once on these lines; and the changed
 * words that no line prints. Marks count as equal in all their widths: the corrections quote the scan.
 */
export function findCorrections(
  was: string,
  is: string,
  lines: readonly ScanLine[],
): { found: FoundCorrection[]; missing: string[] } {
  const [before, after] = [[...was], [...is]];
  const found: FoundCorrection[] = [];
  const missing: string[] = [];
  const changes = changesBetween(before, after);
  /** Each line as it stands, and without the blanks that OCR sets between its words. */
  const ways = [false, true].map((bare) => lines.map(({ text }) => lettersOf([...text], bare)));
  for (const [i, { from, to, words }] of changes.entries()) {
    const start = i === 0 ? 0 : (changes[i - 1]?.to ?? 0);
    const end = changes[i + 1]?.from ?? before.length;
    const correction = AROUND.flatMap((around) =>
      ways.map((own, way) => ({ own, bare: way === 1, around })),
    )
      .map(({ own, bare, around }) => {
        const folded = (part: readonly string[]): string[] => lettersOf(part, bare).folded;
        const head = folded(before.slice(Math.max(start, from - around), from));
        const changed = folded(before.slice(from, to));
        const tail = folded(before.slice(to, Math.min(end, to + around)));
        const place = findOnce([...head, ...changed, ...tail], own);
        const line = place === undefined ? undefined : lines[place.index];
        if (place === undefined || line === undefined) return undefined;
        const { characters, at } = own[place.index] ?? lettersOf([], bare);
        const behindHead = place.at + head.length;
        const behindChanged = behindHead + changed.length;
        const endOf = (letter: number): number => (at[letter] ?? 0) + 1;
        const first = at[place.at] ?? 0;
        const stop = endOf(behindChanged + tail.length - 1);
        // Blanks beside the changed words stay, as they may be what sets all words apart.
        const inserted = head.length === 0 ? first : endOf(behindHead - 1);
        const cut = changed.length === 0 ? inserted : (at[behindHead] ?? 0);
        const resume = changed.length === 0 ? inserted : endOf(behindChanged - 1);
        const printed = characters.slice(first, stop).join('');
        const corrected = [
          ...characters.slice(first, cut),
          ...words,
          ...characters.slice(resume, stop),
        ].join('');
        if (printed === corrected) return undefined;
        return { scan: line.scan, line: line.line, printed, corrected };
      })
      .find((candidate) => candidate !== undefined);
    if (correction === undefined) {
      missing.push(before.slice(Math.max(0, from - 4), Math.min(before.length, to + 4)).join(''));
    } else found.push(correction);
  }
  return { found, missing };
}

/** Stretches of `before` (code points) that read otherwise in `after`. */
function changesBetween(
  before: readonly string[],
  after: readonly string[],
): { from: number; to: number; words: string[] }[] {
  const changes: { from: number; to: number; start: number; end: number }[] = [];
  for (const { buffer1, buffer2 } of diffIndices([...before], [...after])) {
    const last = changes.at(-1);
    if (last !== undefined && buffer1[0] - last.to < APART) {
      last.to = buffer1[0] + buffer1[1];
      last.end = buffer2[0] + buffer2[1];
    } else {
      changes.push({
        from: buffer1[0],
        to: buffer1[0] + buffer1[1],
        start: buffer2[0],
        end: buffer2[0] + buffer2[1],
      });
    }
  }
  return changes.map(({ from, to, start, end }) => ({ from, to, words: after.slice(start, end) }));
}

/** Code points of a text, and those that count, folded, with their places. */
interface Letters {
  characters: readonly string[];
  folded: string[];
  at: number[];
}

function lettersOf(characters: readonly string[], bare: boolean): Letters {
  const at = characters.flatMap((char, i) => (bare && char.trim() === '' ? [] : [i]));
  return { characters, folded: at.map((i) => foldMark(characters[i] ?? '')), at };
}

/** Where some words stand, in code points that count, if they stand once; undefined for none and for several. */
function findOnce(
  words: readonly string[],
  lines: readonly Letters[],
): { index: number; at: number } | undefined {
  if (words.length === 0) return undefined;
  const wanted = words.join('');
  let only: { index: number; at: number } | undefined;
  for (const [index, { folded }] of lines.entries()) {
    const text = folded.join('');
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (only !== undefined) return undefined;
      only = { index, at: [...text.slice(0, at)].length };
    }
  }
  return only;
}

/** Marks that the normalizer widens or evens out, each as one; one code point stays one. */
export function foldMark(char: string): string {
  if (/[“”"＂]/u.test(char)) return '"';
  if (/[‘’'＇]/u.test(char)) return "'";
  if (/[—–―－─-]/u.test(char)) return '-';
  if (/[·•・･‧∙⋅●．]/u.test(char)) return '·';
  const folded = ideographOf(char);
  return [...folded].length === 1 ? folded : char;
}
