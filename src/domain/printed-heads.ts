/**
 * What may be printed over a text besides its headline, one line or a few words each, in the order
 * in which an article is searched. Schema of corrections, drafts, search and desk follow this list.
 */
export const printedHeads = ['kicker', 'deck', 'standingHead', 'series', 'leadIn'] as const;
export type PrintedHead = (typeof printedHeads)[number];

/** What newsrooms call them. */
export const printedHeadNames = {
  zh: { kicker: '引题', deck: '副题', standingHead: '栏目', series: '系列', leadIn: '电头' },
  en: {
    kicker: 'Kicker',
    deck: 'Deck',
    standingHead: 'Column',
    series: 'Series',
    leadIn: 'Lead-in',
  },
} satisfies Record<string, Record<PrintedHead, string>>;

/** Something for each of them. */
export const forEachHead = <T>(make: (head: PrintedHead) => T): Record<PrintedHead, T> =>
  // One entry for each name.
  Object.fromEntries(printedHeads.map((head) => [head, make(head)])) as Record<PrintedHead, T>;
