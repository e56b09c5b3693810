import { createHash } from 'node:crypto';
import type { CorrectionFile } from '../domain/correction.ts';
import type { LedgerArticle } from '../domain/ledger.ts';
import { textOfBlock } from '../markdown/body.ts';
import type { Draft } from './draft.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { ContentInput, Diagnostic, Line, PreviousArticle } from './model.ts';
import type { FinishedDraft, PageReading } from './page-reading.ts';
import { applyArticleDecisions, decisionsFor } from './stages/apply-decisions.ts';
import { applyTextCorrections } from './stages/apply-text-corrections.ts';
import { assignIds, openingOf } from './stages/assign-ids.ts';
import { assignZone } from './stages/assign-zone.ts';
import { buildArticles } from './stages/build-articles.ts';
import { classifyKind } from './stages/classify-kind.ts';
import { decodeScan } from './stages/decode-scan.ts';
import { doubtCharacters } from './stages/doubt-characters.ts';
import { doubtQuotations } from './stages/doubt-quotations.ts';
import { doubtSegments } from './stages/doubt-segments.ts';
import { findDuplicatePages, findDuplicateUnits, shinglesOf } from './stages/find-duplicates.ts';
import { findInterleaving } from './stages/find-interleaving.ts';
import { foldTraditional } from './stages/fold-traditional.ts';
import { insertParagraphs } from './stages/insert-paragraphs.ts';
import { linkContinuations, type PlacedDraft } from './stages/link-continuations.ts';
import { readPageFacts } from './stages/read-page-facts.ts';
import { resolveIssue } from './stages/resolve-issues.ts';
import { type Segment, segmentArticles } from './stages/segment-articles.ts';
import { splitLines } from './stages/split-lines.ts';
import { finishDraft, summarizeLines } from './stages/summarize-page.ts';
import { unwrapLines } from './stages/unwrap-lines.ts';
import { weighRoles } from './stages/weigh-roles.ts';
import { type WrittenArticle, type WrittenFile, writeArticle } from './stages/write-article.ts';
import { type LedgerEntry, writeLedger } from './stages/write-ledger.ts';
import { pageViewOf } from './page-view.ts';
import { viewUnits } from './view.ts';

/** What a run made: files below the content folder, and what there is to say about them. */
export interface NormalizeResult {
  articles: WrittenArticle[];
  ledgers: WrittenFile[];
  diagnostics: Diagnostic[];
  /** One row a scan, for people. */
  summary: ScanSummary[];
}

/** What a run says of one scan in a row of its table. */
export interface ScanSummary {
  scan: string;
  issue: string;
  page: string | null;
  articles: number;
  joins: number;
  doubts: number;
}

/**
 * Scans and what editors know -> article files and ledgers. Pure: no file, clock or environment.
 * A scan that cannot be read is an error among the diagnostics; the others are made all the same.
 */
export function normalize(input: ContentInput): NormalizeResult {
  const lexicon = compileLexicon(input.publication, input.zones);
  const { pages, unreadable } = readPages(input, lexicon);
  const result = assembleArchive(pages, lexicon, {
    previous: input.previous,
    repeats: findRepeats(pages),
  });
  return { ...result, diagnostics: sortDiagnostics([...unreadable, ...result.diagnostics]) };
}

/** Reads all scans by themselves, in the order of their names; those that cannot be read are errors. */
export function readPages(
  input: ContentInput,
  lexicon: Lexicon,
): { pages: PageReading[]; unreadable: Diagnostic[] } {
  const pages: PageReading[] = [];
  const unreadable: Diagnostic[] = [];
  for (const scan of [...input.scans].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const page = readPage(scan, input, lexicon);
    if ('message' in page) unreadable.push(page);
    else pages.push(page.reading);
  }
  return { pages, unreadable };
}

const NO_CORRECTIONS: Omit<CorrectionFile, 'scan'> = {
  text: [],
  lines: [],
  articles: [],
  inserts: [],
};

/** Lines that are not run on: those with decisions of their own, and page furniture by its words. */
function standingApart(
  lines: readonly Line[],
  decided: ReadonlySet<number>,
  { furniture }: Lexicon,
): Set<number> {
  const words = [furniture.staff, furniture.folio, furniture.footer];
  const apart = lines.filter(({ text }) => words.some((word) => word.exec(text)?.index === 0));
  return new Set([...decided, ...apart.map(({ number }) => number)]);
}

/**
 * The stages of one page, in order: its bytes -> the drafts of its articles and the reading of each
 * line. The segments, which hold all evidence, come beside them for whoever asks why.
 */
