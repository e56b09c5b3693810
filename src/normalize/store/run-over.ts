import { present } from '../../domain/present.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Diagnostic } from '../model.ts';
import type { PageReading } from '../page-reading.ts';
import { assembleArchive, type NormalizeResult, traceOf } from '../pipeline.ts';
import {
  findRepeatedPages,
  knownIssue,
  mayRepeat,
  type PageTrace,
} from '../stages/find-repeated-pages.ts';
import type { Adoption } from './adopt-edits.ts';
import { commitFiles, type FileStep, pendingFiles } from './file-transaction.ts';
import { placeInCorrections } from './place-in-corrections.ts';
import { planWrites, type WritePlan } from './plan-writes.ts';
import { previousArticles, readStored, type StoredOwners } from './read-stored.ts';
import { type RunMemory, scanByLedger, type ScanMemory, stampAgain } from './run-memory.ts';
import type { ReadScans, ScanReader } from './scan-reader.ts';

/** Errors of single scans do not keep the others from being written; any other error does. */
const LEAVES_REST = new Set(['decode-scan', 'split-lines']);

/** What all parts of a run have in common: the folder, the program, and what was asked for. */
export interface Basis {
  contentDir: string;
  lexicon: Lexicon;
  reader: ScanReader;
  /** All scans of the folder -> names of their files. */
  names: ReadonlyMap<string, string>;
  /** Paths of correction files -> their scans. */
  corrected: ReadonlyMap<string, string>;
  check: boolean;
  /** What direct edits became; it is written with the pages that it is about. */
  adoption: Adoption | undefined;
  /** Files of which another text counts than the one that stands there, by path. */
  instead: ReadonlyMap<string, string | undefined>;
}

/** What became of a part of a run. */
export interface Outcome {
  memory: RunMemory;
  made: Pick<NormalizeResult, 'articles' | 'ledgers'>;
  counts: WritePlan['counts'];
  /** What there is to say that the memory does not hold: it is about no scan that was read. */
  loose: Diagnostic[];
  /** True when files were written or removed, or with `check` would be. */
  changed: boolean;
  /** An error kept the files from being written. */
  isBlocked: boolean;
  isSound: boolean;
}

/**
 * A run over the scans that were touched and have been read, with what is remembered of the others.
 * Scans that turn out to have to do with them are read as well.
 */
