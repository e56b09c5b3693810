import type { SearchRequest, SearchResult } from './engine.ts';
import { chosen, type FilterName } from './facets.ts';
import { formatQuery, parseQuery } from './query.ts';

/** All that is asked of an engine here: how many hits there are. */
export interface CountHits {
  search: (request: SearchRequest) => Promise<Pick<SearchResult, 'total'>>;
}

/** What a reader could drop to find something. */
export interface Way {
  /** The term or the filter without which there are hits. */
  drop: { term: string; excluded: boolean } | { filter: FilterName };
  /** The request without it. */
  request: SearchRequest;
  /** Hits of that request. */
  total: number;
}

/** Why a request has no hits. */
export interface Explanation {
  /** Terms that stand nowhere in the archive. */
  nowhere: string[];
  /** Single terms or filters that are to blame, most hits first. */
  ways: Way[];
  /** Hits without any filter; null when none is set. */
  unfiltered: number | null;
}

/** The request without one filter. */
export function dropFilter(request: SearchRequest, filter: FilterName): SearchRequest {
  const { filters = {} } = request;
  if (filter === 'months') {
    const { from: _from, to: _to, ...others } = filters;
    return { ...request, filters: others, page: 1 };
  }
  const { [filter]: _, ...others } = filters;
  return { ...request, filters: others, page: 1 };
}

/** Asks the archive what each term and each filter of a request without hits is worth. */
export async function explainEmpty(
  engine: CountHits,
  request: SearchRequest,
): Promise<Explanation> {
  const { terms } = parseQuery(request.query);
  const filters = chosen(request.filters ?? {});
  const totalOf = async (other: SearchRequest): Promise<number> =>
    (await engine.search({ ...other, page: 1, size: 0 })).total;

  const nowhere: string[] = [];
  for (const { typed, folded, excluded } of terms) {
    if (excluded) continue;
    const alone = await totalOf({ query: formatQuery([{ typed, folded, excluded: false }]) });
    if (alone === 0) nowhere.push(typed);
  }
  const candidates: Omit<Way, 'total'>[] = filters.map((filter) => ({
    drop: { filter },
    request: dropFilter(request, filter),
  }));
  if (terms.length > 1) {
    for (const term of terms) {
      const query = formatQuery(terms.filter((other) => other !== term));
      candidates.push({
        drop: { term: term.typed, excluded: term.excluded },
        request: { ...request, query, page: 1 },
      });
    }
  }
  const ways: Way[] = [];
  for (const candidate of candidates) {
    const total = await totalOf(candidate.request);
    if (total > 0) ways.push({ ...candidate, total });
  }
  ways.sort((a, b) => b.total - a.total);
  const unfiltered =
    filters.length === 0 ? null : await totalOf({ ...request, filters: {}, page: 1 });
  return { nowhere, ways, unfiltered };
}
