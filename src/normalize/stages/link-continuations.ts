import type { FinishedDraft } from '../page-reading.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { likeness } from '../../text/likeness.ts';

/** A draft with the page it stands on. */
export interface PlacedDraft {
  draft: FinishedDraft;
  issue: string;
  label: string | null;
  /** Drafts whose text goes on from this one, already merged into it. */
  continuations: FinishedDraft[];
}

/** 第三版 is page 3 or A3: letters count only where both have them. */
export function isSamePage(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const sides = (label: string): string[] => label.split('-');
  return sides(a).some((x) =>
    sides(b).some(
      (y) =>
        x === y ||
        (/^\d+$/.test(x) !== /^\d+$/.test(y) && x.replace(/\D/g, '') === y.replace(/\D/g, '')),
    ),
  );
}

/** More articles of one issue hardly go on elsewhere. */
const MOST_CANDIDATES = 100;

const textOf = (draft: FinishedDraft): string =>
  draft.blocks.map(({ block }) => textOfBlock(block)).join('\n');

/**
 * Joins the parts of articles that run over two pages of one issue: a part that says 上接 is merged
 * into the one whose 下转 names its page, by page and by the words they share. Parts without a
 * partner keep their jump with `article: null`. Returns the drafts that remain.
 */
export function linkContinuations(drafts: readonly PlacedDraft[]): PlacedDraft[] {
  const merged = new Set<PlacedDraft>();
  const openIn = Map.groupBy(
    drafts.filter(({ draft }) => draft.jump?.direction === 'to'),
    ({ issue }) => issue,
  );
  for (const part of drafts) {
    if (part.draft.jump?.direction !== 'from') continue;
    const from = part.draft.jump.page;
    // Of a page full of marks, as noise may be, so many are looked at.
    const candidates = (openIn.get(part.issue) ?? []).slice(0, MOST_CANDIDATES).filter(
      (other) =>
        other !== part &&
        !merged.has(other) &&
        other.draft.scan !== part.draft.scan &&
        other.draft.jump !== undefined &&
        (other.draft.jump.page === null ||
          part.label === null ||
          isSamePage(other.draft.jump.page, part.label)) &&
        (from === null || other.label === null || isSamePage(other.label, from)) &&
        // An undated page is an issue of its own: nothing can be joined to it by accident.
        (isSamePage(other.draft.jump.page, part.label) || isSamePage(other.label, from)),
    );
    const best = candidates
      .map((other) => ({
        other,
        weight:
          likeness(textOf(other.draft), textOf(part.draft)) +
          (part.draft.headline !== null && other.draft.headline !== null
            ? likeness(part.draft.headline, other.draft.headline) * 2
            : 0),
      }))
      .sort((a, b) => b.weight - a.weight)[0];
    if (best === undefined) continue;
    merge(best.other, part);
    merged.add(part);
  }
  return drafts.filter((draft) => !merged.has(draft));
}

function merge(first: PlacedDraft, second: PlacedDraft): void {
  const a = first.draft;
  const b = second.draft;
  const [head, ...rest] = b.blocks;
  const last = a.blocks.at(-1);
  if (a.endsOpen && head?.block.type === 'paragraph' && last?.block.type === 'paragraph') {
    last.block.text += head.block.text;
    if (head.lines[0] !== undefined) head.lines[0].join = true;
    last.lines.push(...head.lines);
    a.blocks.push(...rest);
  } else a.blocks.push(...b.blocks);
  for (const writer of b.byline)
    if (!a.byline.some(({ name }) => name === writer.name)) a.byline.push(writer);
  a.figures.push(...b.figures);
  a.endsOpen = b.endsOpen;
  a.jump = undefined;
  a.headline ??= b.headline;
  a.zonesMentioned = [...new Set([...a.zonesMentioned, ...b.zonesMentioned, ...b.zones])]
    .filter((id) => !a.zones.includes(id))
    .sort();
  first.continuations.push(b, ...second.continuations);
}
