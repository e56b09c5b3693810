import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestSources } from '../../files/digest-sources.ts';
import { listFiles } from '../../files/list-files.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { Issue } from '../../domain/issue.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { compileLexicon } from '../lexicon.ts';
import type { Diagnostic } from '../model.ts';
import { type NormalizeResult, sortDiagnostics } from '../pipeline.ts';
import { listScans, readContent } from '../read-content.ts';
import { fileNames } from '../../scan/scan-files.ts';
import { adoptEdits, type Adoption, type DirectEdit } from './adopt-edits.ts';
import { ChangedMeanwhile, pendingFiles, recover } from './file-transaction.ts';
import { idOfPath, type WritePlan, writtenPath } from './plan-writes.ts';
import { type LockOptions, takeLock } from '../../files/run-lock.ts';
import {
  changedPaths,
  forget,
  normalizerProgram,
  recall,
  remember,
  type RunMemory,
  type ScanMemory,
  scansTouchedBy,
  stampFiles,
} from './run-memory.ts';
import { type Basis, type Outcome, runOver } from './run-over.ts';
import { openScanReader, threadsFor } from './scan-reader.ts';

/** What a run over a content folder did, or would do. */
export interface RunReport {
  summary: NormalizeResult['summary'];
  diagnostics: Diagnostic[];
  plan: Pick<WritePlan, 'edited' | 'counts'>;
  /** What the run made of the scan that was asked about: its articles and ledger, written or not. */
  made: Pick<NormalizeResult, 'articles' | 'ledgers'>;
  /** What became of each direct edit, when they were to be adopted. */
  adopted: string[];
  /** True when files were written or removed, or with `check` would be. */
  changed: boolean;
}

/** How to run. */
export interface RunOptions extends LockOptions {
  /** Reads and compares, and touches no file. */
  check?: boolean;
  /** Turns direct edits into correction entries first. */
  adopt?: boolean;
  /** Scan whose articles and ledger the report shows. */
  about?: string;
  /** Told now and then how many of how many scans are read. */
  progress?: (done: number, of: number) => void;
  /** How many scans are held in memory at a time. */
  batch?: number;
  /** How many threads read scans; as many as pay off when it is not given. */
  threads?: number;
}

/** Scans of one batch: so many pages and what is made of them take some 50 MB. */
const BATCH = 64;

/** How often to read again when an editor saves a file during the run. */
const ATTEMPTS = 3;

/**
 * Reads a content folder, makes its articles and ledgers, and writes what changed as one step.
 * Scans that nothing touched since the last run are not read again.
 * Throws a ContentError for the files that people edit, and an error when another run is at work on
 * the folder for longer than `wait`.
 */
export async function runNormalize(
  contentDir: string,
  options: RunOptions = {},
): Promise<RunReport> {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    throw new Error(
      `${contentDir}: expected a content folder (publication.yaml, zones.yaml, scans/), found none`,
    );
  }
  if (options.check === true) return reportOf(await runOnce(contentDir, options));
  // Before anything is taken or written: a mistake in a YAML file leaves no trace.
  readContent(contentDir, () => false);
  const release = await takeLock(contentDir, options);
  try {
    recover(contentDir);
    for (let attempt = 1; ; attempt++) {
      try {
        return options.adopt === true
          ? await runAdopting(contentDir, options)
          : reportOf(await runOnce(contentDir, options));
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || attempt === ATTEMPTS) throw error;
      }
    }
  } finally {
    release();
  }
}

/**
 * A run that makes decisions of direct edits. What is an edit shows against what the program makes
 * today, not against what it wrote last; and everything is tried before anything is written, so that
 * of decisions and articles all are written, or none.
 */
async function runAdopting(contentDir: string, options: RunOptions): Promise<RunReport> {
  const { progress: _, ...quiet } = options;
  const trial = { ...quiet, check: true };
  const today = await runOnce(contentDir, trial);
  const edits = today.isBlocked ? [] : editsIn(contentDir, today);
  if (edits.length === 0) return reportOf(await runOnce(contentDir, options));
  const adoption = adoptEdits(contentDir, edits);
  const tried = await runOnce(contentDir, trial, adoption);
  if (tried.isBlocked) return reportOf(tried);
  return {
    ...reportOf(await runOnce(contentDir, options, adoption)),
    adopted: adoption.messages,
  };
}

