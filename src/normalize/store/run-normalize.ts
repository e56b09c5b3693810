import type { Diagnostic } from '../model.ts';
import { normalize, type NormalizeResult } from '../pipeline.ts';
import { readContent } from '../read-content.ts';
import { commitFiles, recover } from './file-transaction.ts';
import { planWrites, type WritePlan } from './plan-writes.ts';
import { previousArticles, readStored } from './read-stored.ts';
import { takeLock } from './run-lock.ts';

/** What a run over a content folder did, or would do. */
export interface RunReport {
  summary: NormalizeResult['summary'];
  diagnostics: Diagnostic[];
  plan: WritePlan;
  /** True when files were written or removed. */
  changed: boolean;
}

/** Errors of single scans do not keep the others from being written; any other error does. */
const LEAVES_REST = new Set(['decode-scan', 'split-lines']);

/**
 * Reads a content folder, makes its articles and ledgers, and writes what changed as one step.
 * With `check`, nothing is written. Throws a ContentError for the files that people edit, and an
 * error when another run is at work on the folder.
 */
export function runNormalize(contentDir: string, options: { check?: boolean } = {}): RunReport {
  const input = readContent(contentDir);
  const release = takeLock(contentDir);
  try {
    if (options.check !== true) recover(contentDir);
    const stored = readStored(contentDir);
    const made = normalize({ ...input, previous: previousArticles(stored) });
    const unread = new Set(
      made.diagnostics
        .filter(({ severity, ruleId }) => severity === 'error' && LEAVES_REST.has(ruleId))
        .map(({ file }) => file.replace(/^scans\//, '')),
    );
    const plan = planWrites(made, stored, unread);
    const diagnostics = [...made.diagnostics, ...plan.diagnostics];
    const blocked = diagnostics.some(
      ({ severity, ruleId }) => severity === 'error' && !LEAVES_REST.has(ruleId),
    );
    const changes = plan.changes.write.size + plan.changes.remove.length > 0;
    if (changes && !blocked && options.check !== true) commitFiles(contentDir, plan.changes);
    return {
      summary: made.summary,
      diagnostics,
      plan,
      changed: changes && !blocked,
    };
  } finally {
    release();
  }
}
