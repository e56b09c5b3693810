/**
 * Filter field of a directory: hides items whose name, aliases, pinyin and initials hold none of the
 * words typed, and groups that have no item left. Waits for the end of composition (IME).
 */
export function filterLists(page: Document): void {
  for (const scope of page.querySelectorAll('[data-filter-scope]')) {
    const box = scope.querySelector<HTMLElement>('[data-filter]');
    const input = box?.querySelector('input');
    const none = box?.querySelector<HTMLElement>('[data-filter-none]');
    if (!box || !input || !none) continue;
    const items = [...scope.querySelectorAll<HTMLElement>('[data-filter-keys]')].map((item) => ({
      item,
      keys: `${item.textContent} ${item.dataset.filterKeys ?? ''}`.toLowerCase(),
    }));
    const apply = (): void => {
      const query = input.value.trim().toLowerCase().replace(/\s+/g, '');
      let found = 0;
      for (const { item, keys } of items) {
        item.hidden = !keys.includes(query);
        if (!item.hidden) found += 1;
      }
      for (const group of scope.querySelectorAll<HTMLElement>('[data-filter-group]')) {
        group.hidden = group.querySelector('[data-filter-keys]:not([hidden])') === null;
      }
      none.hidden = found > 0;
    };
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) apply();
    });
    input.addEventListener('compositionend', apply);
  }
}
