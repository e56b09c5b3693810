/*
 * What every page loads of the search: the `/` key, and the rest when it is needed.
 */

// suggestions, when the reader goes to the search box
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches('[data-search-input]')) {
    void import('./search-box.ts');
  }
});

// an article that was opened from a search marks what was looked for
if (new URLSearchParams(location.search).has('q') && document.querySelector('article.article')) {
  void import('./highlight-hits.ts');
}

// `/` anywhere but in a field goes to the search box, as on many sites of this kind
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  }
  const input = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (input === null) return;
  event.preventDefault();
  input.focus();
  input.select();
});
