import type { StoredFacet } from './facet-names.ts';

/** `pagefind`: the default. `bigram`: an index of our own, a fraction of the bytes, no WebAssembly. */
export type EngineName = 'pagefind' | 'bigram';

/** A part of the archive with an index of its own: a span of time, at most `MAX_BUNDLE` articles. */
export interface BundleHead {
  /** Folder under the data folder; its name holds the hash of everything in it. */
  folder: string;
  /** `2020-2024`, `2025-h1`, `undated`. */
  name: string;
  /** Years its articles are sorted under; empty for articles of which nothing is known. */
  years: number[];
  /** Values of the year facet that occur, `undated` among them. */
  yearValues: string[];
  /** First and last certain month; null when none is certain. */
  months: [from: string, to: string] | null;
  /** Number of articles. */
  size: number;
}

/** A zone that articles name, for labels and for parents. */
export interface ZoneHead {
  id: string;
  name: string;
  parent: string | null;
  prefecture: string | null;
}

/** `manifest.json`: what there is to search. The only file of the index whose name never changes. */
export interface Manifest {
  engine: EngineName;
  /** Articles in the archive. */
  size: number;
  /** Digest of the content that the site was built from (archive/content-digest.ts). */
  content: string;
  /** Newest first. */
  bundles: BundleHead[];
  zones: ZoneHead[];
  /** File of the Traditional characters. */
  traditional: string;
  /** File of the suggestions. */
  suggestions: string;
  /** Pagefind's browser module, its WebAssembly and its version; null for another engine. */
  pagefind: { module: string; wasm: string; version: string } | null;
}

/**
 * A column of a bundle: its values, and one character for each article, `FIRST` for none and the
 * next ones for the values in their order. A string packs to half of what a list of numbers does.
 */
export interface Column {
  values: string[];
  rows: string;
  /** Numbers of the values of articles that have several; their character is that of none. */
  several: Record<string, number[]>;
}

/** Character of an article without a value: the first one after those that JSON has to escape. */
export const FIRST = 0x23;

/** `facets` of a bundle: what its articles are counted and filtered by, newest first. */
export interface Catalog {
  columns: Record<StoredFacet, Column>;
  /** Runs of articles with the same sort date: the order across bundles and the months. */
  dates: { start: string; month: string | null; year: string; count: number }[];
}
