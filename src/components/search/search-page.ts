import { paths, withBase } from '../../archive/paths.ts';
import type { Hit, SearchResult } from '../../search/engine.ts';
import type { FacetName } from '../../search/facet-names.ts';
import { explainEmpty } from '../../search/explain-empty.ts';
import type { FilterName } from '../../search/facets.ts';
import { chosen } from '../../search/facets.ts';
import type { CharacterTable } from '../../search/fold.ts';
import { formatQuery, parseQuery, phrasesToMark } from '../../search/query.ts';
import { PAGE_SIZE } from '../../search/search-archive.ts';
import { formatState, isIdle, parseState, type SearchState } from '../../search/state.ts';
import { similarNames, suggest } from '../../search/suggestion.ts';
import { browserEngine, readManifest, readSuggestions } from './browser-engine.ts';
import { element, find, replaceKeepingFocus } from './element.ts';
import { emptyAnswer } from './empty-answer.ts';
import { facetGroups, valueName } from './facet-list.ts';
import { hitItem } from './hit-list.ts';
import { monthChart } from './month-chart.ts';
import type { SuggestionEvent } from './search-box.ts';
import { words } from './words.ts';

/*
 * The search page: its address is its state. Typing, ticking and paging change the state; a change
 * runs a search; only the answer to the latest search is drawn.
 */

/** Wait after a keystroke; a word is typed in less. */
const TYPING_PAUSE = 160;
/** Hits that are loaded and drawn before the others: what a phone shows without scrolling. */
const FIRST_DRAWN = 3;
/** A search that takes longer says that it works. */
const SLOW = 1500;

const page = find(document, '[data-search-state]', HTMLElement);
const form = find(document, '[data-search-box=large]', HTMLFormElement);
const input = find(form, '[data-search-input]', HTMLInputElement);
const total = find(page, '[data-search-total]', HTMLElement);
const found = find(page, '[data-search-found]', HTMLElement);
const totalLine = find(page, '[data-search-total-line]', HTMLElement);
const hits = find(page, '[data-search-hits]', HTMLElement);
const facets = find(page, '[data-search-facets]', HTMLElement);
const chips = find(page, '[data-search-chips]', HTMLElement);
const pager = find(page, '[data-search-pager]', HTMLElement);
const notice = find(page, '[data-search-notice]', HTMLElement);
const live = find(page, '[data-search-live]', HTMLElement);
const progress = find(page, '[data-search-progress]', HTMLElement);
const intro = find(page, '[data-search-intro]', HTMLElement);
const order = find(page, '[data-search-order]', HTMLSelectElement);
const sheet = find(page, '[data-search-sheet]', HTMLDialogElement);
const sheetButton = find(page, '[data-search-open-sheet]', HTMLButtonElement);
const sheetDone = find(page, '[data-search-close-sheet]', HTMLButtonElement);

const engine = browserEngine();
let state = parseState(location.search);
/** Number of the latest search; an answer to another one is stale. */
let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;
/** True while the entry of the history that is shown was made by typing and not yet settled. */
let unsettled = false;

function setStatus(status: 'idle' | 'loading' | 'done' | 'error'): void {
  page.dataset.searchState = status;
  page.setAttribute('aria-busy', String(status === 'loading'));
}

function changeState(next: Partial<SearchState>, how: 'push' | 'replace'): void {
  state = { ...state, page: 1, ...next };
  const address = withBase(paths.search(), import.meta.env.BASE_URL) + formatState(state);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void run();
}

function changeFacet(facet: FacetName, values: readonly string[]): void {
  const { [facet]: _, ...others } = state.filters;
  const filters = values.length === 0 ? others : { ...others, [facet]: values };
  unsettled = false;
  changeState({ filters }, 'push');
}

function changeMonths(range: { from?: string; to?: string }): void {
  const filters = { ...state.filters };
  delete filters.from;
  delete filters.to;
  unsettled = false;
  changeState({ filters: { ...filters, ...range } }, 'push');
}

/** The Traditional characters, once a query has needed them. */
async function tableFor(query: string, result: SearchResult): Promise<CharacterTable | undefined> {
  const plain = parseQuery(query).terms;
  return result.terms.some(({ folded }, i) => folded !== plain[i]?.folded)
    ? engine.table()
    : undefined;
}

