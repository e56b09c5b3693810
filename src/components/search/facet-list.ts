import type { ZoneHead } from '../../search/catalog.ts';
import type { FacetValue, SearchResult } from '../../search/engine.ts';
import { FACETS, type FacetName, facets } from '../../search/facet-names.ts';
import type { SearchState } from '../../search/state.ts';
import { element } from './element.ts';
import { zoneNoun } from './zone-noun.ts';
import { textLang } from './text-lang.ts';
import { words } from './words.ts';

/** Values shown of a facet before it is unfolded. */
const SHOWN = 8;

/** Facets the reader has unfolded; they stay so while the counts change. */
const unfolded = new Set<FacetName>();

/** Name of a value as the reader sees it. */
export function valueName(facet: FacetName, value: string, zones: readonly ZoneHead[]): string {
  switch (facet) {
    case 'zone':
      return zones.find(({ id }) => id === value)?.name ?? value;
    case 'year':
      return words.year(value);
    case 'kind':
      return words.kind[value] ?? value;
    default:
      return value;
  }
}

/** A value, and whether it stands under the one before it (a park under its zone). */
interface Row extends FacetValue {
  inner: boolean;
}

/** Zones with their parks under them; chosen values are kept even when nothing is left of them. */
function rowsOf(
  facet: FacetName,
  values: readonly FacetValue[],
  chosen: readonly string[],
  zones: readonly ZoneHead[],
): Row[] {
  const missing = chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({ value, count: 0 }));
  const all = [...values, ...missing].filter(
    ({ value, count }) => count !== 0 || chosen.includes(value),
  );
  if (facet !== 'zone') return all.map((value) => ({ ...value, inner: false }));
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]));
  const listed = new Set(all.map(({ value }) => value));
  const isInner = ({ value }: FacetValue): boolean => listed.has(parents.get(value) ?? '');
  return all
    .filter((value) => !isInner(value))
    .flatMap((value) => [
      { ...value, inner: false },
      ...all
        .filter((other) => parents.get(other.value) === value.value)
        .map((other) => ({ ...other, inner: true })),
    ]);
}

/**
 * The facets as groups of checkboxes with counts that follow the query.
 * `change` gets the facet and its values after a box was ticked or cleared.
 */
export function facetGroups(
  result: SearchResult,
  { filters }: SearchState,
  zones: readonly ZoneHead[],
  change: (facet: FacetName, values: string[]) => void,
  redraw: () => void,
): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    const rows = rowsOf(facet, result.facets[facet], chosen, zones);
    if (rows.length === 0 || (rows.length === 1 && chosen.length === 0 && facet === 'kind')) {
      return [];
    }
    const isOpen = unfolded.has(facet);
    const shown = rows.filter((row, i) => isOpen || i < SHOWN || chosen.includes(row.value));
    const items = shown.map(({ value, count, inner }) => {
      const id = `facet-${facet}-${value}`;
      const box = element('input', { type: 'checkbox', id, checked: chosen.includes(value) });
      box.addEventListener('change', () => {
        change(facet, box.checked ? [...chosen, value] : chosen.filter((v) => v !== value));
      });
      return element(
        'li',
        { class: inner ? 'facet-inner' : null },
        element(
          'label',
          { for: id },
          box,
          element(
            'span',
            { class: 'facet-name', lang: facets[facet].isPrinted ? textLang : null },
            valueName(facet, value, zones),
          ),
          count === null
            ? element('span', { class: 'count', title: words.uncounted }, '—')
            : element('span', { class: 'count' }, words.number(count)),
        ),
      );
    });
    const group = element(
      'fieldset',
      { class: 'facet', 'data-facet': facet },
      element('legend', {}, words.facet(facet, zoneNoun())),
      element('ul', {}, ...items),
    );
    if (rows.length > SHOWN && (isOpen || shown.length < rows.length)) {
      const more = element(
        'button',
        { type: 'button', class: 'facet-more', id: `facet-more-${facet}`, 'aria-expanded': isOpen },
        isOpen ? words.fewer : words.more(rows.length - shown.length),
      );
      more.setAttribute('aria-expanded', String(isOpen));
      more.addEventListener('click', () => {
        if (isOpen) unfolded.delete(facet);
        else unfolded.add(facet);
        redraw();
      });
      group.append(more);
    }
    return [group];
  });
}
