import type { Insertion } from '../../domain/correction.ts';
import type { Draft } from '../draft.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { correctionFileOf, locateDraft } from '../locate-decision.ts';
import type { Diagnostic, Line } from '../model.ts';
import { bareText } from './assign-ids.ts';

/**
 * 补段: puts paragraphs that the scan lacks into the drafts, each behind the last paragraph that is
 * printed up to its line; behind a headline it opens the text. Several at one line keep their order.
 * One that a better scan of the article prints is skipped, with a note.
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
    const bare = bareText(insertion.text);
    const printed = blocks.find(
      (own) =>
        own.insertion === undefined && bare !== '' && bareText(textOfBlock(own.block)) === bare,
    );
    if (printed !== undefined) {
      diagnostics.push({
        severity: 'info',
        ruleId: page.ruleId,
        file: correctionFileOf(scan),
        line: insertion.line,
        message: `the scan prints this paragraph now, on line ${String(printed.lines[0]?.line ?? at)}; the insertion was skipped and can go`,
      });
      continue;
    }
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
