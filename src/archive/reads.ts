/**
 * What a page is made of. Whatever a page takes from the archive (an article, a list, a body, a
 * scan) is noted here under a name while it is made, and the build keeps the names with a digest of
 * what was read: a page is made again when one of them would be read differently now. It is noted
 * where it is read and not declared by the page, because a forgotten declaration is a stale page.
 */
import { shortDigest, shortDigestLength } from '../files/short-digest.ts';

/** Name of something read: its kind and its key, `article|2025-05-09-a1-03`. */
export type Read = string;

/** Kind and key of something read. */
export function partsOfRead(read: Read): [kind: string, key: string] {
  const bar = read.indexOf('|');
  return [read.slice(0, bar), read.slice(bar + 1)];
}

let current: Set<Read> | null = null;

/** Notes that the page being made has read something. Does nothing outside of `recordReads`. */
export function noteRead(kind: string, key: string): void {
  current?.add(`${kind}|${key}`);
}

/** Runs something and returns what it read. One page at a time: the reads of two would mix. */
export async function recordReads<T>(make: () => Promise<T>): Promise<{ made: T; reads: Read[] }> {
  if (current !== null) throw new Error('recordReads: a page is being made already');
  const reads = new Set<Read>();
  current = reads;
  try {
    return { made: await make(), reads: [...reads] };
  } finally {
    current = null;
  }
}

/** Computes something whose own reads do not count: its result is noted as a whole. */
export function withoutNoting<T>(compute: () => T): T {
  const outer = current;
  current = null;
  try {
    return compute();
  } finally {
    current = outer;
  }
}

/** Digests, or what computes one. */
const standIns = new WeakMap<object, string | (() => string)>();

/**
 * Says what a digest takes for an object instead of all that can be reached from it: an issue is
 * its head and pages, because its list of articles is noted by itself when a page asks for it.
 */
export function standFor(object: object, digest: string | (() => string)): void {
  standIns.set(object, digest);
}

function standInOfObject(object: object): string | undefined {
  const standIn = standIns.get(object);
  if (typeof standIn !== 'function') return standIn;
  const digest = standIn();
  standIns.set(object, digest);
  return digest;
}

/** What stands for a value: for an object that has one its stand-in, for a digest itself; undefined when nothing does. */
function standInOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value.length === shortDigestLength) return value;
  return typeof value === 'object' && value !== null ? standInOfObject(value) : undefined;
}

/** Digest of something read: what stands for it, or the digest of all its parts. */
export function digestOfRead(value: unknown): string {
  return standInOf(value) ?? digestOf(value);
}

/**
 * Digest of two things that something stands for, or nothing is: half the digest of each, 66 bits. A
 * build asks for 100,000 pairs of neighbours; to hash them takes four times as long.
 */
export function digestOfPair(one: object | undefined, other: object | undefined): string {
  const half = (value: object | undefined): string =>
    (value === undefined ? '' : digestOfRead(value)).slice(0, shortDigestLength / 2);
  return `${half(one)}|${half(other)}`;
}

/** A text behind its length: no other text can be taken for it, whatever it holds. */
const quoted = (text: string): string => `${text.length}"${text}`;

/**
 * A value as text: equal for values that are equal in all their parts. JSON.stringify with a function
 * that replaces takes five times as long, and every build asks for this some 100,000 times.
 */
function textOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const standIn = standInOfObject(value);
  if (standIn !== undefined) return `@${standIn}`;
  if (Array.isArray(value)) {
    let text = '[';
    for (const part of value) text += `${textOf(part)},`;
    return `${text}]`;
  }
  if (value instanceof Map || value instanceof Set)
    return textOf([...(value as Iterable<unknown>)]);
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error(`digestOf: expected plain data, found ${value.constructor.name}`);
  }
  let text = '{';
  for (const [name, part] of Object.entries(value)) text += `${quoted(name)}:${textOf(part)},`;
  return `${text}}`;
}

/** Digest of a value: equal for values that are equal in all their parts, maps and sets among them. */
export function digestOf(value: unknown): string {
  return shortDigest(textOf(value));
}
