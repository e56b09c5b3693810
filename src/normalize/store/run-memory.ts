/**
 * What a run remembers for the next one, so that a run costs what changed and not what exists:
 * stamps of every file it read and wrote, and per scan what other scans may need to know of it.
 * It is kept outside the content folder and may be deleted at any time; a run without it reads
 * everything and comes to the same result.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recallJson, rememberJson } from '../../files/json-memory.ts';
import { listFiles } from '../../files/list-files.ts';
import type { Diagnostic } from '../model.ts';
import type { ScanSummary } from '../pipeline.ts';
import { namesOf } from '../scan-files.ts';

/** What a run remembers of one scan. */
export interface ScanMemory {
  issue: string;
  shingles: number[];
  /** Paths of its ledger: one, or several after scans were renamed. */
  ledgers: string[];
  /** The scan whose page it repeats. */
  repeats?: string;
  /** What an editor decided of that: see `PageTrace`. */
  decidedRepeat?: boolean;
  /** Articles that begin on it: their ids, and the scans they were printed on. */
  articles: { id: string; scans: string[] }[];
  summary: ScanSummary;
  diagnostics: Diagnostic[];
}

/** Size and times of a file, by path below the content folder. */
export type Stamps = Map<string, string>;

/** Everything a run remembers. */
export interface RunMemory {
  /** Hash of the program itself: another program may come to another result. */
  program: string;
  stamps: Stamps;
  scans: Record<string, ScanMemory>;
  /** Articles with direct edits: path -> text. */
  edited: Record<string, string>;
}

/** As it stands in its file. */
type StoredMemory = Omit<RunMemory, 'stamps'> & { stamps: Record<string, string> };

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders of the program that decide what a run makes. */
const PROGRAM = ['src/normalize', 'src/reading', 'src/markdown', 'src/domain'];

/** Hash over the sources that make articles, and the version of Node. */
export function hashProgram(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of PROGRAM) {
    for (const name of listFiles(join(PROJECT, folder), '')) {
      if (!/(?<!\.test)\.ts$|(?:^|\/)weights\.json$/u.test(name)) continue;
      hash.update(name).update(readFileSync(join(PROJECT, folder, name)));
    }
  }
  const lockfile = join(PROJECT, 'package-lock.json');
  if (existsSync(lockfile)) hash.update(readFileSync(lockfile));
  return hash.digest('hex');
}

const FOLDERS = ['issues', 'corrections', 'scans', 'articles', 'ledger'];
const FILES = ['publication.yaml', 'zones.yaml', 'redirects.json', 'weights.json'];

/** Stamps of all files of a content folder that a run reads or writes. */
export function stampFiles(contentDir: string): Stamps {
  const listed = FOLDERS.flatMap((folder) =>
    listFiles(join(contentDir, folder), '').map((name) => `${folder}/${name}`),
  );
  const stamps: Stamps = new Map();
  stampAgain(contentDir, stamps, [...FILES, ...listed]);
  return stamps;
}

/** Takes the stamps of some files anew; files that are gone have none. */
export function stampAgain(contentDir: string, stamps: Stamps, paths: Iterable<string>): void {
  for (const path of paths) {
    const stats = statSync(`${contentDir}/${path}`, { throwIfNoEntry: false });
    if (stats === undefined) stamps.delete(path);
    else stamps.set(path, `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`);
  }
}

/** Paths whose stamps differ, or that only one side has. */
export function changedPaths(before: Stamps, now: Stamps): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (path) => before.get(path) !== now.get(path),
  );
}

function memoryFile(contentDir: string): string {
  const key = createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 16);
  return join(PROJECT, '.cache', 'normalize', `${key}.json`);
}

/** What the last run over a content folder remembered; undefined when it is gone or of another program. */
export function recall(contentDir: string, program: string): RunMemory | undefined {
  // Written below.
  const stored = recallJson(memoryFile(contentDir)) as StoredMemory | undefined;
  if (stored?.program !== program) return undefined;
  return { ...stored, stamps: new Map(Object.entries(stored.stamps)) };
}

/** Keeps what a run remembers. */
export function remember(contentDir: string, memory: RunMemory): void {
  const stored: StoredMemory = { ...memory, stamps: Object.fromEntries(memory.stamps) };
  rememberJson(memoryFile(contentDir), stored);
}

/** Forgets a content folder: the next run reads everything. */
export function forget(contentDir: string): void {
  rmSync(memoryFile(contentDir), { recursive: true, force: true });
}

/** Path of a ledger -> the scan that it is of. */
export const scanByLedger = ({ scans }: Pick<RunMemory, 'scans'>): Map<string, string> =>
  new Map(
    Object.entries(scans).flatMap(([scan, { ledgers }]) =>
      ledgers.map((path) => [path, scan] as const),
    ),
  );

/**
 * The scans that a change of files can touch: their own, those of the same issue, and those that
 * hold an edited article. Undefined when anything may be touched.
 */
export function scansTouchedBy(
  changed: readonly string[],
  memory: RunMemory,
  issuePages: (file: string) => { id: string; scans: string[] } | undefined,
): Set<string> | undefined {
  const touched = new Set<string>();
  const issues = new Set<string>();
  const holders = new Map<string, string[]>();
  const ledgers = scanByLedger(memory);
  for (const [scan, { articles }] of Object.entries(memory.scans)) {
    for (const { id, scans } of articles) holders.set(id, [scan, ...scans]);
  }
  for (const path of changed) {
    const [folder = ''] = path.split('/');
    const name = path.slice(folder.length + 1);
    if (folder === 'scans') touched.add(name);
    else if (folder === 'corrections') {
      const called = name.replace(/\.ya?ml$/, '');
      for (const scan of Object.keys(memory.scans))
        if (namesOf(scan).includes(called)) touched.add(scan);
    } else if (folder === 'issues') {
      issues.add(name.replace(/\.ya?ml$/, ''));
      const issue = issuePages(path);
      if (issue !== undefined) issues.add(issue.id);
      for (const scan of issue?.scans ?? []) touched.add(scan);
    } else if (path.endsWith('.md')) {
      const scans = holders.get(path.slice(path.lastIndexOf('/') + 1, -'.md'.length));
      if (scans === undefined) return undefined;
      for (const scan of scans) touched.add(scan);
    } else if (folder === 'ledger') {
      const scan = ledgers.get(path);
      if (scan === undefined) return undefined;
      touched.add(scan);
    } else return undefined;
  }
  for (const scan of touched) {
    const issue = memory.scans[scan]?.issue;
    if (issue !== undefined) issues.add(issue);
  }
  for (const [scan, { issue }] of Object.entries(memory.scans)) {
    if (issues.has(issue)) touched.add(scan);
  }
  return touched;
}
