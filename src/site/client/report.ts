/** Takes the reader's selected words, and the paragraph they stand in, into a report of an error. */
export function quoteInReport(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('a[data-report]');
  if (link === null) return;
  const blank = link.href;
  page.addEventListener('selectionchange', () => {
    const selection = page.getSelection();
    const words = selection?.toString().trim() ?? '';
    const node = selection?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const paragraph = element?.closest('.body > [id]');
    if (words === '' || !paragraph) return;
    link.href = blank + encodeURIComponent(`\n#${paragraph.id}\n“${words.slice(0, 300)}”\n`);
  });
}
