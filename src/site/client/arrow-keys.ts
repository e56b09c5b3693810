/** Left and right arrow keys follow the page's main pager, unless the reader is typing or scrolling a box. */
export function followArrowKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const { target } = event;
    if (
      target instanceof Element &&
      target.closest('input, textarea, select, [contenteditable], [tabindex="0"], [role="listbox"]')
    ) {
      return;
    }
    const rel = event.key === 'ArrowLeft' ? 'prev' : 'next';
    page.querySelector<HTMLAnchorElement>(`[data-pager="main"] a[rel="${rel}"]`)?.click();
  });
}
