import { paths, withBase } from '../../archive/paths.ts';
import type { SearchRequest } from '../../search/engine.ts';
import type { Explanation } from '../../search/explain-empty.ts';
import { formatState, type SearchState } from '../../search/state.ts';
import type { Suggestion } from '../../search/suggestion.ts';
import { element } from './element.ts';
import { zoneNoun } from './zone-noun.ts';
import { textLang } from './text-lang.ts';
import { words } from './words.ts';

const base = import.meta.env.BASE_URL;

/**
 * What a search without hits says: what was looked through, which term or filter is to blame and
 * what there would be without it, and names of zones that look like the words.
 */
export function emptyAnswer(
  state: SearchState,
  archived: number,
  explanation: Explanation,
  similar: readonly Suggestion[],
): HTMLElement {
  const wayTo = (request: SearchRequest, text: string): HTMLElement => {
    const address = formatState({
      query: request.query,
      filters: request.filters ?? {},
      order: state.order,
      page: 1,
    });
    return element(
      'li',
      {},
      element(
        'a',
        { href: withBase(paths.search(), base) + address, 'data-search-way': true },
        text,
      ),
    );
  };
  const { nowhere, ways, unfiltered } = explanation;
  const items = ways.map(({ drop, request, total }) => {
    if ('filter' in drop) {
      const name = drop.filter === 'months' ? words.months : words.facet(drop.filter, zoneNoun());
      return wayTo(request, words.dropFacet(name, total));
    }
    const text = drop.excluded ? words.dropExcluded : words.dropTerm;
    return wayTo(request, text(drop.term, total));
  });
  const filtersSet = ways.filter(({ drop }) => 'filter' in drop).length;
  if (unfiltered !== null && unfiltered > 0 && filtersSet !== 1) {
    items.push(wayTo({ query: state.query, filters: {} }, words.dropAllFilters(unfiltered)));
  }
  return element(
    'div',
    { class: 'empty-answer' },
    element('p', { class: 'empty-head' }, words.empty(state.query.trim())),
    element('p', { class: 'note' }, words.emptySearched(archived)),
    nowhere.length > 0 &&
      element('p', {}, words.nowhere(nowhere.map(words.quoted).join(words.separator))),
    items.length > 0 && element('ul', { class: 'empty-ways' }, ...items),
    similar.length > 0 && element('p', {}, words.similar),
    similar.length > 0 &&
      element(
        'ul',
        { class: 'empty-similar' },
        ...similar.map(([, name, , path, count]) =>
          element(
            'li',
            {},
            element('a', { href: withBase(path, base), lang: textLang }, name),
            element('span', { class: 'count' }, words.articles(count)),
          ),
        ),
      ),
  );
}
