/** A page that needs a key: its label, null when it is neither printed nor inferred. */
interface Labelled {
  page: { label: string | null; scan: string };
}

const natural = new Intl.Collator('en', { numeric: true });

/** Pages in the order of the newspaper: A1, A2, A10, B1; unlabelled ones last, in the order of scans. */
export function comparePages(a: Labelled, b: Labelled): number {
  if (a.page.label !== null && b.page.label !== null && a.page.label !== b.page.label) {
    return natural.compare(a.page.label, b.page.label);
  }
  if ((a.page.label === null) !== (b.page.label === null)) return a.page.label === null ? 1 : -1;
  return a.page.scan < b.page.scan ? -1 : 1;
}

/**
 * Sorted pages of one issue -> their keys in URLs: the label in lower case (`a1`), `p1`, `p2`, … for
 * unlabelled pages; a second scan of the same label gets `a1-2`.
 */
export function pageKeys(pages: readonly Labelled[]): string[] {
  const seen = new Map<string, number>();
  let unlabelled = 0;
  return pages.map(({ page }) => {
    const key = page.label?.toLowerCase() ?? `p${String(++unlabelled)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${String(count)}`;
  });
}
