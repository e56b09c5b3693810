import {
  type BundleHead,
  type Catalog,
  type Column,
  FIRST,
  type Manifest,
  type ZoneHead,
} from './catalog.ts';
import { type FacetValue, type Filters, UNDATED } from './engine.ts';
import { FACETS, type FacetName, forEach, STORED_FACETS } from './facet-names.ts';

/** A facet of a bundle, ready to count: for each article the numbers of its values. */
interface Values {
  names: string[];
  rows: (number | readonly number[])[];
}

/** Numbers of the values of each article, -1 for none. */
function rowsOf({ rows, several }: Column): (number | number[])[] {
  return Array.from(rows, (character, i) => {
    const own = several[String(i)];
    return own ?? character.charCodeAt(0) - FIRST - 1;
  });
}

/** What a bundle's articles are counted and filtered by. */
export interface Facets {
  values: Record<FacetName, Values>;
  /** Certain month of each article, or null. */
  months: (string | null)[];
}

/** The zone itself and the zones it lies in. */
export function withParents(id: string, zones: ReadonlyMap<string, ZoneHead>): string[] {
  const line: string[] = [];
  for (let next: string | null = id; next !== null && !line.includes(next);) {
    line.push(next);
    next = zones.get(next)?.parent ?? null;
  }
  return line;
}

/** Columns of a bundle -> facets; an article of a park counts for the zone it lies in as well. */
export function openFacets(catalog: Catalog, zones: ReadonlyMap<string, ZoneHead>): Facets {
  const years: string[] = [];
  const yearRows: number[] = [];
  const months: (string | null)[] = [];
  for (const { year, month, count } of catalog.dates) {
    let number = years.indexOf(year);
    if (number === -1) number = years.push(year) - 1;
    for (let i = 0; i < count; i++) {
      yearRows.push(number);
      months.push(month);
    }
  }
  const zoneColumn = catalog.columns.zone;
  const zoneNames = [...zoneColumn.values];
  const lines = zoneColumn.values.map((id) =>
    withParents(id, zones).map((name) => {
      const known = zoneNames.indexOf(name);
      return known === -1 ? zoneNames.push(name) - 1 : known;
    }),
  );
  const ownZones = rowsOf(zoneColumn);
  const zoneRows = ownZones.map((row) => [
    ...new Set([row].flat().flatMap((number) => lines[number] ?? [])),
  ]);
  const places = [...catalog.columns.prefecture.values];
  const placeOfZone = zoneColumn.values.map((id) => {
    const place = zones.get(id)?.prefecture ?? null;
    if (place === null) return -1;
    const known = places.indexOf(place);
    return known === -1 ? places.push(place) - 1 : known;
  });
  const placeRows = rowsOf(catalog.columns.prefecture).map((row, i) => {
    const own = [ownZones[i] ?? -1].flat().filter((number) => number >= 0);
    if (own.length === 0) return row;
    return [...new Set(own.map((number) => placeOfZone[number] ?? -1))].filter((n) => n >= 0);
  });
  const asStored = forEach(STORED_FACETS, (facet): Values => {
    const column = catalog.columns[facet];
    return { names: column.values, rows: rowsOf(column) };
  });
  return {
    values: {
      ...asStored,
      zone: { names: zoneNames, rows: zoneRows },
      prefecture: { names: places, rows: placeRows },
      year: { names: years, rows: yearRows },
    },
    months,
  };
}

/** The chosen filters one by one: each facet that has values chosen, and the range of months. */
export type FilterName = FacetName | 'months';

/** Filters that are set, in the order of the page. */
export function chosen(filters: Filters): FilterName[] {
  const names: FilterName[] = FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  if (filters.from !== undefined || filters.to !== undefined) names.push('months');
  return names;
}

/** False when no article of the bundle can pass the filters: its files are not needed. */
export function mayHold(bundle: BundleHead, filters: Filters): boolean {
  const years = filters.year ?? [];
  if (years.length > 0 && !years.some((year) => bundle.yearValues.includes(year))) return false;
  if (filters.from === undefined && filters.to === undefined) return true;
  if (bundle.months === null) return false;
  const [first, last] = bundle.months;
  return last >= (filters.from ?? '') && first <= (filters.to ?? '9999-99');
}

