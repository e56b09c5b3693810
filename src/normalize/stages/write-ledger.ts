import {
  Ledger,
  type LedgerArticle,
  type LedgerLine,
  type Doubt,
  type Reason,
} from '../../domain/ledger.ts';
import type { Draft } from '../draft.ts';
import type { ReadPage } from '../pipeline.ts';
import type { WrittenFile } from './write-article.ts';

/** Reasons kept a line: the strongest few explain it. */
const KEPT = 5;

const round = (value: number): number => Math.round(value * 100) / 100;

const strongest = (why: readonly Reason[]): Reason[] =>
  why
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, KEPT)
    .map(({ name, weight }) => ({ name, weight: round(weight) }));

/** What became of a draft: its article's id, the paragraph of each line, and its file if it begins here. */
export interface LedgerEntry {
  id: string;
  paragraphs: ReadonlyMap<string, number>;
  article?: LedgerArticle;
}

/** The account of one scan: every non-blank line once, with role, article, paragraph and reasons. */
export function writeLedger(
  page: ReadPage,
  isDuplicate: boolean,
  articles: ReadonlyMap<Draft, LedgerEntry>,
  doubts: readonly Doubt[],
): { file: WrittenFile; joins: number; doubts: number } {
  const lines = new Map<number, LedgerLine>();
  const drafts = page.drafts;
  let joins = 0;
  for (const line of page.lines) {
    if (line.residue) {
      lines.set(line.number, {
        line: line.number,
        role: line.raw.includes('![') ? 'image' : 'residue',
        article: null,
        why: [{ name: 'nothing of it was printed', weight: 1 }],
      });
    }
  }
  for (const index of page.repeated.keys()) {
    const original = page.units[page.repeated.get(index) ?? 0];
    for (const { number } of page.units[index]?.lines ?? []) {
      lines.set(number, {
        line: number,
        role: 'duplicate',
        article: null,
        why: [{ name: `repeats line ${String(original?.lines[0].number ?? 0)}`, weight: 1 }],
      });
    }
  }
  for (const segment of page.segments) {
    const draft = drafts.find((candidate) =>
      candidate.segments.some(({ view }) => view === segment.view),
    );
    const article = draft === undefined ? undefined : articles.get(draft);
    for (const { number } of segment.view.unit.lines) {
      const paragraph = article?.paragraphs.get(`${page.scan}:${String(number)}`);
      const source = draft?.blocks
        .flatMap((block) => block.lines)
        .find((line) => line.line === number && line.scan === page.scan);
      if (source?.join === true) joins++;
      lines.set(number, {
        line: number,
        role: isDuplicate ? 'duplicate' : segment.role,
        article: isDuplicate ? null : (article?.id ?? null),
        ...(paragraph === undefined || isDuplicate ? {} : { paragraph }),
        ...(source?.join === true && !isDuplicate ? { join: true as const } : {}),
        why: isDuplicate
          ? [{ name: 'repeats another page', weight: 1 }]
          : strongest([...segment.why, ...(source?.join === true ? source.why : [])]),
        ...(segment.runnerUp === undefined || isDuplicate || segment.runnerUp.margin > 20
          ? {}
          : { runnerUp: { role: segment.runnerUp.role, margin: round(segment.runnerUp.margin) } }),
      });
    }
  }
  const { evidence, ...rest } = page.resolved.page;
  const ledger = Ledger.parse({
    scan: page.scan,
    sha256: page.sha256,
    encoding: page.encoding,
    issue: page.resolved.issue,
    page: { ...rest, evidence },
    ...sectionName(page),
    articles: isDuplicate ? [] : drafts.flatMap((draft) => articles.get(draft)?.article ?? []),
    lines: [...lines.values()].sort((a, b) => a.line - b.line),
    changes: [
      ...page.changes,
      ...drafts.flatMap(({ dropped }) =>
        dropped.map(({ line, rule, printed }) => ({
          line,
          rule,
          count: printed.length,
          printed,
          written: '',
        })),
      ),
    ].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1)),
    doubts: doubts
      .map(({ line, ruleId, message, choices }) => ({
        line: Math.max(1, line),
        ruleId,
        message,
        ...(choices === undefined ? {} : { choices }),
      }))
      .sort((a, b) => a.line - b.line),
  });
  return {
    file: {
      file: `ledger/${page.scan.replace(/\.txt$/i, '')}.json`,
      text: `${formatJson(ledger)}\n`,
    },
    joins,
    doubts: doubts.length,
  };
}

function sectionName(page: ReadPage): { sectionName?: string } {
  const named = page.segments.find(
    ({ role, view }) => role === 'sectionName' && /\p{Script=Han}/u.test(view.text),
  );
  return named === undefined ? {} : { sectionName: named.view.text };
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
