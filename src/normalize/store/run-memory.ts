/**
 * What a run remembers for the next one, so that a run costs what changed and not what exists:
 * stamps of every file it read and wrote, and per scan what other scans may need to know of it.
 * It is kept outside the content folder and may be deleted at any time; a run without it reads
 * everything and comes to the same result.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Choice } from '../../domain/ledger.ts';
import { rooms } from '../../files/digest-sources.ts';
import { recallJson, rememberJson } from '../../files/json-memory.ts';
import { listFiles } from '../../files/list-files.ts';
import { projectDir } from '../../files/project-dir.ts';
import { stampOf } from '../../files/stamps.ts';
import type { Diagnostic } from '../model.ts';
import type { ScanSummary } from '../pipeline.ts';
import { namesOf } from '../../scan/scan-files.ts';

const Summary: z.ZodType<ScanSummary> = z.object({
  scan: z.string(),
  issue: z.string(),
  page: z.string().nullable(),
  articles: z.number(),
  joins: z.number(),
  doubts: z.number(),
});

const Said: z.ZodType<Diagnostic> = z.object({
  severity: z.enum(['error', 'doubt', 'info']),
  ruleId: z.string(),
  file: z.string(),
  line: z.number(),
  message: z.string(),
  choices: z.array(Choice).optional(),
});

const ScanMemory = z.object({
  issue: z.string(),
  shingles: z.array(z.number()),
  /** Paths of its ledger: one, or several after scans were renamed. */
  ledgers: z.array(z.string()),
  /** The scan whose page it repeats. */
  repeats: z.string().exactOptional(),
  /** What an editor decided of that: see `PageTrace`. */
  decidedRepeat: z.boolean().exactOptional(),
  /** Articles that begin on it: their ids, and the scans they were printed on. */
  articles: z.array(z.object({ id: z.string(), scans: z.array(z.string()) })),
  summary: Summary,
  diagnostics: z.array(Said),
});

/** What a run remembers of one scan. */
export type ScanMemory = z.infer<typeof ScanMemory>;

/** Size and times of a file, by path below the content folder. */
export type Stamps = Map<string, string>;

/** As it stands in its file. */
const StoredMemory = z.object({
  /** Digest of the program itself: another program may come to another result. */
  program: z.string(),
  stamps: z.record(z.string(), z.string()),
  scans: z.record(z.string(), ScanMemory),
  /** Articles with direct edits: path -> text. */
  edited: z.record(z.string(), z.string()),
});

const form = { form: 1, schema: StoredMemory };

/** Everything a run remembers. */
export type RunMemory = Omit<z.infer<typeof StoredMemory>, 'stamps'> & { stamps: Stamps };

/** What decides which articles a run makes. */
export const normalizerProgram = rooms(
  'archive',
  'domain',
  'files',
  'markdown',
  'normalize',
  'reading',
  'scan',
  'text',
);

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
    const stamp = stampOf(`${contentDir}/${path}`);
    if (stamp === '') stamps.delete(path);
    else stamps.set(path, stamp);
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
  return join(projectDir, '.cache', 'normalize', `${key}.json`);
}

/** What the last run over a content folder remembered; undefined when it is gone or of another program. */
export function recall(contentDir: string, program: string): RunMemory | undefined {
  const stored = recallJson(memoryFile(contentDir), form);
  if (stored?.program !== program) return undefined;
  return { ...stored, stamps: new Map(Object.entries(stored.stamps)) };
}

/** Keeps what a run remembers. */
export function remember(contentDir: string, memory: RunMemory): void {
  rememberJson(memoryFile(contentDir), form, {
    ...memory,
    stamps: Object.fromEntries(memory.stamps),
  });
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
