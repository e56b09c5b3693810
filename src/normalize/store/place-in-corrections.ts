import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../model.ts';

/** A decision, and the line of the correction file where it stands. */
interface PlacedDecision {
  list: string;
  line: number;
  printed: string;
  at: number;
}

/** Stage -> the lists of a correction file whose decisions it carries out. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'apply-text-corrections': ['text'],
  'apply-decisions': ['lines', 'articles'],
  'insert-paragraphs': ['inserts'],
};

/**
 * Diagnostics about decisions name the line of the scan, as the stages know no files; here they get
 * the line of the correction file where the decision stands, for the editor to go to. `instead` are
 * texts of files that are about to be written.
 */
export function placeInCorrections(
  contentDir: string,
  diagnostics: readonly Diagnostic[],
  instead: ReadonlyMap<string, string | undefined> = new Map(),
): Diagnostic[] {
  const files = new Map<string, PlacedDecision[]>();
  return diagnostics.map((diagnostic) => {
    const { file, line, ruleId, message } = diagnostic;
    if (!file.startsWith('corrections/')) return diagnostic;
    let decisions = files.get(file);
    if (decisions === undefined) {
      decisions = decisionsIn(instead.get(file) ?? textOf(join(contentDir, file)));
      files.set(file, decisions);
    }
    const lists = LISTS[ruleId] ?? [];
    const own = decisions.filter(
      (decision) => decision.line === line && lists.includes(decision.list),
    );
    const at = own.find(({ printed }) => message.includes(printed)) ?? own[0];
    return at === undefined ? diagnostic : { ...diagnostic, line: at.at };
  });
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function decisionsIn(text: string): PlacedDecision[] {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  return [...new Set(Object.values(LISTS).flat())].flatMap((list) => {
    const sequence = doc.get(list);
    if (!isSeq(sequence)) return [];
    return sequence.items.flatMap((item) => {
      if (!isMap(item) || item.range == null) return [];
      const [line, printed] = [item.get('line'), item.get('printed')];
      if (typeof line !== 'number') return [];
      return [{ list, line, printed: String(printed), at: lines.linePos(item.range[0]).line }];
    });
  });
}
