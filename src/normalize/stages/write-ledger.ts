import type { Ledger } from '../../domain/ledger.ts';
import {
  type Choice,
  type Doubt,
  type LedgerArticle,
  type LedgerLine,
  type Reason,
} from '../../domain/ledger.ts';
import type { FinishedDraft, PageReading } from '../page-reading.ts';
import type { ScanSummary } from '../pipeline.ts';
import { stemOf } from '../../scan/scan-files.ts';
import { strongest } from './summarize-page.ts';
import type { WrittenFile } from './write-article.ts';

/** What became of a draft: its article's id, the paragraph of each line, and its file if it begins here. */
export interface LedgerEntry {
  id: string;
  /** `scan:line` -> number of the body paragraph. */
  paragraphs: ReadonlyMap<string, number>;
  article?: LedgerArticle;
}

/** The ledger of a scan. */
export interface WrittenLedger extends WrittenFile {
  scan: string;
}

/**
 * The account of one scan: every non-blank line once, with role, article, paragraph and reasons.
 * It stands in the file of this `name`.
 * A page that repeats another (`repeats`) is accounted for line by line as its duplicate.
 */
export function writeLedger(
  page: PageReading,
  entries: ReadonlyMap<FinishedDraft, LedgerEntry>,
  {
    repeats,
    resembles,
    name = stemOf(page.scan),
  }: Record<'repeats' | 'resembles' | 'name', string | undefined>,
): { file: WrittenLedger; summary: ScanSummary; doubts: Doubt[] } {
  const joined = joinsOf(page);
  const lines = page.lines.map((row): LedgerLine => {
    const { line, role, draft, why, runnerUp } = row;
    if (repeats !== undefined) {
      return {
        line,
        role: 'duplicate',
        article: null,
        why: [{ name: `repeats scans/${repeats}`, weight: 1 }],
      };
    }
    const owner = draft === null ? undefined : page.drafts[draft];
    const entry = owner === undefined ? undefined : entries.get(owner);
    const paragraph = entry?.paragraphs.get(`${page.scan}:${line}`);
    const join = joined.get(line);
    return {
      line,
      role,
      article: entry?.id ?? null,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(join === undefined ? {} : { join: true as const }),
      why: join === undefined ? why : strongest([...why, ...join]),
      ...(runnerUp === undefined ? {} : { runnerUp }),
    };
  });
  const own = doubtsOf(page, repeats, resembles);
  const doubts =
    repeats === undefined ? [...own, ...page.diagnostics.filter(isDoubt).map(doubtOf)] : own;
  const { issue, page: printed } = page.resolved;
  const ledger: Ledger = {
    scan: page.scan,
    sha256: page.sha256,
    encoding: page.encoding,
    issue,
    page: printed,
    ...(page.sectionName === undefined ? {} : { sectionName: page.sectionName }),
    articles:
      repeats === undefined
        ? page.drafts.flatMap((draft) => entries.get(draft)?.article ?? [])
        : [],
    lines,
    changes: [...page.changes, ...page.drafts.flatMap(droppedWords)].sort(
      (a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1),
    ),
    doubts: doubts.toSorted((a, b) => a.line - b.line),
  };
  return {
    file: {
      scan: page.scan,
      file: `ledger/${name}.json`,
      text: `${formatJson(ledger)}\n`,
    },
    summary: {
      scan: page.scan,
      issue: issue.id,
      page: printed.label,
      articles: repeats === undefined ? page.drafts.length : 0,
      joins: lines.filter(({ join }) => join === true).length,
      doubts: doubts.length,
    },
    // The page's own diagnostics are reported as they are.
    doubts: own,
  };
}

/** Lines that go on in the paragraph before them, with the evidence. */
function joinsOf(page: PageReading): Map<number, Reason[]> {
  const joins = new Map<number, Reason[]>();
  for (const { blocks } of page.drafts) {
    for (const { lines } of blocks) {
      for (const { scan, line, join, why } of lines) {
        if (join && scan === page.scan) joins.set(line, why);
      }
    }
  }
  return joins;
}

const isDoubt = ({ severity }: { severity: string }): boolean => severity === 'doubt';

function doubtOf({ line, ruleId, message }: Doubt): Doubt {
  return { line: Math.max(1, line), ruleId, message };
}

/** Doubts of a page; of one that is left out, or much like another, the one about the page as a whole. */
function doubtsOf(
  page: PageReading,
  repeats: string | undefined,
  resembles: string | undefined,
): Doubt[] {
  const { opening, decidedRepeat, lines, doubts } = page;
  const own = lines.find(({ line }) => line === opening.line)?.role ?? 'body';
  const choices = [own, 'duplicate' as const].map((role): Choice => ({
    label: role === 'duplicate' ? 'the same page' : 'a page of its own',
    list: 'lines',
    decision: { ...opening, role },
  }));
  const doubt = (message: string, settles: Choice[]): Doubt => ({
    line: opening.line,
    ruleId: 'find-duplicates',
    message,
    choices: settles,
  });
  if (repeats !== undefined) {
    if (decidedRepeat === true) return [];
    const message = `repeats the page of scans/${repeats}; its text is left out as a variant`;
    return [doubt(message, choices.toReversed())];
  }
  if (decidedRepeat === true)
    return [
      ...doubts,
      doubt(
        'expected a page that is much like this one, as corrections say, found none; it is read',
        choices,
      ),
    ];
  if (resembles === undefined) return doubts;
  const message = `repeats much of the page of scans/${resembles}, and prints what that one does not; both are read`;
  return [...doubts, doubt(message, choices)];
}

function droppedWords({ dropped }: FinishedDraft): Ledger['changes'] {
  return dropped
    .filter(({ printed }) => printed !== '')
    .map(({ line, rule, printed }) => ({
      line,
      rule,
      count: printed.length,
      printed,
      written: '',
    }));
}

/** JSON with one line of the ledger a line of the file: small, and a diff shows what changed. */
function formatJson(ledger: Ledger): string {
  const { articles, lines, changes, doubts, ...head } = ledger;
  const rows = (list: readonly unknown[]): string =>
    list.length === 0
      ? '[]'
      : `[\n${list.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const top = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[
    ...top,
    `  "articles": ${rows(articles)}`,
    `  "lines": ${rows(lines)}`,
    `  "changes": ${rows(changes)}`,
    `  "doubts": ${rows(doubts)}`,
  ].join(',\n')}\n}`;
}
