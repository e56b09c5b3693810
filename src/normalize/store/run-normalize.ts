import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../archive/read-archive.ts';
import { Issue } from '../../domain/issue.ts';
import { compileLexicon } from '../lexicon.ts';
import type { Diagnostic } from '../model.ts';
import type { PageReading } from '../page-reading.ts';
import {
  assembleArchive,
  findRepeats,
  type NormalizeResult,
  readPages,
  sortDiagnostics,
} from '../pipeline.ts';
import { readContent } from '../read-content.ts';
import { adoptEdits } from './adopt-edits.ts';
import { ChangedMeanwhile, commitFiles, pendingFiles, recover } from './file-transaction.ts';
import { placeInCorrections } from './place-in-corrections.ts';
import { planWrites, type WritePlan } from './plan-writes.ts';
import { previousArticles, readStored, type StoredOwners } from './read-stored.ts';
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
  stampAgain,
  stampFiles,
  type Stamps,
} from './run-memory.ts';

/** How to run. */
export interface RunOptions extends LockOptions {
  /** Reads and compares, and touches no file. */
  check?: boolean;
  /** Turns direct edits into correction entries first. */
  adopt?: boolean;
  /** Told now and then how many of how many scans are read. */
  progress?: (done: number, of: number) => void;
}

/** What a run over a content folder did, or would do. */
export interface RunReport {
  summary: NormalizeResult['summary'];
  diagnostics: Diagnostic[];
  plan: Pick<WritePlan, 'edited' | 'counts'>;
  /** What the run made anew: articles and ledgers, written or not. */
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
  const memory = pendingFiles(contentDir).size === 0 ? recall(contentDir, program) : undefined;
  const stamps = stampFiles(contentDir);
  const basis: Basis = { program, stamps, options };
  if (memory === undefined) return runOver(contentDir, basis, undefined, undefined);
  const changed = changedPaths(memory.stamps, stamps);
  if (changed.length === 0) return unchanged(memory);
  const touched = scansTouchedBy(changed, memory, (file) => pagesOfIssue(contentDir, file));
  return runOver(contentDir, basis, touched && memory, touched);
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

/** What a run starts from: the program, the files as they stand, and what was asked for. */
interface Basis {
  program: string;
  stamps: Stamps;
  options: RunOptions;
}

/** A run over some scans, with what is remembered of the others; over all without a memory. */
function runOver(
  contentDir: string,
  basis: Basis,
  memory: RunMemory | undefined,
  touched: Set<string> | undefined,
): RunReport {
  const { program, stamps, options } = basis;
  const isWanted = (scan: string): boolean => touched?.has(scan) ?? true;
  const input = readContent(contentDir, isWanted);
  const rest = Object.entries(memory?.scans ?? {}).filter(([scan]) => !isWanted(scan));
  const lexicon = compileLexicon(input.publication, input.zones);
  const { pages, unreadable } = readPages(input, lexicon, options.progress);
  const read = new Set(pages.flatMap(({ shingles }) => shingles));
  const repeats = findRepeats([
    ...pages,
    ...rest
      .filter(
        ([, { repeats: of, shingles }]) => of !== undefined || shingles.some((s) => read.has(s)),
      )
      .map(([scan, { shingles }]) => ({ scan, shingles })),
  ]);
  // A page outside that now repeats another, or no longer does, has to be read as well; and so has
  // one that a page came to belong to an issue with.
  const further = rest.filter(
    ([scan, known]) =>
      repeats.get(scan) !== known.repeats ||
      pages.some(({ resolved }) => resolved.issue.id === known.issue),
  );
  if (touched !== undefined && further.length > 0) {
    const more = new Set([...touched, ...further.map(([scan]) => scan)]);
    return runOver(contentDir, basis, memory, more);
  }

  const stored = readStored(contentDir, memory && ownersOf(memory, Object.keys(stamps), isWanted));
  const held = new Set([
    ...rest.flatMap(([, { articles }]) => articles.map(({ id }) => id)),
    ...(stored.redirects ?? []).map(({ from }) => from),
  ]);
  const made = assembleArchive(pages, lexicon, {
    previous: previousArticles(stored),
    repeats,
    held,
  });
  const unread = new Set(unreadable.map(({ file }) => file.replace(/^scans\//, '')));
  const plan = planWrites(made, stored, unread);
  const found = placeInCorrections(contentDir, [
    ...unreadable,
    ...made.diagnostics,
    ...plan.diagnostics,
  ]);
  const isBlocked = found.some(
    ({ severity, ruleId }) => severity === 'error' && !LEAVES_REST.has(ruleId),
  );
  const isCheck = options.check === true;
  if (!isBlocked && !isCheck) commitFiles(contentDir, plan.steps);
  const changes = plan.steps.length > 0 || (isCheck && pendingFiles(contentDir).size > 0);
  const edited = new Map([
    ...Object.entries(memory?.edited ?? {}).filter(([path]) => !stored.articles.has(path)),
    ...plan.edited,
  ]);
  const scans = { ...Object.fromEntries(rest), ...rememberScans(pages, made, found, repeats) };
  const sound = found.every(({ severity }) => severity !== 'error');
  if (!isCheck && sound) {
    const written = plan.steps.flatMap(({ write, remove }) => [
      ...write.map(([file]) => file),
      ...remove,
    ]);
    remember(contentDir, {
      program,
      stamps: stampAgain(contentDir, stamps, written),
      scans,
      edited: Object.fromEntries(edited),
    });
  } else if (!isCheck) forget(contentDir);
  return {
    summary: [...rest.map(([, { summary }]) => summary), ...made.summary].sort((a, b) =>
      a.scan < b.scan ? -1 : 1,
    ),
    diagnostics: sortDiagnostics([...found, ...rest.flatMap(([, known]) => known.diagnostics)]),
    plan: { edited, counts: plan.counts },
    made,
    adopted: [],
    changed: changes && !isBlocked,
  };
}

/** Which stored files belong to the wanted scans: by article id, and by scan. */
function ownersOf(
  memory: RunMemory,
  paths: readonly string[],
  isWanted: (scan: string) => boolean,
): StoredOwners {
  const others = new Set(
    Object.entries(memory.scans)
      .filter(([scan]) => !isWanted(scan))
      .flatMap(([, { articles }]) => articles.map(({ id }) => id)),
  );
  return { paths, isArticle: (id) => !others.has(id), isScan: isWanted };
}

function rememberScans(
  pages: readonly PageReading[],
  made: NormalizeResult,
  found: readonly Diagnostic[],
  repeats: ReadonlyMap<string, string>,
): Record<string, ScanMemory> {
  const said = Map.groupBy(found, ({ file }) =>
    file.replace(/^(?:scans|corrections)\/|\.(?:txt|ya?ml)$/gi, ''),
  );
  const begins = Map.groupBy(made.articles, ({ source }) => source[0]?.scan ?? '');
  const summaries = new Map(made.summary.map((row) => [row.scan, row]));
  return Object.fromEntries(
    pages.flatMap(({ scan, resolved, shingles }): [string, ScanMemory][] => {
      const summary = summaries.get(scan);
      const of = repeats.get(scan);
      if (summary === undefined) return [];
      return [
        [
          scan,
          {
            issue: resolved.issue.id,
            shingles,
            ...(of === undefined ? {} : { repeats: of }),
            articles: (begins.get(scan) ?? []).map(({ id, source }) => ({ id, source })),
            summary,
            diagnostics: said.get(scan.replace(/\.txt$/i, '')) ?? [],
          },
        ],
      ];
    }),
  );
}
