import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readYaml } from '../../archive/read-archive.ts';
import { Issue } from '../../domain/issue.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { sortDiagnostics } from '../pipeline.ts';
import { listScans, readContent } from '../read-content.ts';
import { adoptEdits } from './adopt-edits.ts';
import { ChangedMeanwhile, pendingFiles, recover } from './file-transaction.ts';
import { type LockOptions, takeLock } from './run-lock.ts';
import {
  changedPaths,
  forget,
  hashProgram,
  recall,
  remember,
  type RunMemory,
  type ScanMemory,
  scansTouchedBy,
  stampFiles,
} from './run-memory.ts';
import { type Basis, type Outcome, type RunReport, runOver } from './run-over.ts';

export type { RunReport } from './run-over.ts';

/** How to run. */
export interface RunOptions extends LockOptions {
  /** Reads and compares, and touches no file. */
  check?: boolean;
  /** Turns direct edits into correction entries first. */
  adopt?: boolean;
  /** Told now and then how many of how many scans are read. */
  progress?: (done: number, of: number) => void;
  /** How many scans are held in memory at a time. */
  batch?: number;
}

/** Scans of one batch: a hundred pages take some 100 MB while they are made. */
const BATCH = 128;

/** How often to read again when an editor saves a file during the run. */
const ATTEMPTS = 3;

/**
 * Reads a content folder, makes its articles and ledgers, and writes what changed as one step.
 * Scans that nothing touched since the last run are not read again.
 * Throws a ContentError for the files that people edit, and an error when another run is at work on
 * the folder for longer than `wait`.
 */
export function runNormalize(contentDir: string, options: RunOptions = {}): RunReport {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    throw new Error(
      `${contentDir}: expected a content folder (publication.yaml, zones.yaml, scans/), found none`,
    );
  }
  if (options.check === true) return runOnce(contentDir, options);
  // Before anything is taken or written: a mistake in a YAML file leaves no trace.
  readContent(contentDir, () => false);
  const release = takeLock(contentDir, options);
  try {
    recover(contentDir);
    const adopted = options.adopt === true ? adoptEdits(contentDir) : [];
    for (let attempt = 1; ; attempt++) {
      try {
        return { ...runOnce(contentDir, options), adopted };
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || attempt === ATTEMPTS) throw error;
      }
    }
  } finally {
    release();
  }
}

function runOnce(contentDir: string, options: RunOptions): RunReport {
  const program = hashProgram();
  const known = pendingFiles(contentDir).size === 0 ? recall(contentDir, program) : undefined;
  const stamps = stampFiles(contentDir);
  const basis: Basis = {
    program,
    stamps,
    check: options.check === true,
    progress: options.progress,
  };
  const changed = known === undefined ? [] : changedPaths(known.stamps, stamps);
  if (known !== undefined && changed.length === 0) return unchanged(known);
  const touched = known && scansTouchedBy(changed, known, (file) => pagesOfIssue(contentDir, file));
  const { report, memory, isSound } =
    touched === undefined
      ? runInBatches(contentDir, basis, options.batch ?? BATCH)
      : runOver(contentDir, basis, known, touched);
  if (!basis.check && isSound) remember(contentDir, memory);
  else if (!basis.check) forget(contentDir);
  return report;
}

/**
 * A run over everything, some hundred scans at a time, so that memory does not grow with their
 * number. Pages of one issue and pages that repeat each other are read together wherever they come.
 * An error that keeps a batch from being written ends the run.
 */
function runInBatches(contentDir: string, basis: Basis, size: number): Outcome {
  const names = listScans(contentDir);
  if (names.length <= size) return runOver(contentDir, basis, undefined, undefined);
  const made = { articles: [], ledgers: [] };
  const counts = { added: 0, changed: 0, removed: 0 };
  const errors = new Map<string, RunReport['diagnostics'][number]>();
  let memory: RunMemory = {
    program: basis.program,
    stamps: basis.stamps,
    scans: scansOfLedgers(contentDir),
    edited: {},
  };
  const gone = Object.keys(memory.scans).filter((scan) => !names.includes(scan));
  let last: Outcome | undefined;
  let isSound = true;
  let changed = false;
  for (let start = 0; start < names.length; start += size) {
    const batch = new Set([...names.slice(start, start + size), ...(start === 0 ? gone : [])]);
    const { progress } = basis;
    last = runOver(
      contentDir,
      {
        ...basis,
        stamps: memory.stamps,
        progress:
          progress &&
          ((done) => {
            progress(Math.min(start + done, names.length), names.length);
          }),
      },
      memory,
      batch,
    );
    ({ memory } = last);
    for (const diagnostic of last.report.diagnostics) {
      if (diagnostic.severity !== 'error') continue;
      errors.set(`${diagnostic.file}:${diagnostic.line} ${diagnostic.message}`, diagnostic);
    }
    for (const key of ['added', 'changed', 'removed'] as const) {
      counts[key] += last.report.plan.counts[key];
    }
    isSound &&= last.isSound;
    changed ||= last.report.changed;
    if (last.isBlocked) break;
  }
  const scans = Object.values(memory.scans);
  return {
    report: {
      summary: scans.map(({ summary }) => summary).sort((a, b) => (a.scan < b.scan ? -1 : 1)),
      diagnostics: sortDiagnostics([
        ...errors.values(),
        ...scans.flatMap(({ diagnostics }) => diagnostics),
      ]),
      plan: { edited: new Map(Object.entries(memory.edited)), counts },
      made,
      adopted: [],
      changed,
    },
    memory,
    isBlocked: last?.isBlocked ?? false,
    isSound,
  };
}

/** What the ledgers of an earlier run say of each scan: which articles are its own. */
function scansOfLedgers(contentDir: string): Record<string, ScanMemory> {
  const scans: Record<string, ScanMemory> = {};
  for (const name of listFiles(join(contentDir, 'ledger'), '.json')) {
    // A damaged ledger is reported when its scan is read.
    try {
      const text = readFileSync(join(contentDir, 'ledger', name), 'utf8');
      const { scan, issue, page, articles } = JSON.parse(text) as Ledger;
      scans[scan] = {
        issue: issue.id,
        shingles: [],
        articles: articles.map(({ id }) => ({ id, source: [] })),
        summary: { scan, issue: issue.id, page: page.label, articles: 0, joins: 0, doubts: 0 },
        diagnostics: [],
      };
    } catch {
      continue;
    }
  }
  return scans;
}

function pagesOfIssue(
  contentDir: string,
  file: string,
): { id: string; scans: string[] } | undefined {
  if (!existsSync(join(contentDir, file))) return undefined;
  const issue = readYaml(join(contentDir, file), Issue, file);
  return {
    id: issue.date.edtf ?? issue.id,
    scans: issue.pages.map(({ scan }) => scan),
  };
}

/** Nothing changed: the last run's report, without what it did. */
function unchanged(memory: RunMemory): RunReport {
  const scans = Object.values(memory.scans);
  return {
    summary: scans.map(({ summary }) => summary),
    diagnostics: sortDiagnostics(scans.flatMap(({ diagnostics }) => diagnostics)),
    plan: {
      edited: new Map(Object.entries(memory.edited)),
      counts: { added: 0, changed: 0, removed: 0 },
    },
    made: { articles: [], ledgers: [] },
    adopted: [],
    changed: false,
  };
}
