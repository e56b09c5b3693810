import type { Stats } from 'node:fs';

/**
 * When the system last noted a change of a file, in µs: of its bytes, its name or its rights. Unlike
 * the time of modification, no program can set it back: bytes that are others under the same size and
 * the same date do not pass for what was written.
 */
export const touchedAt = ({ ctimeMs }: Pick<Stats, 'ctimeMs'>): number =>
  Math.round(ctimeMs * 1000);

/** Whole numbers stay exact below; two times fit in. */
const wrap = 2 ** 52;

/** Adds a time to a sum of times, which tells whether any of many files was touched. */
export const addTouched = (sum: number, touched: number): number => (sum + touched) % wrap;
