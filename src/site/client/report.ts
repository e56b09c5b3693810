/** Words that the reader selected inside a paragraph, and the paragraph; the last ones of this page. */
let selected = { paragraph: '', words: '' };

function rememberSelection(page: Document): void {
  const selection = page.getSelection();
  const words = selection?.toString().trim() ?? '';
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const paragraph = element?.closest('.body > [id]')?.id;
  if (words !== '' && paragraph !== undefined) {
    selected = { paragraph, words: words.slice(0, 300) };
  }
}

/**
 * Reports of errors: the small menu at the ¶ of a paragraph and the button of the section open a form
 * that makes a correction file. What it needs is loaded when it is asked for.
 */
export function reportErrors(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-report-open]');
  const menu = page.querySelector<HTMLElement>('[data-paragraph-menu]');
  if (button === null || menu === null) return;
  const open = (paragraph: string): void => {
    const words = selected.paragraph === paragraph ? selected.words : '';
    void import('./report-form.ts').then(({ openReport }) => {
      openReport(page, paragraph, words);
    });
  };
  page.addEventListener('selectionchange', () => {
    rememberSelection(page);
  });
  button.addEventListener('click', () => {
    open(selected.paragraph || 'p1');
  });
  let shown = '';
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a.para');
    if (link !== null) {
      shown = link.closest('[id]')?.id ?? '';
      // Behind the link, so that the next stop of the keyboard is its button.
      link.after(menu);
      menu.hidden = false;
      // By keyboard: the link has just moved the focus to the paragraph.
      if (event instanceof PointerEvent && event.detail === 0) {
        setTimeout(() => menu.querySelector('button')?.focus());
      }
    } else if (event.target.closest('[data-paragraph-report]')) {
      menu.hidden = true;
      open(shown);
    } else {
      menu.hidden = true;
    }
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') menu.hidden = true;
  });
}
