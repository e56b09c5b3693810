/** What the newspaper calls a zone (publication.yaml), as the search box of the page says. */
export function zoneNoun(): string {
  return document.querySelector<HTMLElement>('[data-zone-noun]')?.dataset.zoneNoun ?? '';
}
