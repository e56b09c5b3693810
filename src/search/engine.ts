import type { FactStatus } from '../domain/issue.ts';
import type { Passage } from './document.ts';
import type { FacetName } from './facet-names.ts';
import type { CharacterTable } from './fold.ts';
import type { Term } from './query.ts';

/** Value of the year facet for articles whose date leaves more than one year open. */
export const UNDATED = 'undated';

/** Chosen values of each facet, and a range of months. */
export type Filters = Partial<Record<FacetName, readonly string[]>> & {
  /** First month, `2025-03`; articles without a certain month are outside every range. */
  from?: string;
  /** Last month, inclusive. */
  to?: string;
};

/** `best`: hits in the headline first, then newest first. `newest`: newest first. */
export type Order = 'best' | 'newest';

/** A question to the archive. An empty query asks for every article that passes the filters. */
export interface SearchRequest {
  query: string;
  filters?: Filters;
  order?: Order;
  /** 1-based page of results. */
  page?: number;
  /** Hits on a page; 10 unless said otherwise. */
  size?: number;
}

/** One value of a facet, and how many hits choosing it would show. */
export interface FacetValue {
  /** Zone id, name of a prefecture, reporter or standing head, year, kind. */
  value: string;
  /** Null when the articles of this value were not looked at, because a filter rules them out. */
  count: number | null;
}

/** An article that was found; `load` gives its words, `ids` its id. */
export interface Hit {
  /** Folder of the bundle that holds it. */
  bundle: string;
  /** Number of the article in its bundle. */
  position: number;
  /** Whether every term of the query occurs in the headline. */
  inTitle: boolean;
}

/** How often one term of the query alone occurs, whatever the other terms and filters say. */
export interface TermCount extends Term {
  /** Articles that hold the term, among those that the loaded bundles hold. */
  count: number;
}

/** The answer to a request. */
export interface SearchResult {
  total: number;
  /** The hits of the page asked for. */
  hits: Hit[];
  facets: Record<FacetName, FacetValue[]>;
  /**
   * Hits of each month, `2025-05`, oldest first, as if no range of months were chosen; but for
   * months in `skipped`.
   */
  months: { month: string; count: number }[];
  terms: TermCount[];
  /** First and last month of each part that was not looked at, because a filter rules it out. */
  skipped: [from: string, to: string][];
  /** Bundles that should have been searched and could not be loaded. */
  missing: MissingBundle[];
  /** Articles in the archive. */
  archived: number;
}

/** A part of the archive that did not load. */
export interface MissingBundle {
  name: string;
  years: number[];
  /** Articles in it. */
  size: number;
}

/** What a hit shows: head, date and the passages that excerpts are cut from. */
export interface StoredArticle {
  id: string;
  /** Headline, or what stands for one. */
  title: string;
  /** Date in words: `2025年5月9日`, `不早于2026年3月30日`. */
  date: string;
  dateStatus: FactStatus;
  /** Page label or null. */
  page: string | null;
  /** Names of the article's zones, or of its place. */
  zones: string[];
  byline: string[];
  segments: Passage[];
}

/** The one way to search: pages, tests and benchmarks know nothing of the engine behind it. */
export interface SearchEngine {
  search: (request: SearchRequest) => Promise<SearchResult>;
  /** Text and head of a hit. Throws when it cannot be loaded. */
  load: (hit: Hit) => Promise<StoredArticle>;
  /** Ids of hits, in their order: for lists and tests, which need no text. */
  ids: (hits: readonly Hit[]) => Promise<string[]>;
  /** Traditional characters, for marking the hits of a query that holds some. */
  table: () => Promise<CharacterTable>;
  /** Forgets failed loads, so that the next search tries them again. */
  retry: () => void;
}
