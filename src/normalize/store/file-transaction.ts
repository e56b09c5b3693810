import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { WORK_FOLDER } from './run-lock.ts';

/** Files to write and to remove, by path below the content folder. */
export interface FileChanges {
  write: ReadonlyMap<string, string>;
  remove: readonly string[];
}

/** What a run that was prepared completely still has to do: staged file -> its place. */
const Journal = z.strictObject({
  moves: z.array(z.tuple([z.string(), z.string()])),
  remove: z.array(z.string()),
});
type Journal = z.infer<typeof Journal>;

const journalOf = (contentDir: string): string => join(contentDir, WORK_FOLDER, 'journal.json');
const stageOf = (contentDir: string): string => join(contentDir, WORK_FOLDER, 'stage');

/**
 * Finishes or forgets what an earlier run left: with a journal its files were all prepared, and it
 * is completed; without one, nothing of it counts. Returns true when something was completed.
 */
export function recover(contentDir: string): boolean {
  const journal = journalOf(contentDir);
  if (!existsSync(journal)) {
    rmSync(stageOf(contentDir), { recursive: true, force: true });
    return false;
  }
  carryOut(contentDir, Journal.parse(JSON.parse(readFileSync(journal, 'utf8'))));
  return true;
}

/**
 * Writes and removes files as one step: all texts are prepared beside their places, a journal says
 * so, and then they are moved. Killed before the journal, nothing has changed; killed after it, the
 * next run completes the step. No file is ever half written.
 */
export function commitFiles(contentDir: string, changes: FileChanges): void {
  if (changes.write.size === 0 && changes.remove.length === 0) return;
  const stage = stageOf(contentDir);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const moves: Journal['moves'] = [];
  let number = 0;
  for (const [file, text] of changes.write) {
    const staged = String(number++);
    writeFileSync(join(stage, staged), text);
    moves.push([staged, file]);
  }
  const journal: Journal = { moves, remove: [...changes.remove] };
  const draft = `${journalOf(contentDir)}.new`;
  const handle = openSync(draft, 'w');
  writeSync(handle, JSON.stringify(journal));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, journalOf(contentDir));
  carryOut(contentDir, journal);
}

function carryOut(contentDir: string, { moves, remove }: Journal): void {
  const folders = new Set<string>();
  for (const [staged, file] of moves) {
    const from = join(stageOf(contentDir), staged);
    const to = join(contentDir, file);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // Gone from the stage: moved before the run was stopped.
    if (existsSync(from)) renameSync(from, to);
  }
  for (const file of remove) {
    rmSync(join(contentDir, file), { force: true });
    removeIfEmpty(dirname(join(contentDir, file)));
  }
  rmSync(journalOf(contentDir), { force: true });
  rmSync(stageOf(contentDir), { recursive: true, force: true });
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