/** The articles with direct edits, each beside what the program makes of its page. */
const editsIn = (contentDir: string, { memory, made }: Outcome): DirectEdit[] =>
  Object.entries(memory.edited)
    .toSorted()
    .map(([path, text]) => {
      const base =
        made.articles.find(({ file }) => file === path)?.text ??
        readFileSync(join(contentDir, writtenPath(idOfPath(path))), 'utf8');
      return { path, base, text };
    });

async function runOnce(
  contentDir: string,
  options: RunOptions,
  adoption?: Adoption,
): Promise<Outcome> {
  const program = digestSources(normalizerProgram);
  const stamps = stampFiles(contentDir);
  const known = pendingFiles(contentDir).size === 0 ? recall(contentDir, program) : undefined;
  const changed =
    known === undefined
      ? []
      : [...changedPaths(known.stamps, stamps), ...pathsOf(adoption, known.edited)];
  if (known !== undefined && changed.length === 0) return nothingDone(known);
  const touched = known && scansTouchedBy(changed, known, (file) => pagesOfIssue(contentDir, file));
  const names = fileNames(listScans(contentDir));
  // The name of a ledger is another when a scan comes that has almost the same.
  for (const [scan, { ledgers }] of Object.entries(known?.scans ?? {})) {
    const name = names.get(scan);
    if (name !== undefined && ledgers[0] !== `ledger/${name}.json`) touched?.add(scan);
  }
  const memory =
    known !== undefined && touched !== undefined
      ? { ...known, stamps }
      : { program, stamps, scans: scansOfLedgers(contentDir, names), edited: {} };
  const done = await runParts(contentDir, memory, { touched, names, adoption }, options);
  if (options.check !== true) {
    if (done.isSound) remember(contentDir, done.memory);
    else forget(contentDir);
  }
  return done;
}

/** What an adoption touches: correction files, and the articles that it is about. */
const pathsOf = (adoption: Adoption | undefined, edited: RunMemory['edited']): string[] =>
  adoption === undefined
    ? []
    : [
        ...[...adoption.corrections.values()].map(({ path }) => path),
        ...Object.keys(edited).filter((path) => adoption.articles.has(idOfPath(path))),
      ];

const nothingDone = (memory: RunMemory): Outcome => ({
  memory,
  made: { articles: [], ledgers: [] },
  counts: { added: 0, changed: 0, removed: 0 },
  loose: [],
  changed: false,
  isBlocked: false,
  isSound: true,
});

/**
 * A run over the scans that were touched, or all, some at a time, so that memory does not grow with
 * their number: while one part is written, the threads read the next. Pages of one issue and pages
 * that repeat each other are read together wherever they come. An error that keeps a part from
 * being written ends the run.
 */
async function runParts(
  contentDir: string,
  memory: RunMemory,
  {
    touched,
    names: called,
    adoption,
  }: {
    touched: ReadonlySet<string> | undefined;
    names: ReadonlyMap<string, string>;
    adoption: Adoption | undefined;
  },
  options: RunOptions,
): Promise<Outcome> {
  const instead = new Map([
    ...pendingFiles(contentDir),
    ...[...(adoption?.corrections.values() ?? [])].map(({ path, is }) => [path, is] as const),
  ]);
  const { scans: _, previous: __, ...known } = readContent(contentDir, () => false, instead);
  const scans = [...called.keys()];
  const names = scans.filter((scan) => touched?.has(scan) ?? true);
  const gone = [...(touched ?? Object.keys(memory.scans))].filter((scan) => !called.has(scan));
  const { batch = BATCH, check = false, threads = threadsFor(names.length), progress } = options;
  let readSoFar = 0;
  const reader = openScanReader(contentDir, known, {
    threads,
    progress: (read) => {
      // Pages that are read together with those of another part are read twice.
      readSoFar = Math.min(readSoFar + read, names.length);
      progress?.(readSoFar, names.length);
    },
  });
  const basis: Basis = {
    contentDir,
    lexicon: compileLexicon(known.publication, known.zones),
    reader,
    names: called,
    corrected: new Map([...(known.correctionFiles ?? [])].map(([scan, path]) => [path, scan])),
    check,
    adoption,
    instead,
  };
  let whole = nothingDone(memory);
  try {
    let ahead = reader.read(names.slice(0, batch));
    // When a part fails, nobody waits for the next.
    ahead.catch(() => undefined);
    for (let start = 0; start === 0 || start < names.length; start += batch) {
      const own = [...names.slice(start, start + batch), ...(start === 0 ? gone : [])];
      await reader.help();
      const read = await ahead;
      ahead = reader.read(names.slice(start + batch, start + 2 * batch));
      ahead.catch(() => undefined);
      const part = await runOver(basis, whole.memory, new Set(own), read);
      whole = sumOf(whole, part, options.about);
      if (part.isBlocked) break;
    }
  } finally {
    await reader.close();
  }
  return whole;
}

