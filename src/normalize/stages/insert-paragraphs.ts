import type { Insertion } from '../../domain/correction.ts';
import type { Draft } from '../draft.ts';
import { locateDraft } from '../locate-decision.ts';
import type { Diagnostic, Line } from '../model.ts';

/**
 * 补段: puts paragraphs that the scan lacks into the drafts, each behind the last paragraph that is
 * printed up to its line; behind a headline it opens the text. Several at one line keep their order.
 */
export function insertParagraphs(
  scan: string,
  insertions: readonly Insertion[],
  drafts: readonly Draft[],
  lines: readonly Line[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const page = { scan, lines, ruleId: 'insert-paragraphs' };
  for (const insertion of insertions) {
    const found = locateDraft(page, insertion, drafts, diagnostics);
    if (found === undefined) continue;
    const { draft, at } = found;
    const { blocks } = draft;
    let place = 1 + blocks.findLastIndex((block) => block.lines.some(({ line }) => line <= at));
    while (blocks[place]?.insertion !== undefined) place++;
    blocks.splice(place, 0, {
      block: { type: 'paragraph', text: insertion.text },
      lines: [],
      insertion: { scan, line: at, reason: insertion.reason },
    });
  }
  return diagnostics;
}
