import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../files/is-file.ts';
import { listFiles } from '../files/list-files.ts';
import { readZones } from '../archive/read-archive.ts';
import { readYaml } from '../files/read-yaml.ts';
import { CorrectionFile } from '../domain/correction.ts';
import { type Doubt, Ledger, type LedgerLine } from '../domain/ledger.ts';
import type { Zone } from '../domain/zone.ts';
import { type ArticleFile, parseArticleFile } from '../markdown/article-file.ts';
import { namesOf } from '../scan/scan-files.ts';
import { correctLine } from '../normalize/stages/apply-text-corrections.ts';
import { openScan } from '../scan/open-scan.ts';
import {
  correctionPath,
  findCorrectionFile,
  type NewDecision,
} from '../normalize/store/correction-file.ts';
import { linesOf } from '../text/lines-of.ts';

/** A scan in the list of the desk. */
export interface DeskEntry {
  scan: string;
  issue: string;
  /** EDTF; null when unknown. */
  date: string | null;
  label: string | null;
  articles: number;
  doubts: number;
  decisions: number;
}

/** A line of a scan with all that is known of it. */
export interface DeskLine extends LedgerLine {
  /** As received. */
  printed: string;
  /** As the text corrections leave it. */
  corrected: string;
  doubts: Doubt[];
  /** What an editor decided about it. */
  decisions: NewDecision[];
}

/** An article that has lines on the scan. */
export interface DeskArticle extends ArticleFile {
  /** Path below the content folder. */
  file: string;
}

/** One scan on the desk: its lines, the articles made from them, and what an editor decided. */
export interface DeskPage {
  entry: DeskEntry;
  lines: DeskLine[];
  articles: Map<string, DeskArticle>;
  /** Scans before and after it that have doubts. */
  previous: string | undefined;
  next: string | undefined;
  /** Path of its correction file below the content folder. */
  corrections: string;
  zones: ReadonlyMap<string, Zone>;
}

/** Reads one ledger; undefined when there is none that this version of the program wrote. */
export function readLedger(contentDir: string, scan: string): Ledger | undefined {
  return namesOf(scan)
    .map((name) => readLedgerFile(join(contentDir, 'ledger', `${name}.json`)))
    .find((ledger) => ledger?.scan === scan);
}

function readLedgerFile(file: string): Ledger | undefined {
  return isFile(file) ? Ledger.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
}

function readCorrections(contentDir: string, scan: string): CorrectionFile {
  const path = findCorrectionFile(contentDir, scan);
  return path === undefined
    ? { scan, text: [], lines: [], articles: [], inserts: [] }
    : readYaml(join(contentDir, path), CorrectionFile, path);
}

const decisionsIn = (file: CorrectionFile): NewDecision[] => [
  ...file.text.map((decision): NewDecision => ({ list: 'text', decision })),
  ...file.lines.map((decision): NewDecision => ({ list: 'lines', decision })),
  ...file.articles.map((decision): NewDecision => ({ list: 'articles', decision })),
  ...file.inserts.map((decision): NewDecision => ({ list: 'inserts', decision })),
];

/** Every scan that was read, those with most doubts first, then by name. */
export function readDesk(contentDir: string): DeskEntry[] {
  return listFiles(join(contentDir, 'ledger'), '.json')
    .flatMap((name) => {
      const ledger = readLedgerFile(join(contentDir, 'ledger', name));
      return ledger === undefined ? [] : [entryOf(contentDir, ledger)];
    })
    .sort((a, b) => b.doubts - a.doubts || (a.scan < b.scan ? -1 : 1));
}

function entryOf(contentDir: string, ledger: Ledger): DeskEntry {
  return {
    scan: ledger.scan,
    issue: ledger.issue.id,
    date: ledger.issue.date.edtf,
    label: ledger.page.label,
    articles: ledger.articles.length,
    doubts: ledger.doubts.length,
    decisions: decisionsIn(readCorrections(contentDir, ledger.scan)).length,
  };
}

/** The lines of a scan as received, index 0 for line 1; none when it cannot be read. */
export function readLines(contentDir: string, scan: string): string[] {
  const file = join(contentDir, 'scans', scan);
  if (!existsSync(file)) return [];
  const opened = openScan({ name: scan, bytes: readFileSync(file) });
  return 'message' in opened ? [] : linesOf(opened.text);
}

/**
 * Reads one scan for the desk; undefined when it was not read by the program.
 * Throws when a correction or the zones are malformed.
 */
export function readDeskPage(contentDir: string, scan: string): DeskPage | undefined {
  const ledger = readLedger(contentDir, scan);
  if (ledger === undefined) return undefined;
  const printed = readLines(contentDir, scan);
  const decisions = decisionsIn(readCorrections(contentDir, scan));
  const lines = ledger.lines.map((line): DeskLine => {
    const own = decisions.filter(({ decision }) => lineOf(decision, printed) === line.line);
    const received = printed[line.line - 1] ?? '';
    return {
      ...line,
      printed: received,
      corrected: own.reduce(
        (text, { list, decision }) => (list === 'text' ? correctLine(text, decision) : text),
        received,
      ),
      doubts: ledger.doubts.filter((doubt) => doubt.line === line.line),
      decisions: own,
    };
  });
  const doubtful = readDesk(contentDir)
    .filter((entry) => entry.doubts > 0 || entry.scan === scan)
    .map((entry) => entry.scan)
    .sort();
  const at = doubtful.indexOf(scan);
  return {
    entry: entryOf(contentDir, ledger),
    lines: withFirst(lines, ledger.doubts),
    articles: readArticles(contentDir, new Set(ledger.lines.map(({ article }) => article))),
    previous: doubtful[at - 1],
    next: doubtful[at + 1],
    corrections: correctionPath(contentDir, scan),
    zones: new Map(readZones(contentDir).map((zone) => [zone.id, zone])),
  };
}

/** Doubts about the whole page stand on line 1, which may be blank: they go to the first line. */
function withFirst(lines: DeskLine[], doubts: readonly Doubt[]): DeskLine[] {
  const shown = new Set(lines.flatMap((line) => line.doubts));
  const rest = doubts.filter((doubt) => !shown.has(doubt));
  lines[0]?.doubts.unshift(...rest);
  return lines;
}

/** Line that a decision is about: its own, or the one line that has its words now. */
function lineOf(
  { line, printed }: { line: number; printed: string },
  lines: readonly string[],
): number {
  if (lines[line - 1]?.includes(printed) === true) return line;
  const at = lines.findIndex((text) => text.includes(printed));
  return at < 0 ? line : at + 1;
}

function readArticles(
  contentDir: string,
  ids: ReadonlySet<string | null>,
): Map<string, DeskArticle> {
  const articles = new Map<string, DeskArticle>();
  for (const name of listFiles(join(contentDir, 'articles'), '.md')) {
    const id = name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
    if (!ids.has(id)) continue;
    const file = `articles/${name}`;
    articles.set(id, {
      ...parseArticleFile(readFileSync(join(contentDir, file), 'utf8'), file),
      file,
    });
  }
  return articles;
}