export function readPage(
  scan: ContentInput['scans'][number],
  input: Pick<ContentInput, 'publication' | 'issues' | 'corrections'>,
  lexicon: Lexicon,
): { reading: PageReading; segments: Segment[]; drafts: Draft[] } | Diagnostic {
  const unreadable = (ruleId: string, message: string): Diagnostic => ({
    severity: 'error',
    ruleId,
    file: `scans/${scan.name}`,
    line: 0,
    message,
  });
  const decoded = decodeScan(scan.bytes);
  if (typeof decoded === 'string') return unreadable('decode-scan', decoded);
  const own = input.corrections.find((file) => file.scan === scan.name) ?? NO_CORRECTIONS;
  const received = decoded.text.split(/\r\n|\r|\n/);
  const corrected = applyTextCorrections(scan.name, received, own.text);
  const { lines, changes } = splitLines(received, corrected.lines);
  if (lines.length === 0) {
    return unreadable('split-lines', 'expected the text of a page, found only blank lines');
  }
  const decisions = decisionsFor(scan.name, own, lines);
  const units = foldTraditional(
    unwrapLines(
      lines,
      standingApart(lines, decisions.unwrapped, lexicon),
      new Set(
        lines.filter(({ text }) => lexicon.leadIn(text) !== undefined).map(({ number }) => number),
      ),
    ),
  );
  const repeated = findDuplicateUnits(units);
  const views = viewUnits(
    units.filter((_, index) => !repeated.has(index)),
    lexicon,
  );
  const page = pageViewOf(views, lexicon);
  const segments = decisions.regroup(
    segmentArticles(page, weighRoles(page), decisions.constraintsFor(views)),
  );
  const interleaving = findInterleaving(views);
  const joins = new Map([
    ...[...interleaving.apart].map((line) => [line, false] as const),
    ...decisions.joins,
  ]);
  const drafts = buildArticles(scan.name, segments, lexicon, joins);
  for (const draft of drafts) {
    assignZone(draft, lexicon);
    classifyKind(draft, lexicon);
  }
  const decided = [
    ...applyArticleDecisions(scan.name, own.articles, drafts, lexicon, lines),
    ...insertParagraphs(scan.name, own.inserts, drafts, lines),
  ];
  const { resolved, diagnostics } = resolveIssue(
    scan.name,
    readPageFacts(segments),
    input.issues,
    input.publication,
  );
  const sectionName = segments.find(
    ({ role, view }) => role === 'sectionName' && /\p{Script=Han}/u.test(view.text),
  )?.view.text;
  const reading: PageReading = {
    scan: scan.name,
    sha256: createHash('sha256').update(scan.bytes).digest('hex'),
    encoding: decoded.encoding,
    lines: summarizeLines(lines, units, repeated, segments, drafts),
    drafts: drafts.map(finishDraft),
    resolved,
    ...(sectionName === undefined ? {} : { sectionName }),
    changes,
    corrections: corrected.applied,
    doubts: [
      ...interleaving.doubts,
      ...doubtSegments(segments),
      ...doubtCharacters(drafts),
      ...doubtQuotations(drafts),
      ...drafts.flatMap(({ doubts }) => doubts),
    ],
    diagnostics: [...corrected.diagnostics, ...decisions.diagnostics, ...decided, ...diagnostics],
    shingles: [...shinglesOf(units)],
  };
  return { reading, segments, drafts };
}

/** Scans that repeat the page of another scan -> that scan. */
export function findRepeats(
  pages: readonly Pick<PageReading, 'scan' | 'shingles'>[],
): Map<string, string> {
  const sorted = pages.toSorted((a, b) => (a.scan < b.scan ? -1 : 1));
  const found = findDuplicatePages(sorted.map(({ shingles }) => new Set(shingles)));
  return new Map(
    found.map(({ index, of }) => [sorted[index]?.scan ?? '', sorted[of]?.scan ?? ''] as const),
  );
}

/** What is known beside the pages that are assembled. */
export interface KnownArchive {
  previous: readonly PreviousArticle[];
  /** Scan -> the scan whose page it repeats. */
  repeats: ReadonlyMap<string, string>;
  /** Ids that articles of other pages hold, or held. */
  held?: ReadonlySet<string>;
}

/** The stages that look at several pages, in order: repeats, continuations, ids, files. */
export function assembleArchive(
  pages: readonly PageReading[],
  lexicon: Lexicon,
  known: KnownArchive,
): NormalizeResult {
  const diagnostics: Diagnostic[] = [];
  const placed: PlacedDraft[] = [];
  const orderOf = new Map<FinishedDraft, number>();
  for (const page of pages) {
    diagnostics.push(...page.diagnostics);
    if (known.repeats.has(page.scan)) continue;
    for (const [index, draft] of page.drafts.entries()) {
      const { issue, page: printed } = page.resolved;
      placed.push({ draft, issue: issue.id, label: printed.label, continuations: [] });
      orderOf.set(draft, index + 1);
    }
  }
  const whole = linkContinuations(placed).map((item) => ({
    placed: item,
    order: orderOf.get(item.draft) ?? 1,
    opening: openingOf(item.draft.blocks.map(({ block }) => textOfBlock(block))),
  }));
  const ids = assignIds(whole, known.previous, known.held);

  const pageOf = new Map(pages.map((page) => [page.scan, page]));
  const entries = new Map<FinishedDraft, LedgerEntry>();
  const articles: WrittenArticle[] = [];
  for (const [i, { placed: item, order, opening }] of whole.entries()) {
    const id = ids[i] ?? '';
    const { file, paragraphs } = writeArticle(item, { id, order, pageOf, lexicon });
    articles.push(file);
    const { headline } = item.draft;
    const article: LedgerArticle = { id, file: file.file, headline, opening };
    entries.set(item.draft, { id, paragraphs, article });
    for (const part of item.continuations) entries.set(part, { id, paragraphs });
  }

  const ledgers: WrittenFile[] = [];
  const summary: ScanSummary[] = [];
  for (const page of pages) {
    const ledger = writeLedger(page, entries, known.repeats.get(page.scan));
    ledgers.push(ledger.file);
    summary.push(ledger.summary);
    const file = `scans/${page.scan}`;
    for (const doubt of ledger.doubts) diagnostics.push({ severity: 'doubt', file, ...doubt });
  }
  return { articles, ledgers, diagnostics: sortDiagnostics(diagnostics), summary };
}

const RANK = { error: 0, doubt: 1, info: 2 } as const;

/** Errors first, then doubts, then notes; each by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
}
