import { createHash } from 'node:crypto';
import type { CorrectionFile } from '../domain/correction.ts';
import type { Draft } from './draft.ts';
import { furnitureWords } from './forms/furniture.ts';
import type { Lexicon } from './lexicon.ts';
import type { ContentInput, Diagnostic, Line } from './model.ts';
import type { PageReading } from './page-reading.ts';
import { applyArticleDecisions, decisionsFor } from './stages/apply-decisions.ts';
import { applyTextCorrections } from './stages/apply-text-corrections.ts';
import { assignZone } from './stages/assign-zone.ts';
import { buildArticles } from './stages/build-articles.ts';
import { classifyKind } from './stages/classify-kind.ts';
import { constrainByPlace, opensParagraph, settleByPlace } from './stages/constrain-by-place.ts';
import { cutFolios } from './stages/cut-folios.ts';
import { doubtCharacters } from './stages/doubt-characters.ts';
import { doubtGutters } from './stages/doubt-gutters.ts';
import { doubtMarks } from './stages/doubt-marks.ts';
import { doubtPages } from './stages/doubt-pages.ts';
import { doubtQuotations } from './stages/doubt-quotations.ts';
import { doubtWords } from './stages/doubt-words.ts';
import { doubtSegments } from './stages/doubt-segments.ts';
import { doubtDuplicates } from './stages/doubt-duplicates.ts';
import { findDuplicateUnits } from './stages/find-duplicates.ts';
import { decidesOnRepeat, firstPrinted } from './stages/find-repeated-pages.ts';
import { shinglesOf } from '../text/shingles.ts';
import { doubtHeadline, findHeadlinesBehind } from './stages/find-headlines.ts';
import { findInterleaving } from './stages/find-interleaving.ts';
import { foldPage } from './stages/fold-traditional.ts';
import { insertParagraphs } from './stages/insert-paragraphs.ts';
import { openScan } from '../scan/open-scan.ts';
import { readPageFacts } from './stages/read-page-facts.ts';
import { resolveIssue } from './stages/resolve-issues.ts';
import { ownReader, readLines, type Segment, shippedReader } from '../reading/read-lines.ts';
import { splitLines } from './stages/split-lines.ts';
import { finishDraft, summarizeLines } from './stages/summarize-page.ts';
import { unwrapBoxedLines, unwrapLines } from './stages/unwrap-lines.ts';
import { pageViewOf } from './page-view.ts';
import { viewUnits } from './view.ts';
import { linesBehindFeeds, linesOf } from '../text/lines-of.ts';

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
  lexicon: Lexicon,
): Set<number> {
  const apart = lines.filter(({ text }) => {
    const kind = furnitureWords(text, lexicon);
    return (
      kind !== undefined &&
      kind !== 'masthead' &&
      kind !== 'teaser' &&
      lexicon.furniture[kind].exec(text)?.index === 0
    );
  });
  return new Set([...decided, ...apart.map(({ number }) => number)]);
}

/**
 * The stages of one page, in order: its bytes -> the drafts of its articles and the reading of each
 * line. The segments, which hold all evidence, come beside them for whoever asks why.
 */
