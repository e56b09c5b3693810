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
import { commitFiles, pendingFiles } from './file-transaction.ts';
import { placeInCorrections } from './place-in-corrections.ts';
import { planWrites, type WritePlan } from './plan-writes.ts';
import { previousArticles, readStored, type StoredOwners } from './read-stored.ts';
import { type RunMemory, type ScanMemory, stampAgain, type Stamps } from './run-memory.ts';

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

/** What a run starts from: the program, the files as they stand, and what was asked for. */
export interface Basis {
  program: string;
  stamps: Stamps;
  check: boolean;
  progress: ((done: number, of: number) => void) | undefined;
}

/** A report, what to remember of it, and whether an error kept the files from being written. */
export interface Outcome {
  report: RunReport;
  memory: RunMemory;
  isBlocked: boolean;
  isSound: boolean;
}

/** A run over some scans, with what is remembered of the others; over all without a memory. */
export function runOver(
  contentDir: string,
  basis: Basis,
  memory: RunMemory | undefined,
  touched: Set<string> | undefined,
): Outcome {
  const { program, stamps, check, progress } = basis;
  const isWanted = (scan: string): boolean => touched?.has(scan) ?? true;
  const input = readContent(contentDir, isWanted);
  const rest = Object.entries(memory?.scans ?? {}).filter(([scan]) => !isWanted(scan));
  const lexicon = compileLexicon(input.publication, input.zones);
  const { pages, unreadable } = readPages(input, lexicon, progress);
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
  if (!isBlocked && !check) commitFiles(contentDir, plan.steps);
  const changes = plan.steps.length > 0 || (check && pendingFiles(contentDir).size > 0);
  const edited = new Map([
    ...Object.entries(memory?.edited ?? {}).filter(([path]) => !stored.articles.has(path)),
    ...plan.edited,
  ]);
  const scans = { ...Object.fromEntries(rest), ...rememberScans(pages, made, found, repeats) };
  const written = plan.steps.flatMap(({ write, remove }) => [
    ...write.map(([file]) => file),
    ...remove,
  ]);
  return {
    report: {
      summary: [...rest.map(([, { summary }]) => summary), ...made.summary].sort((a, b) =>
        a.scan < b.scan ? -1 : 1,
      ),
      diagnostics: sortDiagnostics([...found, ...rest.flatMap(([, known]) => known.diagnostics)]),
      plan: { edited, counts: plan.counts },
      made,
      adopted: [],
      changed: changes && !isBlocked,
    },
    memory: {
      program,
      stamps: check ? stamps : stampAgain(contentDir, stamps, written),
      scans,
      edited: Object.fromEntries(edited),
    },
    isBlocked,
    isSound: found.every(({ severity }) => severity !== 'error'),
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
