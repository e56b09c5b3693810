import type { Unit } from '../model.ts';

const SHORTEST = 30;

/** Pairs of neighbouring characters, letters and digits only. */
function gramsOf(text: string): Set<string> {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  const grams = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) grams.add(bare.slice(i, i + 2));
  return grams;
}

function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0 || a.size < b.size * 0.6 || b.size < a.size * 0.6) return 0;
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** A repeated line shares at least this part of its sampled shingles with the first. */
const CANDIDATE = 0.3;

/**
 * Indexes of units that repeat an earlier long unit of the page almost word for word (overlapping
 * crops of one page), with the index of the unit they repeat.
 */
export function findDuplicateUnits(units: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  /** Shingle -> the units that hold it; a list only where there are several, which is rare. */
  const holders = new Map<number, number | number[]>();
  for (const [index, unit] of units.entries()) {
    if (unit.text.length < SHORTEST) continue;
    const shingles = hashShingles(unit.text, HASHES / LINE_SAMPLE);
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const held = holders.get(shingle);
      if (held === undefined) continue;
      for (const earlier of typeof held === 'number' ? [held] : held)
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    }
    for (const [earlier, count] of shared) {
      if (count < shingles.size * CANDIDATE) continue;
      if (repeats(unit.text, units[earlier]?.text ?? '')) {
        found.set(index, earlier);
        break;
      }
    }
    if (found.has(index)) continue;
    for (const shingle of shingles) {
      const held = holders.get(shingle);
      if (held === undefined) holders.set(shingle, index);
      else if (typeof held === 'number') holders.set(shingle, [held, index]);
      else held.push(index);
    }
  }
  return found;
}

/** True when `later` is `earlier` with a few characters read differently, or its cut-off start. */
function repeats(later: string, earlier: string): boolean {
  if (
    earlier.length > later.length &&
    later.length >= 40 &&
    earlier.startsWith(later.slice(0, -2))
  ) {
    return true;
  }
  return likeness(gramsOf(earlier), gramsOf(later)) >= 0.93;
}

const SHINGLE = 5;
/** Hashes fit a small integer, which sets hold without a box. */
const HASHES = 2 ** 31;
/** Shingles kept of a page, the smallest hashes: enough to tell pages, however short they are. */
const PAGE_SHINGLES = 96;
/** One shingle in this many is kept of a line. */
const LINE_SAMPLE = 3;

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

/** Hashes of the five-character shingles of a text, letters and digits only, below `limit`. */
function hashShingles(text: string, limit: number): Set<number> {
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
export function shinglesOf(units: readonly Unit[]): Set<number> {
  const text = units.map((unit) => unit.text).join('');
  // Of a long page so many are kept first that the smallest are surely among them.
  const share = Math.min(1, (3 * PAGE_SHINGLES) / Math.max(1, text.length));
  const small = hashShingles(text, share * HASHES);
  return new Set(Uint32Array.from(small).sort().subarray(0, PAGE_SHINGLES));
}

/** How many shingles a page has, by those kept of it: the fuller, the smaller its smallest are. */
function fullness(shingles: ReadonlySet<number>): number {
  if (shingles.size < PAGE_SHINGLES) return shingles.size;
  return (PAGE_SHINGLES * HASHES) / Math.max(1, ...shingles);
}

/** A page that repeats an earlier one: the same print, scanned or read twice. */
export interface DuplicatePage {
  index: number;
  of: number;
}

const FEWEST = 8;
const SHARED = 0.5;

/** False for a page that repeats none of some pages, by the shingles of all of them together. */
export function mayRepeat(page: readonly number[], others: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const shingle of page) if (others.has(shingle)) shared++;
  return shared >= Math.max(FEWEST, page.length) * SHARED;
}

/**
 * Pages (as shingles, in order) -> those that repeat most of another page's text. Of two, the one
 * with more text is kept; of equals, the first.
 */
export function findDuplicatePages(pages: readonly ReadonlySet<number>[]): DuplicatePage[] {
  const holders = new Map<number, number[]>();
  const duplicates = new Map<number, number>();
  for (const [index, shingles] of pages.entries()) {
    if (shingles.size < FEWEST) continue;
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const list = holders.get(shingle) ?? [];
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (list.length < 8) holders.set(shingle, [...list, index]);
    }
    for (const [other, count] of shared) {
      const known = pages[other] ?? new Set();
      if (duplicates.has(other) || count < Math.max(shingles.size, known.size) * SHARED) continue;
      if (fullness(known) >= fullness(shingles) * 0.98) duplicates.set(index, other);
      else duplicates.set(other, index);
      break;
    }
  }
  return [...duplicates].map(([index, of]) => ({ index, of }));
}