export function readPage(
  scan: ContentInput['scans'][number],
  input: Pick<
    ContentInput,
    'publication' | 'issues' | 'corrections' | 'correctionFiles' | 'weights'
  >,
  lexicon: Lexicon,
): { reading: PageReading; segments: Segment[]; drafts: Draft[] } | Diagnostic {
  const unreadable = (ruleId: string, message: string, line = 0): Diagnostic => ({
    severity: 'error',
    ruleId,
    file: `scans/${scan.name}`,
    line,
    message,
  });
  const decoded = openScan(scan);
  if ('message' in decoded) return unreadable('decode-scan', decoded.message, decoded.line);
  const own = input.corrections.find((file) => file.scan === scan.name) ?? NO_CORRECTIONS;
  const received = linesOf(decoded.text);
  const corrected = applyTextCorrections(scan.name, received, own.text);
  const { lines: split, changes } = splitLines(received, corrected.lines);
  const { lines, folios, changes: cuts } = cutFolios(split, lexicon);
  if (lines.length === 0) {
    return unreadable('split-lines', 'expected the text of a page, found only blank lines');
  }
  const decidedRepeat = decidesOnRepeat(own, lines);
  // That the page as a whole repeats another says nothing of the words on its first line.
  const ofLines =
    decidedRepeat === true
      ? own.lines.filter(({ line }) => line !== firstPrinted(lines).line)
      : own.lines;
  const decisions = decisionsFor(scan.name, { ...own, lines: ofLines }, lines, lexicon);
  const units = foldPage(
    decoded.boxes !== undefined
      ? unwrapBoxedLines(lines, decisions.unwrapped)
      : unwrapLines(
          lines,
          standingApart(lines, decisions.unwrapped, lexicon),
          new Set(
            lines
              .filter(({ text }) => lexicon.leadIn(text) !== undefined)
              .map(({ number }) => number),
          ),
        ),
  );
  const repeated = findDuplicateUnits(units, decisions.kept);
  const views = viewUnits(
    units.filter((_, index) => !repeated.has(index)),
    lexicon,
  );
  const page = pageViewOf(views, lexicon);
  const reader = input.weights === undefined ? shippedReader() : ownReader(input.weights);
  const ofEditor = decisions.constraintsFor(views);
  const placed = constrainByPlace(views, decoded.boxes);
  const segments = decisions.regroup(
    findHeadlinesBehind(
      settleByPlace(
        readLines(page, new Map([...placed, ...ofEditor]), reader),
        decoded.boxes,
        new Set([...placed.keys()].filter((index) => !ofEditor.has(index))),
      ),
    ),
  );
  const interleaving = findInterleaving(views);
  const joins = new Map([
    ...[...interleaving.apart].map((line) => [line, false] as const),
    ...opensParagraph(decoded.boxes),
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
    readPageFacts(segments, folios),
    input.issues,
    input.publication,
  );
  const sectionName = segments.find(
    ({ role, view }) => role === 'sectionName' && /\p{Script=Han}/u.test(view.text),
  )?.view.text;
  const summary = summarizeLines(lines, units, repeated, segments, drafts);
  const reading: PageReading = {
    scan: scan.name,
    sha256: createHash('sha256').update(scan.bytes).digest('hex'),
    encoding: decoded.encoding,
    lines: summary,
    drafts: drafts.map(finishDraft),
    resolved,
    ...(sectionName === undefined ? {} : { sectionName }),
    changes: [...changes, ...cuts],
    corrections: corrected.applied,
    doubts: [
      ...interleaving.doubts,
      ...doubtDuplicates(units, repeated, decisions.repeated),
      ...(decoded.boxes === undefined ? doubtGutters(received) : []),
      ...doubtMarks(lines),
      ...doubtPages(segments, linesBehindFeeds(decoded.text)),
      ...doubtSegments(segments, lexicon, reader.doubt),
      ...doubtCharacters(drafts),
      ...doubtQuotations(drafts),
      ...drafts.flatMap((draft) => doubtHeadline(draft, own.articles)),
      ...drafts.flatMap(({ doubts }) => doubts),
      ...doubtWords(received, new Map(summary.map(({ line, role }) => [line, role])), own.text),
    ],
    diagnostics: [
      ...[...corrected.diagnostics, ...decisions.diagnostics, ...decided].map((one) => ({
        ...one,
        file: input.correctionFiles?.get(scan.name) ?? one.file,
      })),
      ...diagnostics,
    ],
    shingles: [...shinglesOf(units)],
    opening: firstPrinted(lines),
    ...(decidedRepeat === undefined ? {} : { decidedRepeat }),
  };
  return { reading, segments, drafts };
}
