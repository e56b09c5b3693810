import { setFlagsFromString } from 'node:v8';

/** By how many percent the old generation of a heap of V8 may grow until it is looked through again. */
export type HeapGrowth = number;

/** Two threads that hold an archive and make its files: a third more, not twice the memory. */
export const frugal: HeapGrowth = 35;
/** As V8 thinks best, up to fourfold: for work that fills memory once and is soon done. */
export const free: HeapGrowth = 0;

/** The option of Node that says so, for all threads of a process. */
export const heapOption = (growth: HeapGrowth): string => `--heap-growing-percent=${growth}`;

/**
 * Says so from now on: V8 asks after each collection. What reads an archive only to find most of it
 * unchanged spends a sixth of its time on collections that free nothing, unless it may grow freely.
 */
export function letHeapGrow(growth: HeapGrowth): void {
  setFlagsFromString(heapOption(growth));
}
