import { createHash } from 'node:crypto';
import type { CorrectionFile } from '../domain/correction.ts';
import type { Segment } from './stages/segment-articles.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { ContentInput, Diagnostic, Line, Unit } from './model.ts';
import type { Draft } from './draft.ts';
import { applyTextCorrections, type CorrectedLine } from './stages/apply-text-corrections.ts';
import { assignIds, openingOf } from './stages/assign-ids.ts';
import { assignZone } from './stages/assign-zone.ts';
import { buildArticles } from './stages/build-articles.ts';
import { classifyKind } from './stages/classify-kind.ts';
import { decodeScan, type DecodedScan } from './stages/decode-scan.ts';
import { doubtSegments } from './stages/doubt-segments.ts';
import { findDuplicatePages, findDuplicateUnits, shinglesOf } from './stages/find-duplicates.ts';
import { foldTraditional } from './stages/fold-traditional.ts';
import { linkContinuations, type PlacedDraft } from './stages/link-continuations.ts';
import { readPageFacts } from './stages/read-page-facts.ts';
import { resolveIssue, type ResolvedPage } from './stages/resolve-issues.ts';
import { segmentArticles } from './stages/segment-articles.ts';
import { splitLines } from './stages/split-lines.ts';
import { unwrapLines } from './stages/unwrap-lines.ts';
import { weighRoles } from './stages/weigh-roles.ts';
import { pageViewOf, viewUnits } from './view.ts';
import { decisionsFor } from './stages/apply-decisions.ts';
import { applyArticleDecisions } from './stages/apply-decisions.ts';
import { textOfBlock } from '../markdown/body.ts';
import { writeArticle, type WrittenArticle, type WrittenFile } from './stages/write-article.ts';
import { type LedgerEntry, writeLedger } from './stages/write-ledger.ts';
import type { TextChange } from '../domain/ledger.ts';

/** What a run made: files below the content folder, and what there is to say about them. */
export interface NormalizeResult {
  articles: WrittenArticle[];
  ledgers: WrittenFile[];
  diagnostics: Diagnostic[];
  /** One row a scan for the summary. */
  summary: {
    scan: string;
    issue: string;
    page: string | null;
    articles: number;
    joins: number;
    doubts: number;
  }[];
}

/** One scan after the stages that look at nothing but this page. */
export interface ReadPage {
  scan: string;
  sha256: string;
  encoding: DecodedScan['encoding'];
  lines: Line[];
  units: Unit[];
  /** Unit index -> index of the unit it repeats. */
  repeated: Map<number, number>;
  segments: Segment[];
  drafts: Draft[];
  resolved: ResolvedPage;
  changes: TextChange[];
  applied: CorrectedLine[];
  diagnostics: Diagnostic[];
}

const NO_CORRECTIONS: Omit<CorrectionFile, 'scan'> = { text: [], lines: [], articles: [] };

/**
 * Scans and what editors know -> article files and ledgers. Pure: no file, clock or environment.
 * Diagnostics of severity `error` mean that nothing of the scans they name was made.
 */
export function normalize(input: ContentInput): NormalizeResult {
  const lexicon = compileLexicon(input.publication, input.zones);
  const diagnostics: Diagnostic[] = [];
  const pages: ReadPage[] = [];
  for (const scan of [...input.scans].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const page = readPage(scan, input, lexicon);
    if ('message' in page) diagnostics.push(page);
    else pages.push(page);
  }
  return assemble(pages, input, lexicon, diagnostics);
}

/** The stages of one page, in order: bytes to drafts of its articles. */
export function readPage(
  scan: ContentInput['scans'][number],
  input: Pick<ContentInput, 'publication' | 'issues' | 'corrections'>,
  lexicon: Lexicon,
): ReadPage | Diagnostic {
  const decoded = decodeScan(scan.bytes);
  if (typeof decoded === 'string') {
    return {
      severity: 'error',
      ruleId: 'decode-scan',
      file: `scans/${scan.name}`,
      line: 0,
      message: decoded,
    };
  }
  const own = input.corrections.find((file) => file.scan === scan.name) ?? NO_CORRECTIONS;
  const received = decoded.text.split(/\r\n|\r|\n/);
  const corrected = applyTextCorrections(scan.name, received, own.text);
  const { lines, changes } = splitLines(received, corrected.lines);
  if (lines.length === 0) {
    return {
      severity: 'error',
      ruleId: 'split-lines',
      file: `scans/${scan.name}`,
      line: 0,
      message: 'expected the text of a page, found only blank lines',
    };
  }
  const decisions = decisionsFor(scan.name, own, lines);
  const units = foldTraditional(unwrapLines(lines, decisions.unwrapped));
  const repeated = findDuplicateUnits(units);
  const views = viewUnits(
    units.filter((_, index) => !repeated.has(index)),
    lexicon,
  );
  const page = pageViewOf(views, lexicon);
  const segments = segmentArticles(page, weighRoles(page), decisions.constraintsFor(views));
  const drafts = buildArticles(scan.name, decisions.regroup(segments), lexicon, decisions.joins);
  for (const draft of drafts) {
    assignZone(draft, lexicon);
    classifyKind(draft, lexicon);
  }
  const { resolved, diagnostics } = resolveIssue(
    scan.name,
    readPageFacts(segments),
    input.issues,
    input.publication,
  );
  return {
    scan: scan.name,
    sha256: createHash('sha256').update(scan.bytes).digest('hex'),
    encoding: decoded.encoding,
    lines,
    units,
    repeated,
    segments,
    drafts,
    resolved,
    changes,
    applied: corrected.applied,
    diagnostics: [
      ...corrected.diagnostics,
      ...decisions.diagnostics,
      ...applyArticleDecisions(scan.name, own.articles, drafts, lexicon, lines),
      ...diagnostics,
    ],
  };
}

