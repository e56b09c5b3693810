const shownFor = 1600;

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * ¶ beside a paragraph copies the address of the paragraph (and goes there, as the link does);
 * a button with `data-copy` copies the text of the element with that id.
 */
export function copyOnClick(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a.para');
    const button = event.target.closest<HTMLButtonElement>('button[data-copy]');
    const done = page.documentElement.dataset.copied ?? '✓';
    if (link !== null) {
      void copy(link.href).then((copied) => {
        if (!copied) return;
        link.dataset.copied = done;
        setTimeout(() => delete link.dataset.copied, shownFor);
      });
    } else if (button !== null) {
      const source = page.getElementById(button.dataset.copy ?? '');
      if (source === null) return;
      const label = button.textContent;
      void copy(source.textContent.trim()).then((copied) => {
        if (!copied) return;
        button.textContent = done;
        setTimeout(() => {
          button.textContent = label;
        }, shownFor);
      });
    }
  });
}
