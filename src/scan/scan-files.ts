import { createHash } from 'node:crypto';

/** Endings of scans: text, and pages with boxes. */
const ENDING = /\.(?:txt|hocr|html?|xml|json)$/i;

/** True for a file that a scan may be, by its name. */
export const isScan = (name: string): boolean => ENDING.test(name);

/** `a/003.TXT` -> `a/003` */
export const stemOf = (scan: string): string => scan.replace(ENDING, '');

/** Bytes of a file name that leave room for endings; file systems take 255. */
const LONGEST = 200;

/** First digits of a hash of a scan's whole name. */
export const digestOf = (scan: string): string =>
  createHash('sha256').update(scan).digest('hex').slice(0, 12);

/** A name that no other scan has: `a/003-5f2c81aa09be`. */
function ownName(scan: string): string {
  const stem = stemOf(scan);
  const at = stem.lastIndexOf('/') + 1;
  let base = stem.slice(at);
  while (Buffer.byteLength(base) > LONGEST) base = [...base].slice(0, -1).join('');
  return `${stem.slice(0, at)}${base}-${digestOf(scan)}`;
}

/** Names, without their ending, that a scan's files below corrections/ and ledger/ can have. */
export const namesOf = (scan: string): [usual: string, own: string] => [
  stemOf(scan),
  ownName(scan),
];

/** What some file systems cannot tell apart is one. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase();

const ENDINGS = ['.json', '.yaml', '.yml'];

/**
 * Scan -> name of its files, without ending: that of the scan itself, and one of its own where the
 * files of two scans would be one, upper and lower case taken together, or a file would be a folder.
 */
export function fileNames(scans: Iterable<string>): Map<string, string> {
  const all = [...scans];
  const counts = new Map<string, number>();
  const folders = new Set<string>();
  for (const scan of all) {
    const stem = fold(stemOf(scan));
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const parts = stem.split('/').slice(0, -1);
    for (const i of parts.keys()) folders.add(parts.slice(0, i + 1).join('/'));
  }
  return new Map(
    all.map((scan) => {
      const [usual, own] = namesOf(scan);
      const folded = fold(usual);
      const isTaken =
        (counts.get(folded) ?? 0) > 1 ||
        ENDINGS.some((ending) => folders.has(folded + ending)) ||
        Buffer.byteLength(usual.slice(usual.lastIndexOf('/') + 1)) > LONGEST;
      return [scan, isTaken ? own : usual];
    }),
  );
}
