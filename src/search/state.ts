import type { Filters, Order } from './engine.ts';
import { FACETS, facets } from './facet-names.ts';

/** Everything the search page shows, as its address says it. */
export interface SearchState {
  query: string;
  filters: Filters;
  order: Order;
  page: number;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Query part of an address -> state; what is not understood is left out. */
export function parseState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facets[facet].parameter))].filter((v) => v !== '');
    if (values.length > 0) filters[facet] = values;
  }
  const from = parameters.get('from') ?? '';
  const to = parameters.get('to') ?? '';
  if (MONTH.test(from)) filters.from = from;
  if (MONTH.test(to)) filters.to = to;
  const page = Number(parameters.get('page') ?? '1');
  return {
    query: parameters.get('q') ?? '',
    filters,
    order: parameters.get('order') === 'newest' ? 'newest' : 'best',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** State -> query part of its address, `?q=…` or ''; the same state has one address. */
export function formatState({ query, filters, order, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const facet of FACETS) {
    for (const value of [...(filters[facet] ?? [])].sort()) {
      parameters.append(facets[facet].parameter, value);
    }
  }
  if (filters.from !== undefined) parameters.set('from', filters.from);
  if (filters.to !== undefined) parameters.set('to', filters.to);
  if (order === 'newest') parameters.set('order', order);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** True when nothing is asked: no words, no filter. */
export function isIdle({ query, filters }: SearchState): boolean {
  return query.trim() === '' && Object.values(filters).every((value) => value.length === 0);
}
