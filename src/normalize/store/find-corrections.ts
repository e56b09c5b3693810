import { diffIndices } from 'node-diff3';

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
  const folded = lines.map(({ text }) => [...text].map(foldMark).join(''));
  const found: FoundCorrection[] = [];
  const missing: string[] = [];
  const changes = changesBetween(before, after);
  for (const [i, { from, to, words }] of changes.entries()) {
    const start = i === 0 ? 0 : (changes[i - 1]?.to ?? 0);
    const end = changes[i + 1]?.from ?? before.length;
    const correction = AROUND.map((around) => {
      const left = Math.max(start, from - around);
      const right = Math.min(end, to + around);
      const place = findOnce(before.slice(left, right).map(foldMark).join(''), folded);
      const line = place === undefined ? undefined : lines[place.index];
      if (place === undefined || line === undefined) return undefined;
      const printed = [...line.text].slice(place.at, place.at + right - left);
      return {
        scan: line.scan,
        line: line.line,
        printed: printed.join(''),
        corrected: [
          ...printed.slice(0, from - left),
          ...words,
          ...printed.slice(printed.length - (right - to)),
        ].join(''),
      };
    }).find((candidate) => candidate !== undefined);
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

/** Where some words stand, in code points, if they stand once; undefined for none and for several. */
function findOnce(
  words: string,
  lines: readonly string[],
): { index: number; at: number } | undefined {
  if (words === '') return undefined;
  let only: { index: number; at: number } | undefined;
  for (const [index, text] of lines.entries()) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
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
  const folded = char.normalize('NFKC');
  return [...folded].length === 1 ? folded : char;
}
