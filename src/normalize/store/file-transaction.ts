import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { removeIfEmpty, WORK_FOLDER } from '../../files/run-lock.ts';

/** Files that change together, by path below the content folder. */
export interface FileStep {
  /** A file that people edit, and its text when it was read; undefined when it was not there. */
  guard?: { file: string; text: string | undefined };
  /** The steps behind it say what they say because of it: without it they are left out as well. */
  leads?: true;
  write: readonly (readonly [file: string, text: string])[];
  remove: readonly string[];
}

/** The operations that change files; a test passes its own to stop between any two of them. */
export interface FileEffects {
  makeFolder: (path: string) => void;
  write: (path: string, text: string) => void;
  /** As `write`, and on the disk when it returns. */
  writeSafely: (path: string, text: string) => void;
  move: (from: string, to: string) => void;
  remove: (path: string) => void;
}

const nodeFiles: FileEffects = {
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  write: (path, text) => {
    writeFileSync(path, text);
  },
  writeSafely: (path, text) => {
    const handle = openSync(path, 'w');
    writeSync(handle, text);
    fsyncSync(handle);
    closeSync(handle);
  },
  move: renameSync,
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
};

const Hash = z.string().nullable();

/** What a run that was prepared completely still has to do. */
const Journal = z.strictObject({
  steps: z.array(
    z.strictObject({
      /** `was`: hash of the text that was read, `is`: of the one that replaces it; null for none. */
      guard: z.strictObject({ file: z.string(), was: Hash, is: Hash }).optional(),
      leads: z.literal(true).optional(),
      /** Staged file -> its place. */
      moves: z.array(z.tuple([z.string(), z.string()])),
      remove: z.array(z.string()),
    }),
  ),
});
type Journal = z.infer<typeof Journal>;

const journalOf = (contentDir: string): string => join(contentDir, WORK_FOLDER, 'journal.json');
const draftOf = (contentDir: string): string => `${journalOf(contentDir)}.new`;
const stageOf = (contentDir: string): string => join(contentDir, WORK_FOLDER, 'stage');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function textOf(path: string): string | undefined {
  // Most articles of a first run are not there yet, and an error costs more than a look.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** An editor saved an article between reading and writing: the run must read again. */
export class ChangedMeanwhile extends Error {
  constructor(file: string) {
    super(`${file} was changed while it was being read; run again`);
  }
}

function readJournal(contentDir: string): Journal | undefined {
  const text = textOf(journalOf(contentDir));
  return text === undefined ? undefined : Journal.parse(JSON.parse(text));
}

/**
 * Finishes or forgets what an earlier run left: with a journal its files were all prepared, and it
 * is completed; without one, nothing of it counts. Returns true when something was completed.
 */
export function recover(contentDir: string, files: FileEffects = nodeFiles): boolean {
  const journal = readJournal(contentDir);
  if (journal === undefined) {
    if (existsSync(draftOf(contentDir))) files.remove(draftOf(contentDir));
    if (existsSync(stageOf(contentDir))) files.remove(stageOf(contentDir));
    return false;
  }
  carryOut(contentDir, journal, files);
  return true;
}

/** Files that `recover` would write (path -> text) or remove (path -> undefined). */
export function pendingFiles(contentDir: string): Map<string, string | undefined> {
  const pending = new Map<string, string | undefined>();
  for (const { moves, remove } of stepsToDo(contentDir, readJournal(contentDir)?.steps ?? [])) {
    for (const [staged, file] of moves) {
      const text = textOf(join(stageOf(contentDir), staged));
      if (text !== undefined) pending.set(file, text);
    }
    for (const file of remove) pending.set(file, undefined);
  }
  return pending;
}

/**
 * Writes and removes files as one step: all texts are prepared beside their places, a journal says
 * so, and then they are moved. Killed before the journal, nothing has changed; killed after it, the
 * next run completes the step. No file is ever half written.
 * Throws ChangedMeanwhile, with nothing done, when a guarded file is no longer what was read.
 */
export function commitFiles(
  contentDir: string,
  steps: readonly FileStep[],
  files: FileEffects = nodeFiles,
): void {
  if (steps.length === 0) return;
  const stage = stageOf(contentDir);
  if (existsSync(stage)) files.remove(stage);
  files.makeFolder(stage);
  const journal: Journal = { steps: [] };
  let number = 0;
  for (const { guard, leads, write, remove } of steps) {
    const moves: [string, string][] = [];
    for (const [file, text] of write) {
      const staged = String(number++);
      files.write(join(stage, staged), text);
      moves.push([staged, file]);
    }
    const next = write.find(([file]) => file === guard?.file)?.[1];
    journal.steps.push({
      ...(guard === undefined
        ? {}
        : {
            guard: {
              file: guard.file,
              was: guard.text === undefined ? null : hashOf(guard.text),
              is: next === undefined ? null : hashOf(next),
            },
          }),
      ...(leads === undefined ? {} : { leads }),
      moves,
      remove: [...remove],
    });
  }
  for (const { guard } of steps) {
    if (guard !== undefined && textOf(join(contentDir, guard.file)) !== guard.text) {
      files.remove(stage);
      throw new ChangedMeanwhile(guard.file);
    }
  }
  files.writeSafely(draftOf(contentDir), JSON.stringify(journal));
  files.move(draftOf(contentDir), journalOf(contentDir));
  carryOut(contentDir, journal, files);
}

/**
 * True when a guarded file is neither what was read nor what replaces it: somebody changed it
 * after the run was stopped. Its step is left out, and the next run merges.
 */
function isEdited(
  contentDir: string,
  { file, was, is }: { file: string; was: string | null; is: string | null },
): boolean {
  const text = textOf(join(contentDir, file));
  const found = text === undefined ? null : hashOf(text);
  return found !== null && found !== was && found !== is;
}

/** The steps of a journal that nobody came between; each is asked about when its turn comes. */
function* stepsToDo(
  contentDir: string,
  steps: Journal['steps'],
): Generator<Journal['steps'][number]> {
  for (const step of steps) {
    const { guard, leads } = step;
    if (guard === undefined || !isEdited(contentDir, guard)) yield step;
    else if (leads === true) return;
  }
}

function carryOut(contentDir: string, { steps }: Journal, files: FileEffects): void {
  const folders = new Set<string>();
  for (const { moves, remove } of stepsToDo(contentDir, steps)) {
    for (const [staged, file] of moves) {
      const from = join(stageOf(contentDir), staged);
      // Gone from the stage: moved before the run was stopped.
      if (!existsSync(from)) continue;
      const to = join(contentDir, file);
      const folder = dirname(to);
      if (!folders.has(folder)) files.makeFolder(folder);
      folders.add(folder);
      files.move(from, to);
    }
    for (const file of remove) {
      files.remove(join(contentDir, file));
      const folder = dirname(join(contentDir, file));
      removeIfEmpty(folder);
      folders.delete(folder);
    }
  }
  files.remove(journalOf(contentDir));
  files.remove(stageOf(contentDir));
}