/**
 * For each article the filters it does not pass, as bits in the order of `names`: 0 passes all, a
 * single bit is an article that dropping this one filter would show.
 */
export function failedFilters(
  facets: Facets,
  filters: Filters,
  names: readonly FilterName[],
): Uint8Array {
  const size = facets.months.length;
  const failed = new Uint8Array(size);
  names.forEach((name, bit) => {
    const flag = 1 << bit;
    if (name === 'months') {
      const [from, to] = [filters.from ?? '', filters.to ?? '9999-99'];
      facets.months.forEach((month, i) => {
        if (month === null || month < from || month > to) failed[i] = (failed[i] ?? 0) | flag;
      });
      return;
    }
    const { names: values, rows } = facets.values[name];
    const wanted = new Set((filters[name] ?? []).map((value) => values.indexOf(value)));
    wanted.delete(-1);
    rows.forEach((row, i) => {
      const passes = typeof row === 'number' ? wanted.has(row) : row.some((n) => wanted.has(n));
      if (!passes) failed[i] = (failed[i] ?? 0) | flag;
    });
  });
  return failed;
}

/** Counts of the values of every facet and of the months, summed over bundles. */
export interface Tally {
  values: Record<FacetName, Map<string, number>>;
  months: Map<string, number>;
}

/** An empty tally. */
export function newTally(): Tally {
  return { values: forEach(FACETS, () => new Map<string, number>()), months: new Map() };
}

/**
 * Counts the values of the articles that match. An article counts for a facet when it passes the
 * filters of all other facets, so that the counts say what choosing one more value would show.
 */
export function tallyMatches(
  tally: Tally,
  facets: Facets,
  matches: Uint8Array,
  failed: Uint8Array,
  names: readonly FilterName[],
): void {
  const add = (map: Map<string, number>, value: string, count: number): void => {
    map.set(value, (map.get(value) ?? 0) + count);
  };
  const ownBit = (name: FilterName): number => {
    const bit = names.indexOf(name);
    return bit === -1 ? 0 : 1 << bit;
  };
  for (const facet of FACETS) {
    const { names: values, rows } = facets.values[facet];
    const ignore = ownBit(facet);
    const counts = new Array<number>(values.length).fill(0);
    const count = (number: number): void => {
      counts[number] = (counts[number] ?? 0) + 1;
    };
    rows.forEach((row, i) => {
      if (matches[i] === 0 || ((failed[i] ?? 0) & ~ignore) !== 0) return;
      if (typeof row !== 'number') row.forEach(count);
      else if (row >= 0) count(row);
    });
    values.forEach((value, number) => {
      add(tally.values[facet], value, counts[number] ?? 0);
    });
  }
  const ignore = ownBit('months');
  facets.months.forEach((month, i) => {
    if (month === null || matches[i] === 0 || ((failed[i] ?? 0) & ~ignore) !== 0) return;
    add(tally.months, month, 1);
  });
}

/**
 * Tally -> values as the page lists them, most hits first; values that no article has are left out.
 * Years of bundles that only the choice of other years rules out have no count: nobody counted them.
 */
export function facetValues(
  tally: Tally,
  manifest: Manifest,
  skipped: readonly BundleHead[],
  filters: Filters,
): Record<FacetName, FacetValue[]> {
  const listed = (facet: FacetName): FacetValue[] =>
    [...tally.values[facet]]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const years = new Map<string, number | null>(tally.values.year);
  const { year: _, ...others } = filters;
  for (const bundle of skipped.filter((bundle) => mayHold(bundle, others))) {
    for (const year of bundle.yearValues) if (!years.has(year)) years.set(year, null);
  }
  const known = new Set(manifest.zones.map(({ id }) => id));
  return {
    ...forEach(STORED_FACETS, listed),
    zone: listed('zone').filter(({ value }) => known.has(value)),
    year: [...years]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => {
        const [x, y] = [a.value === UNDATED ? '' : a.value, b.value === UNDATED ? '' : b.value];
        return x > y ? -1 : 1;
      }),
  };
}
