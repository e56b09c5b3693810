import type { Insertion } from '../../domain/correction.ts';
import type { Draft } from '../draft.ts';
import { correctionsOf, locateDecision } from '../locate-decision.ts';
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
  for (const insertion of insertions) {
    const ruleId = 'insert-paragraphs';
    const at = locateDecision({ scan, lines, ruleId }, insertion, diagnostics);
    if (at === undefined) continue;
    const draft = drafts.find(({ segments }) =>
      segments.some(({ view }) => view.unit.lines.some(({ number }) => number === at)),
    );
    if (draft === undefined) {
      diagnostics.push({
        severity: 'error',
        ruleId,
        file: correctionsOf(scan),
        line: insertion.line,
        message: `expected scans/${scan}:${String(at)} to be in an article, it is page furniture; name a line of the article`,
      });
      continue;
    }
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