async function drawFacets(result: SearchResult): Promise<void> {
  const { zones, bundles } = await readManifest();
  const redraw = (): void => void drawFacets(result);
  const groups = facetGroups(result, state, zones, changeFacet, redraw);
  const firsts = bundles.flatMap(({ months }) => (months === null ? [] : [months[0]])).sort();
  const lasts = bundles.flatMap(({ months }) => (months === null ? [] : [months[1]])).sort();
  const [first] = firsts;
  const last = lasts.at(-1);
  // a single month has nothing to choose from
  if (first !== undefined && last !== undefined && first < last && result.total > 0) {
    groups.splice(1, 0, monthChart(result, state, [first, last], changeMonths));
  }
  replaceKeepingFocus(facets, ...groups);

  const set = chosen(state.filters);
  sheetButton.textContent = words.filtersCount(set.length);
  sheetDone.textContent = words.showResults(result.total);
  const chip = (name: string, drop: () => void): HTMLElement => {
    const button = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': words.dropFilter(name), id: `chip-${name}` },
      name,
      element('span', { 'aria-hidden': 'true' }, ' ×'),
    );
    button.addEventListener('click', drop);
    return button;
  };
  const chipsOf = (name: FilterName): HTMLElement[] => {
    if (name === 'months') {
      const { from, to } = state.filters;
      const text = words.monthRange(
        from === undefined ? words.anyMonth : words.monthName(from),
        to === undefined ? words.anyMonth : words.monthName(to),
      );
      return [
        chip(text, () => {
          changeMonths({});
        }),
      ];
    }
    const values = state.filters[name] ?? [];
    return values.map((value) =>
      chip(valueName(name, value, zones), () => {
        changeFacet(
          name,
          values.filter((other) => other !== value),
        );
      }),
    );
  };
  const all = set.flatMap(chipsOf);
  if (all.length > 1) {
    const clear = element('button', { type: 'button', class: 'chip-clear' }, words.clearFilters);
    clear.addEventListener('click', () => {
      changeState({ filters: {} }, 'push');
    });
    all.push(clear);
  }
  replaceKeepingFocus(chips, ...all);
}

function drawPager(found: number): void {
  const pages = Math.ceil(found / PAGE_SIZE);
  if (pages <= 1) {
    pager.replaceChildren();
    return;
  }
  const link = (text: string, to: number, rel: string): HTMLElement => {
    const address = withBase(paths.search(), import.meta.env.BASE_URL);
    const made = element('a', { href: address + formatState({ ...state, page: to }), rel }, text);
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      changeState({ page: to }, 'push');
      totalLine.scrollIntoView({ block: 'start' });
      totalLine.focus({ preventScroll: true });
    });
    return made;
  };
  pager.replaceChildren(
    ...[
      state.page > 1 ? link(words.previous, state.page - 1, 'prev') : element('span', {}),
      element('span', { class: 'count' }, words.pageOf(state.page, pages)),
      state.page < pages ? link(words.next, state.page + 1, 'next') : element('span', {}),
    ],
  );
}

function drawNotice(text: string): void {
  if (text === '') {
    notice.replaceChildren();
    return;
  }
  const button = element('button', { type: 'button' }, words.retry);
  button.addEventListener('click', () => {
    engine.retry();
    void run();
  });
  notice.replaceChildren(element('p', {}, text), button);
}

