import type { LedgerArticle } from '../domain/ledger.ts';
import { textOfBlock } from '../markdown/body.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { ContentInput, Diagnostic, PreviousArticle } from './model.ts';
import type { FinishedDraft, PageReading } from './page-reading.ts';
import { readPages } from './read-page.ts';
import { fileNames } from '../scan/scan-files.ts';
import { assignIds, openingOf } from './stages/assign-ids.ts';
import { findRepeatedPages, knownIssue, type PageTrace } from './stages/find-repeated-pages.ts';
import { linkContinuations, type PlacedDraft } from './stages/link-continuations.ts';
import { type WrittenArticle, writeArticle } from './stages/write-article.ts';
import { type LedgerEntry, writeLedger, type WrittenLedger } from './stages/write-ledger.ts';
import { printedHeads } from '../domain/printed-heads.ts';

/** What a run made: files below the content folder, and what there is to say about them. */
export interface NormalizeResult {
  articles: WrittenArticle[];
  ledgers: WrittenLedger[];
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
 * Scans and what editors know -> article files and ledgers: each page is read by itself
 * (`read-page.ts`), then all are put together. Pure: no file, clock or environment.
 * A scan that cannot be read is an error among the diagnostics; the others are made all the same.
 */
export function normalize(input: ContentInput): NormalizeResult {
  const lexicon = compileLexicon(input.publication, input.zones);
  const { pages, unreadable } = readPages(input, lexicon);
  const result = assembleArchive(pages, lexicon, {
    previous: input.previous,
    ...findRepeatedPages(pages.map(traceOf)),
    names: fileNames(input.scans.map(({ name }) => name)),
  });
  return { ...result, diagnostics: sortDiagnostics([...unreadable, ...result.diagnostics]) };
}

/** What pages that were read tell of whether they are pages that were read before. */
export const traceOf = ({
  scan,
  shingles,
  resolved,
  drafts,
  decidedRepeat,
}: PageReading): PageTrace => ({
  scan,
  shingles,
  issue: knownIssue(resolved.issue.id),
  label: resolved.page.label,
  decided: decidedRepeat,
  text: { texts: drafts.flatMap(wordsOf) },
});

/** All words of an article, its text and its fields. */
const wordsOf = (draft: FinishedDraft): string[] => [
  ...[draft.headline, draft.editorNote, ...printedHeads.map((head) => draft[head])]
    .filter((words) => words !== undefined && words !== null)
    .flatMap((words) => words.split(/\s/u)),
  ...draft.byline.map(({ name }) => name),
  ...draft.figures.flatMap(({ caption = '', credit }) => [
    caption,
    credit?.name ?? credit?.text ?? '',
  ]),
  ...draft.blocks.map(({ block }) => textOfBlock(block)),
];

/** What is known beside the pages that are assembled. */
export interface KnownArchive {
  previous: readonly PreviousArticle[];
  /** Scan -> the scan whose page it repeats. */
  repeats: ReadonlyMap<string, string>;
  /** Scan -> the other scan of the same page, which prints much of the same and not all. */
  resembles: ReadonlyMap<string, string>;
  /** Scan -> name of its ledger, without ending; of all scans of the archive. */
  names?: ReadonlyMap<string, string>;
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

  const ledgers: WrittenLedger[] = [];
  const summary: ScanSummary[] = [];
  for (const page of pages) {
    const ledger = writeLedger(page, entries, {
      repeats: known.repeats.get(page.scan),
      resembles: known.resembles.get(page.scan),
      name: known.names?.get(page.scan),
    });
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
