import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Issue, IssuePage } from '../../domain/issue.ts';
import { compileLexicon } from '../lexicon.ts';
import type { ContentInput } from '../model.ts';
import { listScans, readContent } from '../read-content.ts';
import { BOXED } from '../../scan/boxes/open-page.ts';
import { readPage } from '../read-page.ts';
import { openScan } from '../../scan/open-scan.ts';
import { addPageToIssue } from './issue-file.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { takeLock } from '../../files/run-lock.ts';
import { type RunOptions, type RunReport, runNormalize } from './run-normalize.ts';

/** A page to add, and what the editor knows of it. */
export interface NewScan {
  /** Path of the text file. */
  file: string;
  /** Name under content/scans; the file's own when it is not given. */
  as?: string | undefined;
  /** Id of the issue: its date, or a word for one without a date. */
  issue?: string | undefined;
  /** Label of the page: A2. */
  page?: string | undefined;
}

/** What became of a new page. */
export interface AddedScan {
  /** Name under content/scans. */
  scan: string;
  /** Path of the issue file that was written; undefined when no issue was given. */
  issueFile: string | undefined;
  report: RunReport;
}

/**
 * Puts a page's text under content/scans, says its issue and page in content/issues, and reads it.
 * Everything is checked first: it throws an Error that says what to do, with nothing written, when
 * the file cannot be read, is there already, or another text stands under its name.
 */
export async function addScan(
  contentDir: string,
  wanted: NewScan,
  options: RunOptions = {},
): Promise<AddedScan> {
  const { file, issue } = wanted;
  if (wanted.page !== undefined && issue === undefined)
    throw new Error('--page: expected --issue beside it, found none; a page belongs to an issue');
  const label = parseLabel(wanted.page);
  const bytes = readText(file);
  const scan = nameOf(wanted.as ?? basename(file));
  mkdirSync(join(contentDir, 'scans'), { recursive: true });
  // Two at once would each write the issue with a page of their own, and one page would be lost.
  const release = await takeLock(contentDir, options);
  let added: Omit<AddedScan, 'report'>;
  try {
    added = placeScan(contentDir, bytes, { ...wanted, label, scan });
  } finally {
    release();
  }
  const report = await runNormalize(contentDir, { ...options, about: added.scan });
  return { ...added, report };
}

/** Writes the scan, and its page into the issue, if nothing is in the way. */
function placeScan(
  contentDir: string,
  bytes: Uint8Array,
  { file, issue, label, scan }: NewScan & { label: string | null; scan: string },
): Omit<AddedScan, 'report'> {
  const { issues, publication, zones } = readContent(contentDir, () => false);

  const there = findSame(contentDir, bytes);
  const isHeld = issues.some(({ pages }) => pages.some((page) => page.scan === there));
  if (there !== undefined && (issue === undefined || isHeld))
    throw new Error(`${file}: expected a new page, found that scans/${there} is the same text`);
  const clash = listScans(contentDir).find(
    (name) => basename(name).toLowerCase() === scan.toLowerCase(),
  );
  if (there === undefined && clash !== undefined) {
    throw new Error(
      `${file}: expected a name that is free, found another text under scans/${clash}; add it under another name with --as NAME.txt`,
    );
  }
  const name = there ?? scan;
  const change =
    issue === undefined
      ? undefined
      : addPageToIssue(
          contentDir,
          issue,
          { scan: name, label },
          printedOf({ name, bytes }, publication, zones),
        );
  if (there === undefined) {
    // Killed at any moment, no half of it is a scan.
    replaceFile(join(contentDir, 'scans', scan), bytes);
  }
  change?.write();
  return { scan: name, issueFile: change?.path };
}

/** What a page prints of its issue, whatever an editor knows of it. */
function printedOf(
  scan: ContentInput['scans'][number],
  publication: ContentInput['publication'],
  zones: ContentInput['zones'],
): Omit<Issue, 'pages' | 'id'> {
  const lexicon = compileLexicon(publication, zones);
  const page = readPage(scan, { publication, issues: [], corrections: [] }, lexicon);
  if ('message' in page) throw new Error(`${scan.name}: ${page.message}`);
  const { date, number, serial, pagesPrinted } = page.reading.resolved.issue;
  return { date, number, serial, pagesPrinted };
}

function parseLabel(text: string | undefined): string | null {
  if (text === undefined) return null;
  const label = text.normalize('NFKC').toUpperCase().replace(/版$/, '');
  if (!IssuePage.shape.label.safeParse(label).success)
    throw new Error(`--page: expected a label such as A2, D5 or 3, found ${text}`);
  return label;
}

function readText(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'none' : code === 'EISDIR' ? 'a folder' : String(code);
    throw new Error(`${file}: expected a text file, found ${found}`, { cause: error });
  }
  const opened = openScan({ name: basename(file), bytes });
  if ('message' in opened)
    throw new Error(
      `${file}${opened.line > 0 ? `:${String(opened.line)}` : ''}: ${opened.message}`,
    );
  if (opened.text.trim() === '')
    throw new Error(`${file}: expected the text of a page, found only blank lines`);
  return bytes;
}

/** `P2.TXT` -> `P2.txt`; `p2.md` -> `p2.txt`; `p2.hocr` stays, its boxes say how it is read */
function nameOf(name: string): string {
  if (/[\\/]/.test(name) || name.startsWith('.'))
    throw new Error(`--as: expected a file name such as a2.txt, found ${name}`);
  if (BOXED.test(name)) return name.replace(BOXED, (ending) => ending.toLowerCase());
  return `${name.replace(/\.[A-Za-z]{1,4}$/, '')}.txt`;
}

/** Name of the scan with exactly these bytes. */
function findSame(contentDir: string, bytes: Uint8Array): string | undefined {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return listScans(contentDir).find((name) => {
    const file = join(contentDir, 'scans', name);
    return (
      statSync(file).size === bytes.length &&
      createHash('sha256').update(readFileSync(file)).digest('hex') === hash
    );
  });
}
