const SHINGLE = 5;
/** Hashes fit a small integer, which sets hold without a box. */
const HASHES = 2 ** 31;
/** Shingles kept of a page, the smallest hashes: enough to tell pages, however short they are. */
const PAGE_SHINGLES = 96;

const LETTER = 1;
const OTHER = 2;
/** Of each UTF-16 code unit that was met: letter or digit (or half of a rare one), or neither. */
const kinds = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (kinds[code] === 0) {
    kinds[code] = /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
  }
  return kinds[code] === LETTER;
}

/** The hash rolls: a character comes in, and the one that is `SHINGLE` behind it goes out. */
const BASE = 0x01000193;
const OUTGOING = Array.from({ length: SHINGLE }).reduce<number>((x) => Math.imul(x, BASE), 1);

/** Hashes of the five-character shingles of a text, letters and digits only; of them a share (0 to 1). */
export function hashShingles(text: string, share: number): Set<number> {
  const limit = share * HASHES;
  const shingles = new Set<number>();
  const latest = new Uint16Array(SHINGLE);
  let rolling = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) continue;
    const place = letters % SHINGLE;
    rolling = (Math.imul(rolling, BASE) + code - Math.imul(latest[place] ?? 0, OUTGOING)) | 0;
    latest[place] = code;
    letters++;
    // The sum alone is small for small characters: mixed, every part of the range is as likely.
    const hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d) >>> 1;
    if (letters >= SHINGLE && hash < limit) shingles.add(hash);
  }
  return shingles;
}

/**
 * Shingles of a page, as hashes: the smallest of them, so that two readings of one page keep the
 * same ones whatever its length.
 */
export function shinglesOf(units: readonly { text: string }[]): Set<number> {
  const text = units.map((unit) => unit.text).join('');
  // Of a long page so many are kept first that the smallest are surely among them.
  const share = Math.min(1, (3 * PAGE_SHINGLES) / Math.max(1, text.length));
  const small = hashShingles(text, share);
  return new Set(Uint32Array.from(small).sort().subarray(0, PAGE_SHINGLES));
}
