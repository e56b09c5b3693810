import { existsSync, statSync } from 'node:fs';
import type { Diagnostic } from '../model.ts';
import { normalize, type NormalizeResult } from '../pipeline.ts';
import { readContent } from '../read-content.ts';
import { adoptEdits } from './adopt-edits.ts';
import { ChangedMeanwhile, commitFiles, pendingFiles, recover } from './file-transaction.ts';
import { placeInCorrections } from './place-in-corrections.ts';
import { planWrites, type WritePlan } from './plan-writes.ts';
import { previousArticles, readStored } from './read-stored.ts';
import { type LockOptions, takeLock } from './run-lock.ts';

/** How to run. */
export interface RunOptions extends LockOptions {
  /** Reads and compares, and touches no file. */
  check?: boolean;
  /** Turns direct edits into correction entries first. */
  adopt?: boolean;
}

/** What a run over a content folder did, or would do. */
export interface RunReport {
  summary: NormalizeResult['summary'];
  diagnostics: Diagnostic[];
  plan: WritePlan;
  /** What the run made: articles and ledgers, written or not. */
  made: Pick<NormalizeResult, 'articles' | 'ledgers'>;
  /** What became of each direct edit, when they were to be adopted. */
  adopted: string[];
  /** True when files were written or removed, or with `check` would be. */
  changed: boolean;
}

/** Errors of single scans do not keep the others from being written; any other error does. */
const LEAVES_REST = new Set(['decode-scan', 'split-lines']);

/** How often to read again when an editor saves a file during the run. */
const ATTEMPTS = 3;

/**
 * Reads a content folder, makes its articles and ledgers, and writes what changed as one step.
 * Throws a ContentError for the files that people edit, and an error when another run is at work on
 * the folder for longer than `wait`.
 */
export function runNormalize(contentDir: string, options: RunOptions = {}): RunReport {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    throw new Error(
      `${contentDir}: expected a content folder (publication.yaml, zones.yaml, scans/), found none`,
    );
  }
  if (options.check === true) return runOnce(contentDir, true);
  // Before anything is taken or written: a mistake in a YAML file leaves no trace.
  readContent(contentDir);
  const release = takeLock(contentDir, options);
  try {
    recover(contentDir);
    const adopted = options.adopt === true ? adoptEdits(contentDir) : [];
    for (let attempt = 1; ; attempt++) {
      try {
        return { ...runOnce(contentDir, false), adopted };
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || attempt === ATTEMPTS) throw error;
      }
    }
  } finally {
    release();
  }
}

function runOnce(contentDir: string, check: boolean): RunReport {
  const input = readContent(contentDir);
  const stored = readStored(contentDir);
  const made = normalize({ ...input, previous: previousArticles(stored) });
  const unread = new Set(
    made.diagnostics
      .filter(({ severity, ruleId }) => severity === 'error' && LEAVES_REST.has(ruleId))
      .map(({ file }) => file.replace(/^scans\//, '')),
  );
  const plan = planWrites(made, stored, unread);
  const diagnostics = placeInCorrections(contentDir, [...made.diagnostics, ...plan.diagnostics]);
  const isBlocked = diagnostics.some(
    ({ severity, ruleId }) => severity === 'error' && !LEAVES_REST.has(ruleId),
  );
  if (!isBlocked && !check) commitFiles(contentDir, plan.steps);
  const changes = plan.steps.length > 0 || (check && pendingFiles(contentDir).size > 0);
  const { summary, articles, ledgers } = made;
  return {
    summary,
    diagnostics,
    plan,
    made: { articles, ledgers },
    adopted: [],
    changed: changes && !isBlocked,
  };
}
