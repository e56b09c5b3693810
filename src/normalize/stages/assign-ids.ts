import { likeness } from '../likeness.ts';
import type { PreviousArticle } from '../model.ts';
import type { PlacedDraft } from './link-continuations.ts';

/** Words at the start of a body that recognize an article after a re-scan. */
export const OPENING_LENGTH = 60;

/** Letters, digits and Han of a text: what a better OCR or other punctuation does not change much. */
export const bareText = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Start of a draft's text for recognizing it. */
export function openingOf(texts: readonly string[]): string {
  let opening = '';
  for (const text of texts) {
    opening += bareText(text);
    if (opening.length >= OPENING_LENGTH) break;
  }
  return opening.slice(0, OPENING_LENGTH);
}

interface Identified {
  placed: PlacedDraft;
  order: number;
  lines: Set<number>;
  opening: string;
}

/**
 * Gives every draft an id. An article that an earlier run knew keeps its id: recognized by its
 * opening words on the same scan, then by its lines, then by its words on any scan. New articles get
 * `<issue>-<page>-<order>`, or the next number that is free and not `held` by another article.
 */
export function assignIds(
  drafts: readonly { placed: PlacedDraft; order: number; opening: string }[],
  previous: readonly PreviousArticle[],
  held: ReadonlySet<string> = new Set(),
): string[] {
  const items: Identified[] = drafts.map((draft) => ({
    ...draft,
    lines: new Set(draft.placed.draft.lines),
  }));
  const ids: (string | undefined)[] = items.map(() => undefined);
  const free = new Set(previous);
  const claims: { item: number; known: PreviousArticle; weight: number }[] = [];
  const byScan = Map.groupBy(previous, (known) => known.source[0]?.scan ?? '');
  const byOpening = Map.groupBy(previous, (known) => known.opening.slice(0, 12));
  for (const [index, item] of items.entries()) {
    const { scan, headline } = item.placed.draft;
    const near = new Set([
      ...(byScan.get(scan) ?? []),
      ...(byOpening.get(item.opening.slice(0, 12)) ?? []),
    ]);
    for (const known of near) {
      const here = known.source.filter((source) => source.scan === scan);
      const knownLines = here.flatMap(({ lines }) =>
        lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
      );
      const common = knownLines.filter((line) => item.lines.has(line)).length;
      const overlap =
        knownLines.length === 0 ? 0 : common / Math.max(knownLines.length, item.lines.size);
      // A headline or a caption alone has no opening: its lines or its headline are all there is.
      const isBare = known.opening === '' && item.opening === '';
      const words = isBare ? overlap : likeness(known.opening, item.opening);
      const title =
        known.headline !== null && known.headline === headline ? (isBare ? 1.5 : 0.5) : 0;
      const weight = words * 2 + overlap + title;
      if (weight >= 1.2) claims.push({ item: index, known, weight });
    }
  }
  claims.sort((a, b) => b.weight - a.weight || a.item - b.item);
  for (const { item, known } of claims) {
    if (ids[item] !== undefined || !free.has(known)) continue;
    ids[item] = known.id;
    free.delete(known);
  }
  // An id that a known article still holds, or held, is not given to another.
  const taken = new Set([
    ...held,
    ...previous.map(({ id }) => id),
    ...ids.filter((id) => id !== undefined),
  ]);
  return items.map(({ placed, order }, index) => {
    const known = ids[index];
    if (known !== undefined) return known;
    const page =
      placed.label === null ? '' : `${placed.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;
    for (let n = order; ; n++) {
      const id = `${placed.issue}-${page}${String(n).padStart(2, '0')}`;
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
    }
  });
}
