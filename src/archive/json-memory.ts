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

/** A line without values ends a list; no value holds a line break. */
const end = Buffer.from('[]\n');
const endInside = Buffer.from('\n[]\n');

/** Gives a list that was remembered; undefined when it is damaged. */
export type RecallList = () => unknown[] | undefined;

/**
 * Lists that a program remembered in a file, each to be parsed when it is asked for; undefined when
 * there is none, or it is torn.
 */
export function recallLists(file: string): RecallList[] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const lists: RecallList[] = [];
  for (let start = 0; start < bytes.length;) {
    const isEmpty = bytes.subarray(start, start + end.length).equals(end);
    const last = isEmpty ? start : bytes.indexOf(endInside, start) + 1;
    if (!isEmpty && last === 0) return undefined;
    const lines = bytes.subarray(start, last);
    lists.push(() => parseLines(lines));
    start = last + end.length;
  }
  return lists;
}

function parseLines(bytes: Buffer): unknown[] | undefined {
  const values: unknown[] = [];
  try {
    for (let start = 0; start < bytes.length;) {
      const stop = bytes.indexOf('\n', start);
      const line = JSON.parse(bytes.toString('utf8', start, stop)) as unknown[];
      for (const value of line) values.push(value);
      start = stop + 1;
    }
    return values;
  } catch {
    return undefined;
  }
}

/**
 * Remembers long lists in a file, whole or not at all, in lines of JSON: as one text, a list takes
 * several times the memory of its values.
 */
export function rememberLists(file: string, lists: readonly Iterable<unknown>[]): void {
  writeWhole(file, linesOf(lists));
}

function* linesOf(lists: readonly Iterable<unknown>[]): Generator<string> {
  for (const values of lists) {
    let line: unknown[] = [];
    for (const value of values) {
      line.push(value);
      if (line.length < lineLength) continue;
      yield `${JSON.stringify(line)}\n`;
      line = [];
    }
    if (line.length > 0) yield `${JSON.stringify(line)}\n`;
    yield end.toString();
  }
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
