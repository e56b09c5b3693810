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

/**
 * Indexes of units that repeat an earlier long unit of the page almost word for word (overlapping
 * crops of one page), with the index of the unit they repeat.
 */
export function findDuplicateUnits(units: readonly Unit[]): Map<number, number> {
  const long = units
    .map((unit, index) => ({ index, text: unit.text }))
    .filter(({ text }) => text.length >= SHORTEST)
    .map((entry) => ({ ...entry, grams: gramsOf(entry.text) }));
  const found = new Map<number, number>();
  for (const [i, later] of long.entries()) {
    for (const earlier of long.slice(0, i)) {
      if (found.has(earlier.index)) continue;
      const prefix =
        earlier.text.length > later.text.length &&
        earlier.text.startsWith(later.text.slice(0, -2)) &&
        later.text.length >= 40;
      if (prefix || likeness(earlier.grams, later.grams) >= 0.93) {
        found.set(later.index, earlier.index);
        break;
      }
    }
  }
  return found;
}

const SHINGLE = 5;
/** One shingle in this many is kept: enough to tell a page of thousands of characters. */
const SAMPLE = 16;

/** Sampled five-character shingles of a page, as hashes. */
export function shinglesOf(units: readonly Unit[]): Set<number> {
  const text = units
    .map((unit) => unit.text)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= text.length; i++) {
    let hash = 2166136261;
    for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash ^ text.charCodeAt(j), 16777619);
    hash >>>= 0;
    if (hash % SAMPLE === 0) shingles.add(hash);
  }
  return shingles;
}

/** A page that repeats an earlier one: the same print, scanned or read twice. */
export interface DuplicatePage {
  index: number;
  of: number;
}

const FEWEST = 12;
const SHARED = 0.5;

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
      const size = pages[other]?.size ?? 0;
      if (duplicates.has(other) || count < Math.max(shingles.size, size) * SHARED) continue;
      if (size >= shingles.size * 0.98) duplicates.set(index, other);
      else duplicates.set(other, index);
      break;
    }
  }
  return [...duplicates].map(([index, of]) => ({ index, of }));
}
