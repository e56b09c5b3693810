import type { SearchResult } from '../../search/engine.ts';
import type { SearchState } from '../../search/state.ts';
import { element } from './element.ts';
import { type MonthRange, monthsBetween, nextRange } from './month-range.ts';
import { words } from './words.ts';

/**
 * Hits by month as bars that can be chosen, and two lists that say the same to everyone.
 * `span` is the first and last month of the archive, so that the bars stay where they are.
 */
export function monthChart(
  result: SearchResult,
  { filters }: SearchState,
  span: readonly [first: string, last: string],
  change: (range: MonthRange) => void,
): HTMLElement {
  const months = monthsBetween(...span);
  const counts = new Map(result.months.map(({ month, count }) => [month, count]));
  const most = Math.max(1, ...counts.values());
  const range = {
    ...(filters.from === undefined ? {} : { from: filters.from }),
    ...(filters.to === undefined ? {} : { to: filters.to }),
  };
  const inRange = (month: string): boolean =>
    month >= (range.from ?? '') && month <= (range.to ?? '9999-99');
  const isChosen = range.from !== undefined || range.to !== undefined;

  const bars = months.map((month) => {
    const count = counts.get(month) ?? 0;
    const isSkipped =
      !counts.has(month) && result.skipped.some(([from, to]) => month >= from && month <= to);
    const name = words.monthName(month);
    const label = isSkipped ? words.monthSkipped(name) : words.monthBar(name, count);
    const bar = element('button', {
      type: 'button',
      id: `month-${month}`,
      class: isSkipped ? 'month-bar month-skipped' : 'month-bar',
      title: label,
      'aria-label': label,
      'aria-pressed': String(isChosen && inRange(month)),
      tabindex: -1,
    });
    bar.style.setProperty('--share', String(count / most));
    bar.addEventListener('click', () => {
      change(nextRange(range, month));
    });
    return bar;
  });
  // one stop for the tab key; the arrow keys go from bar to bar
  const entry = bars[months.indexOf(range.from ?? '')] ?? bars.at(-1);
  if (entry !== undefined) entry.tabIndex = 0;
  const chart = element(
    'div',
    { class: 'month-bars', role: 'group', 'aria-label': words.months, title: null },
    ...bars,
  );
  chart.addEventListener('keydown', (event) => {
    const at = bars.findIndex((bar) => bar === document.activeElement);
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -12, ArrowDown: 12 }[event.key];
    const target =
      event.key === 'Home' ? bars[0] : event.key === 'End' ? bars.at(-1) : bars[at + (step ?? 0)];
    if (
      at === -1 ||
      target === undefined ||
      (step === undefined && !/^(?:Home|End)$/.test(event.key))
    ) {
      return;
    }
    event.preventDefault();
    for (const bar of bars) bar.tabIndex = bar === target ? 0 : -1;
    target.focus();
  });

  const list = (name: 'from' | 'to', label: string): HTMLElement => {
    const select = element(
      'select',
      { id: `month-${name}` },
      element('option', { value: '' }, words.anyMonth),
      ...months.map((month) =>
        element(
          'option',
          { value: month, selected: range[name] === month },
          words.monthName(month),
        ),
      ),
    );
    select.addEventListener('change', () => {
      const { [name]: _, ...other } = range;
      const next: MonthRange = select.value === '' ? other : { ...other, [name]: select.value };
      if (next.from !== undefined && next.to !== undefined && next.from > next.to) {
        next[name === 'from' ? 'to' : 'from'] = select.value;
      }
      change(next);
    });
    return element('label', {}, `${label} `, select);
  };
  const undated = result.facets.year.find(({ value }) => value === 'undated')?.count ?? 0;
  return element(
    'fieldset',
    { class: 'facet months' },
    element('legend', {}, words.months),
    chart,
    element(
      'p',
      { class: 'month-span', 'aria-hidden': 'true' },
      element('span', {}, words.monthName(span[0])),
      element('span', {}, words.monthName(span[1])),
    ),
    element(
      'div',
      { class: 'month-range' },
      list('from', words.monthFrom),
      list('to', words.monthTo),
    ),
    undated > 0 && element('p', { class: 'note' }, words.undatedNote(undated)),
  );
}