/** What two parts of a run did. Of what they made only that of one scan is kept, and edited articles. */
function sumOf(before: Outcome, part: Outcome, about: string | undefined): Outcome {
  const { articles, ledgers } = part.made;
  return {
    memory: part.memory,
    made: {
      articles: [
        ...before.made.articles,
        ...articles.filter(
          ({ file, source }) =>
            file in part.memory.edited || source.some(({ scan }) => scan === about),
        ),
      ],
      ledgers: [...before.made.ledgers, ...ledgers.filter(({ scan }) => scan === about)],
    },
    counts: {
      added: before.counts.added + part.counts.added,
      changed: before.counts.changed + part.counts.changed,
      removed: before.counts.removed + part.counts.removed,
    },
    loose: [...before.loose, ...part.loose],
    changed: before.changed || part.changed,
    isBlocked: part.isBlocked,
    isSound: before.isSound && part.isSound,
  };
}

/** What the ledgers of an earlier run say of each scan: which articles are its own. */
function scansOfLedgers(
  contentDir: string,
  names: ReadonlyMap<string, string>,
): Record<string, ScanMemory> {
  const called = new Map([...names].map(([scan, name]) => [`${name}.json`, scan]));
  const scans: Record<string, ScanMemory> = {};
  for (const name of listFiles(join(contentDir, 'ledger'), '.json')) {
    let scan = called.get(name) ?? name;
    let known: { issue: string; page: string | null; ids: string[] };
    try {
      const text = readFileSync(join(contentDir, 'ledger', name), 'utf8');
      const ledger = JSON.parse(text) as Ledger;
      const ids = ledger.articles.map(({ id }) => id);
      known = { issue: ledger.issue.id, page: ledger.page.label, ids };
      ({ scan } = ledger);
    } catch {
      // A damaged ledger is reported when the run comes to its scan.
      known = { issue: '', page: null, ids: [] };
    }
    const { issue, page, ids } = known;
    scans[scan] = {
      issue,
      shingles: [],
      ledgers: [...(scans[scan]?.ledgers ?? []), `ledger/${name}`],
      articles: ids.map((id) => ({ id, scans: [] })),
      summary: { scan, issue, page, articles: 0, joins: 0, doubts: 0 },
      diagnostics: [],
    };
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

/** What a run did, and what is known of the scans it did not read. */
function reportOf({ memory, made, counts, loose, changed }: Outcome): RunReport {
  const scans = Object.values(memory.scans);
  // An article of two parts is planned with both.
  const said = new Map(
    loose.map((one) => [`${one.file}:${one.line} ${one.message}`, one] as const),
  );
  return {
    summary: scans.map(({ summary }) => summary).sort((a, b) => (a.scan < b.scan ? -1 : 1)),
    diagnostics: sortDiagnostics([
      ...said.values(),
      ...scans.flatMap(({ diagnostics }) => diagnostics),
    ]),
    plan: { edited: new Map(Object.entries(memory.edited)), counts },
    made,
    adopted: [],
    changed,
  };
}
