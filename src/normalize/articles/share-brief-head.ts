import type { Draft } from '../draft.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { headsBriefs } from '../forms/column-head.ts';
import type { Lexicon } from '../lexicon.ts';
import { ofRole } from './segments-of.ts';

/** Longest piece that still is one of several under a head of news in brief. */
const LONGEST_BRIEF = 260;

/**
 * Pieces under a head of news in brief (简讯) share it: bullets, and short pieces with headlines of
 * their own, up to the next head, zone line, table or longer piece.
 */
export function shareBriefHead(drafts: Draft[], lexicon: Lexicon): void {
  let head: string | undefined;
  for (const draft of drafts) {
    const own = draft.standingHead;
    if (own !== undefined) head = headsBriefs(own, lexicon.publication) ? own : undefined;
    const text = draft.blocks.map(({ block }) => textOfBlock(block)).join('');
    const short =
      draft.blocks.length === 1 &&
      draft.blocks[0]?.block.type !== 'table' &&
      text.length <= LONGEST_BRIEF;
    if (!short || ofRole(draft, 'zoneLine').length > 0) head = undefined;
    draft.standingHead ??= head;
  }
}