/** The stages that look at the whole archive: duplicates, continuations, ids, files. */
function assemble(
  pages: ReadPage[],
  input: ContentInput,
  lexicon: Lexicon,
  diagnostics: Diagnostic[],
): NormalizeResult {
  const duplicates = new Map(
    findDuplicatePages(pages.map(({ units }) => shinglesOf(units))).map(({ index, of }) => [
      index,
      of,
    ]),
  );
  const placed: PlacedDraft[] = [];
  for (const [index, page] of pages.entries()) {
    diagnostics.push(...page.diagnostics);
    const of = duplicates.get(index);
    if (of !== undefined) {
      diagnostics.push({
        severity: 'doubt',
        ruleId: 'find-duplicates',
        file: `scans/${page.scan}`,
        line: 1,
        message: `repeats the page of scans/${pages[of]?.scan ?? ''}; its text is left out as a variant`,
      });
      continue;
    }
    for (const draft of page.drafts) {
      placed.push({
        draft,
        issue: page.resolved.issue.id,
        label: page.resolved.page.label,
        continuations: [],
      });
    }
  }
  const whole = linkContinuations(placed);
  const orderOf = new Map(
    pages.flatMap(({ drafts }) => drafts.map((draft, i) => [draft, i + 1] as const)),
  );
  const openings = whole.map((item) =>
    openingOf(item.draft.blocks.map(({ block }) => textOfBlock(block))),
  );
  const ids = assignIds(
    whole.map((item, i) => ({
      placed: item,
      order: orderOf.get(item.draft) ?? 1,
      lines: item.draft.segments.flatMap(({ view }) => view.unit.lines.map(({ number }) => number)),
      opening: openings[i] ?? '',
    })),
    input.previous,
  );

  const pageOf = new Map(pages.map((page) => [page.scan, page]));
  const byDraft = new Map<Draft, LedgerEntry>();
  const articles: WrittenArticle[] = [];
  for (const [i, item] of whole.entries()) {
    const id = ids[i] ?? '';
    const opening = openings[i] ?? '';
    const written = writeArticle(item, {
      id,
      order: orderOf.get(item.draft) ?? 1,
      pageOf,
      lexicon,
    });
    articles.push(written.file);
    for (const draft of [item.draft, ...item.continuations]) {
      const begins = draft === item.draft;
      byDraft.set(draft, {
        id,
        paragraphs: written.paragraphs,
        ...(begins
          ? { article: { id, file: written.file.file, headline: draft.headline, opening } }
          : {}),
      });
    }
  }
  const said = Map.groupBy(diagnostics, ({ file }) => file);
  const ledgers: WrittenFile[] = [];
  const summary: NormalizeResult['summary'] = [];
  for (const [index, page] of pages.entries()) {
    const known = (said.get(`scans/${page.scan}`) ?? []).filter(
      ({ severity }) => severity === 'doubt',
    );
    const doubts = duplicates.has(index)
      ? []
      : [...doubtSegments(page.segments), ...page.drafts.flatMap((draft) => draft.doubts)];
    for (const doubt of doubts) {
      diagnostics.push({ severity: 'doubt', file: `scans/${page.scan}`, ...doubt });
    }
    const ledger = writeLedger(page, duplicates.has(index), byDraft, [...known, ...doubts]);
    ledgers.push(ledger.file);
    summary.push({
      scan: page.scan,
      issue: page.resolved.issue.id,
      page: page.resolved.page.label,
      articles: duplicates.has(index) ? 0 : page.drafts.length,
      joins: ledger.joins,
      doubts: ledger.doubts,
    });
  }
  return { articles, ledgers, diagnostics: sortDiagnostics(diagnostics), summary };
}

const RANK = { error: 0, doubt: 1, info: 2 } as const;

function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
}
