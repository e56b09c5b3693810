import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What a program remembered in a file; undefined when there is none, or it is torn. */
export function recallJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Remembers a value in a file, whole or not at all, whoever else does so at the same time. */
export function rememberJson(file: string, value: unknown): void {
  writeWhole(file, [JSON.stringify(value)]);
}

/** Values in a line of a list: the text of one line is all that is in memory beside them. */
const lineLength = 1000;

/** A list that a program remembered in a file; undefined when there is none, or it is torn. */
export function recallList(file: string): unknown[] | undefined {
  try {
    const bytes = readFileSync(file);
    const values: unknown[] = [];
    for (let start = 0; ;) {
      const end = bytes.indexOf('\n', start);
      const line = JSON.parse(bytes.toString('utf8', start, end)) as unknown[];
      if (line.length === 0) return values;
      for (const value of line) values.push(value);
      start = end + 1;
    }
  } catch {
    return undefined;
  }
}

/**
 * Remembers a long list in a file, whole or not at all, in lines of JSON of which the last is empty:
 * as one text, a list takes several times the memory of its values.
 */
export function rememberList(file: string, values: Iterable<unknown>): void {
  writeWhole(file, listLines(values));
}

function* listLines(values: Iterable<unknown>): Generator<string> {
  let line: unknown[] = [];
  for (const value of values) {
    line.push(value);
    if (line.length < lineLength) continue;
    yield `${JSON.stringify(line)}\n`;
    line = [];
  }
  if (line.length > 0) yield `${JSON.stringify(line)}\n`;
  yield '[]\n';
}

function writeWhole(file: string, parts: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  // Both threads of a build may come to the same result, and remember it at the same time.
  const unfinished = `${file}.${String(process.pid)}-${String(threadId)}`;
  const open = openSync(unfinished, 'w');
  try {
    for (const part of parts) writeSync(open, part);
  } finally {
    closeSync(open);
  }
  renameSync(unfinished, file);
}
