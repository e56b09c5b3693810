import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../model.ts';

/**
 * Diagnostics about decisions name the line of the scan, as the stages know no files; here they get
 * the line of the correction file where the decision stands, for the editor to go to.
 */
export function placeInCorrections(
  contentDir: string,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const files = new Map<string, { line: number; printed: string; at: number }[]>();
  return diagnostics.map((diagnostic) => {
    const { file, line, message } = diagnostic;
    if (!file.startsWith('corrections/')) return diagnostic;
    let decisions = files.get(file);
    if (decisions === undefined) {
      decisions = decisionsIn(join(contentDir, file));
      files.set(file, decisions);
    }
    const own = decisions.filter((decision) => decision.line === line);
    const at = own.find(({ printed }) => message.includes(printed)) ?? own[0];
    return at === undefined ? diagnostic : { ...diagnostic, line: at.at };
  });
}

function decisionsIn(path: string): { line: number; printed: string; at: number }[] {
  if (!existsSync(path)) return [];
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  return ['text', 'lines', 'articles', 'inserts'].flatMap((list) => {
    const sequence = doc.get(list);
    if (!isSeq(sequence)) return [];
    return sequence.items.flatMap((item) => {
      if (!isMap(item) || item.range == null) return [];
      const [line, printed] = [item.get('line'), item.get('printed')];
      if (typeof line !== 'number') return [];
      return [{ line, printed: String(printed), at: lines.linePos(item.range[0]).line }];
    });
  });
}