export async function runOver(
  basis: Basis,
  memory: RunMemory,
  touched: ReadonlySet<string>,
  read: ReadScans,
): Promise<Outcome> {
  const { contentDir, lexicon, reader, names, check, adoption, instead } = basis;
  const { program, stamps } = memory;
  const { pages, unreadable } = read;
  const isWanted = (scan: string): boolean => touched.has(scan);
  const rest = Object.entries(memory.scans).filter(([scan]) => !isWanted(scan));
  const shingles = new Set(pages.flatMap((page) => page.shingles));
  const { repeats, resembles, candidates } = findRepeatedPages([
    ...pages.map(traceOf),
    ...rest
      .filter(([, known]) => known.repeats !== undefined || mayRepeat(known.shingles, shingles))
      .map(([scan, known]) => rememberedTrace(scan, known)),
  ]);
  // A page outside that may repeat one that was read, or no longer repeats what it did, has to be read
  // as well; and so has one that a page came to belong to an issue with.
  const issues = new Set(pages.map(({ resolved }) => resolved.issue.id));
  const further = rest.filter(
    ([scan, known]) =>
      repeats.get(scan) !== known.repeats ||
      candidates.get(scan)?.some(isWanted) === true ||
      issues.has(known.issue),
  );
  if (further.length > 0) {
    const others = further.map(([scan]) => scan);
    const more = await reader.read(others.filter((scan) => names.has(scan)));
    return runOver(basis, memory, new Set([...touched, ...others]), {
      pages: [...pages, ...more.pages].sort((a, b) => (a.scan < b.scan ? -1 : 1)),
      unreadable: [...unreadable, ...more.unreadable].sort((a, b) => (a.file < b.file ? -1 : 1)),
    });
  }

  const stored = readStored(contentDir, ownersOf(memory, isWanted));
  const held = new Set([
    ...rest.flatMap(([, { articles }]) => articles.map(({ id }) => id)),
    ...(stored.redirects ?? []).map(({ from }) => from),
  ]);
  const made = assembleArchive(pages, lexicon, {
    previous: previousArticles(stored),
    repeats,
    resembles,
    names,
    held,
  });
  const unread = new Set(unreadable.map(({ file }) => file.replace(/^scans\//, '')));
  const plan = planWrites(made, stored, unread, adoption?.articles, new Set(lexicon.zones.keys()));
  const steps = [...correctionSteps(adoption, isWanted), ...plan.steps];
  const found = placeInCorrections(
    contentDir,
    [...unreadable, ...made.diagnostics, ...plan.diagnostics],
    instead,
  );
  const isBlocked = found.some(
    ({ severity, ruleId }) => severity === 'error' && !LEAVES_REST.has(ruleId),
  );
  if (!isBlocked && !check) commitFiles(contentDir, steps);
  const changes = steps.length > 0 || (check && pendingFiles(contentDir).size > 0);
  const edited = new Map([
    ...Object.entries(memory.edited).filter(([path]) => !stored.articles.has(path)),
    ...plan.edited,
  ]);
  if (!check) {
    const written = steps.flatMap(({ write, remove }) => [
      ...write.map(([file]) => file),
      ...remove,
    ]);
    stampAgain(contentDir, stamps, written);
  }
  const { known, loose } = rememberScans(pages, made, found, {
    repeats,
    corrected: basis.corrected,
  });
  return {
    memory: {
      program,
      stamps,
      scans: { ...Object.fromEntries(rest), ...known },
      edited: Object.fromEntries(edited),
    },
    made,
    counts: plan.counts,
    loose,
    changed: changes && !isBlocked,
    isBlocked,
    isSound: found.every(({ severity }) => severity !== 'error'),
  };
}

/** Correction files with what was adopted for these scans: first, as the articles are made by them. */
const correctionSteps = (
  adoption: Adoption | undefined,
  isWanted: (scan: string) => boolean,
): FileStep[] =>
  [...(adoption?.corrections ?? [])]
    .filter(([scan, { was, is }]) => isWanted(scan) && was !== is)
    .map(([, { path, was, is }]) => ({
      guard: { file: path, text: was },
      leads: true,
      write: [[path, is]],
      remove: [],
    }));

const rememberedTrace = (scan: string, known: ScanMemory): PageTrace => ({
  scan,
  shingles: known.shingles,
  issue: knownIssue(known.issue),
  label: known.summary.page,
  decided: known.decidedRepeat,
  text: { repeats: known.repeats },
});

/** Which stored files belong to the wanted scans: by article id, and by scan. */
function ownersOf(memory: RunMemory, isWanted: (scan: string) => boolean): StoredOwners {
  const others = new Set(
    Object.entries(memory.scans)
      .filter(([scan]) => !isWanted(scan))
      .flatMap(([, { articles }]) => articles.map(({ id }) => id)),
  );
  const paths = [...memory.stamps.keys()];
  const ledgers = scanByLedger(memory);
  return {
    paths,
    isArticle: (id) => !others.has(id),
    isLedger: (path) => {
      const scan = ledgers.get(path);
      return scan !== undefined && isWanted(scan);
    },
  };
}

/** What to remember of the pages that were read, and what is said about none of them. */
function rememberScans(
  pages: readonly PageReading[],
  made: NormalizeResult,
  found: readonly Diagnostic[],
  { repeats, corrected }: { repeats: ReadonlyMap<string, string>; corrected: Basis['corrected'] },
): { known: Record<string, ScanMemory>; loose: Diagnostic[] } {
  const said = Map.groupBy(
    found,
    ({ file }) => corrected.get(file) ?? file.replace(/^scans\//, ''),
  );
  const ledgers = new Map(made.ledgers.map(({ scan, file }) => [scan, file]));
  const begins = Map.groupBy(
    made.articles,
    ({ id, source }) => present(source[0], `a scan that ${id} begins on`).scan,
  );
  const summaries = new Map(made.summary.map((row) => [row.scan, row]));
  const known: Record<string, ScanMemory> = {};
  for (const { scan, resolved, shingles, decidedRepeat } of pages) {
    const summary = summaries.get(scan);
    if (summary === undefined) continue;
    const ledger = ledgers.get(scan);
    const of = repeats.get(scan);
    known[scan] = {
      issue: resolved.issue.id,
      shingles,
      ledgers: ledger === undefined ? [] : [ledger],
      ...(of === undefined ? {} : { repeats: of }),
      ...(decidedRepeat === undefined ? {} : { decidedRepeat }),
      articles: (begins.get(scan) ?? []).map(({ id, source }) => ({
        id,
        scans: source.map((own) => own.scan),
      })),
      summary,
      diagnostics: said.get(scan) ?? [],
    };
    said.delete(scan);
  }
  return { known, loose: [...said.values()].flat() };
}