/** Lets the browser paint, and the reader type, before the work goes on. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

async function drawHits(result: SearchResult, stale: () => boolean): Promise<void> {
  const table = await tableFor(state.query, result);
  const phrases = phrasesToMark(result);
  // an article has no table of characters: it is told the words that it prints
  const carried =
    table === undefined
      ? state.query.trim()
      : formatQuery(result.terms.map((term) => ({ ...term, typed: term.folded })));
  const itemsOf = async (some: readonly Hit[]): Promise<HTMLElement[]> => {
    const loaded = await Promise.allSettled(some.map((hit) => engine.load(hit)));
    return loaded.flatMap((one) =>
      one.status === 'fulfilled' ? [hitItem(one.value, phrases, carried, table)] : [],
    );
  };
  const first = await itemsOf(result.hits.slice(0, FIRST_DRAWN));
  if (stale()) return;
  hits.replaceChildren(...first);
  await nextTask();
  const others = await itemsOf(result.hits.slice(FIRST_DRAWN));
  if (stale()) return;
  hits.append(...others);
  await nextTask();
  if (first.length + others.length < result.hits.length) {
    throw new Error('texts of hits did not load');
  }
}

/** Searches for what the state says and draws the answer, unless a later search came between. */
async function run(): Promise<void> {
  const number = ++latest;
  const stale = (): boolean => number !== latest;
  const asked = state;
  const idle = isIdle(asked);
  if (document.activeElement !== input) input.value = asked.query;
  order.value = asked.order;
  setStatus('loading');
  progress.textContent = words.loading;
  const slow = setTimeout(() => {
    if (!stale()) progress.textContent = words.slow;
  }, SLOW);
  try {
    const request = { ...asked, size: idle ? 0 : PAGE_SIZE };
    const result = await engine.search(request);
    if (stale()) return;
    const missing = result.missing.reduce((sum, bundle) => sum + bundle.size, 0);
    intro.hidden = !idle;
    // a number that leaves out a part of the archive is shown only beside hits
    totalLine.hidden = idle || (missing > 0 && result.total === 0);
    order.disabled = idle;
    if (idle) {
      hits.replaceChildren();
      pager.replaceChildren();
      total.textContent = '';
    } else {
      total.textContent = words.number(result.total);
      found.textContent = words.found(result.total);
      if (result.total > 0) await drawHits(result, stale);
      else if (missing === 0) {
        const [explanation, names] = await Promise.all([
          explainEmpty(engine, request),
          readSuggestions(),
        ]);
        if (stale()) return;
        const typed = parseQuery(asked.query).terms.map((term) => term.typed);
        const similar = [
          ...new Set(
            typed.flatMap((term) => [...suggest(names, term, 5), ...similarNames(names, term, 5)]),
          ),
        ].slice(0, 5);
        hits.replaceChildren(
          element('li', {}, emptyAnswer(asked, result.archived, explanation, similar)),
        );
      } else hits.replaceChildren();
      if (stale()) return;
      drawPager(result.total);
    }
    await drawFacets(result);
    if (stale()) return;
    const pages = Math.ceil(result.total / PAGE_SIZE);
    const years = result.missing
      .map((bundle) => words.missingYear(bundle.years))
      .join(words.separator);
    drawNotice(missing === 0 ? '' : words.missing(years, missing));
    live.textContent = idle ? '' : words.announce(result.total, asked.page, pages);
    document.title = document.title.replace(/^(?:.*? - )?/, idle ? '' : `${asked.query.trim()} - `);
    setStatus(missing > 0 ? 'error' : idle ? 'idle' : 'done');
  } catch {
    if (stale()) return;
    drawNotice(words.failed);
    live.textContent = words.failed;
    setStatus('error');
  } finally {
    clearTimeout(slow);
    if (!stale()) progress.textContent = '';
  }
}

/** A query is worth an answer while it is typed from one Han character or two others on. */
function isWorthSearching(query: string): boolean {
  return query.trim() === '' || /\p{Script=Han}/u.test(query) || [...query.trim()].length >= 2;
}

function takeInput(): void {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const query = input.value;
    if (query.trim() === state.query.trim() || !isWorthSearching(query)) return;
    // one entry of the history for a word, not one for each of its letters
    changeState({ query }, unsettled ? 'replace' : 'push');
    unsettled = true;
  }, TYPING_PAUSE);
}

let composing = false;
input.addEventListener('compositionstart', () => {
  composing = true;
  clearTimeout(typing);
});
input.addEventListener('compositionend', () => {
  composing = false;
  takeInput();
});
input.addEventListener('input', (event) => {
  if (!composing && !(event instanceof InputEvent && event.isComposing)) takeInput();
});
input.addEventListener('change', () => {
  unsettled = false;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  const query = input.value;
  if (query.trim() !== state.query.trim()) changeState({ query }, unsettled ? 'replace' : 'push');
  else void run();
  unsettled = false;
});
form.addEventListener('suggestion', (event) => {
  const { detail } = event as SuggestionEvent;
  const [kind, , value] = detail;
  const facet = (['zone', 'reporter', 'standingHead'] as const)[kind];
  event.preventDefault();
  clearTimeout(typing);
  input.value = '';
  unsettled = false;
  const values = new Set([...(state.filters[facet] ?? []), value]);
  changeState({ query: '', filters: { ...state.filters, [facet]: [...values] } }, 'push');
});
order.addEventListener('change', () => {
  changeState({ order: order.value === 'newest' ? 'newest' : 'best' }, 'push');
});
// the links of an empty answer stay on the page
hits.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-search-way]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = parseState(new URL(link.href).search);
  input.value = next.query;
  changeState(next, 'push');
});
addEventListener('popstate', () => {
  clearTimeout(typing);
  unsettled = false;
  state = parseState(location.search);
  input.value = state.query;
  void run();
});

/* Facets stand beside the results where there is room, and in a sheet where there is none. */
const wide = matchMedia('(min-width: 56rem)');
function placeFacets(): void {
  if (sheet.open) sheet.close();
  // the attribute alone: `show` would move the focus into the facets
  sheet.toggleAttribute('open', wide.matches);
}
wide.addEventListener('change', placeFacets);
placeFacets();
sheetButton.addEventListener('click', () => {
  sheet.showModal();
});
sheetDone.addEventListener('click', () => {
  sheet.close();
});
sheet.addEventListener('click', (event) => {
  if (event.target === sheet && !wide.matches) sheet.close();
});
sheet.addEventListener('cancel', (event) => {
  if (wide.matches) event.preventDefault();
});

input.value = state.query;
void run();
