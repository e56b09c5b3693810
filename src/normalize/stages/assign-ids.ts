import type { LineRange } from '../../domain/article.ts';
import { likeness } from '../../text/likeness.ts';
import type { PreviousArticle } from '../model.ts';
import { rankIn } from '../rank-in.ts';
import type { PlacedDraft } from './link-continuations.ts';

/** Words at the start of a body that recognize an article after a re-scan. */
export const OPENING_LENGTH = 60;

/** Letters that are hardly the whole opening of two articles. */
const TELLING = 12;

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
  /** Sorted. */
  lines: readonly number[];
  opening: string;
}

/** Known articles of a scan on either side that are compared with a draft: more than a page prints. */
const REACH = 60;

const firstLine = ({ source }: PreviousArticle): number => source[0]?.lines[0]?.[0] ?? 0;

/** What an article is looked for by on other scans and in other places; undefined for one without words. */
const wordsOf = (headline: string | null, opening: string): string | undefined =>
  opening === '' ? (headline ?? undefined) : opening.slice(0, 12);

/**
 * Known articles -> a search for those that a draft may be: about where it stands on its scan, or
 * with the same words. A page of noise has thousands of articles, and no more are compared with each.
 */
function searchKnown(
  previous: readonly PreviousArticle[],
): (item: Identified) => Set<PreviousArticle> {
  const byScan = Map.groupBy(
    previous.toSorted((a, b) => firstLine(a) - firstLine(b)),
    ({ source }) => source[0]?.scan ?? '',
  );
  const byWords = Map.groupBy(previous, ({ headline, opening }) => wordsOf(headline, opening));
  return ({ placed: { draft }, lines, opening }) => {
    const there = byScan.get(draft.scan) ?? [];
    const at = rankIn(there, (known) => firstLine(known) < (lines[0] ?? 0));
    const words = wordsOf(draft.headline, opening);
    return new Set([
      ...there.slice(Math.max(0, at - REACH), at + REACH),
      ...(words === undefined ? [] : (byWords.get(words)?.slice(0, REACH) ?? [])),
    ]);
  };
}

/** How many of some sorted lines stand within ranges. */
const countWithin = (ranges: readonly LineRange[], lines: readonly number[]): number =>
  ranges.reduce(
    (sum, [from, to]) =>
      sum + rankIn(lines, (line) => line <= to) - rankIn(lines, (line) => line < from),
    0,
  );

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
    lines: draft.placed.draft.lines.toSorted((a, b) => a - b),
  }));
  const ids: (string | undefined)[] = items.map(() => undefined);
  const free = new Set(previous);
  const claims: { item: number; known: PreviousArticle; weight: number }[] = [];
  const near = searchKnown(previous);
  for (const [index, item] of items.entries()) {
    const { scan, headline } = item.placed.draft;
    for (const known of near(item)) {
      const here = known.source.filter((source) => source.scan === scan);
      const ranges = here.flatMap(({ lines }) => lines);
      const knownLines = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
      const overlap =
        knownLines === 0
          ? 0
          : countWithin(ranges, item.lines) / Math.max(knownLines, item.lines.length);
      // A headline or a caption alone has no opening: its lines or its headline are all there is.
      const isBare = known.opening === '' && item.opening === '';
      const isSame = known.opening === item.opening;
      const isTitled = known.headline !== null && known.headline === headline;
      // A word or a letter alone is the text of many: what else is known must speak for it.
      const isTold =
        item.opening.length >= TELLING ||
        overlap > 0 ||
        isTitled ||
        (known.issue !== undefined && known.issue === item.placed.issue);
      const words = isBare
        ? overlap
        : isSame
          ? Number(isTold)
          : likeness(known.opening, item.opening);
      const title = isTitled ? (isBare ? 1.5 : 0.5) : 0;
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
