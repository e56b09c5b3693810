import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Moves what was prepared to its place, whatever stands there. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // A folder stands in its place.
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
  }
}

/** Writes one file, its folder too: killed at any moment, the old or the new one stands there whole. */
export function replaceFile(file: string, content: string | Uint8Array | Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  // Both threads of a build, and two builds, may write the same at the same time.
  const unfinished = `${file}.${String(process.pid)}-${String(threadId)}.new`;
  if (typeof content === 'string' || content instanceof Uint8Array)
    writeFileSync(unfinished, content);
  else {
    const open = openSync(unfinished, 'w');
    try {
      for (const part of content) writeSync(open, part);
    } finally {
      closeSync(open);
    }
  }
  move(unfinished, file);
}

/** Makes a folder as a whole or not at all: `fill` writes into one that takes its place. */
export function replaceFolder(folder: string, fill: (unfinished: string) => void): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  fill(unfinished);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}
