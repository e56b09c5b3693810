/** What a facet is, besides its values (build/collect.ts) and its name (components/search/words.*.ts). */
interface Facet {
  /** Its name in the address of the page: short, and never changed once published. */
  parameter: string;
  /** Whether its values are words of the newspaper; years and kinds are named by the site. */
  isPrinted: boolean;
}

/** What hits can be narrowed by, in the order of the page. */
export const facets = {
  zone: { parameter: 'zone', isPrinted: true },
  prefecture: { parameter: 'place', isPrinted: true },
  year: { parameter: 'year', isPrinted: false },
  reporter: { parameter: 'by', isPrinted: true },
  standingHead: { parameter: 'column', isPrinted: true },
  kind: { parameter: 'kind', isPrinted: false },
} as const satisfies Record<string, Facet>;

/** Values of one facet add up (or), facets narrow each other (and). */
export type FacetName = keyof typeof facets;

/** Facets whose values are stored for each article; its year follows from its date. */
export type StoredFacet = Exclude<FacetName, 'year'>;

// The keys of the list above.
export const FACETS = Object.keys(facets) as readonly FacetName[];
export const STORED_FACETS = FACETS.filter((facet) => facet !== 'year');

/** Something for each of some facets. */
export const forEach = <K extends FacetName, T>(
  names: readonly K[],
  make: (facet: K) => T,
): Record<K, T> =>
  // One entry for each name.
  Object.fromEntries(names.map((facet) => [facet, make(facet)])) as Record<K, T>;
