import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

/**
 * How something is remembered on disk. What is read back is checked against the schema; `form` is
 * raised when the same shape comes to mean something else, so that what an older program wrote is
 * forgotten.
 */
export interface MemoryForm<T> {
  form: number;
  schema: z.ZodType<T>;
}

/** What is stored: a value under the number of its form. */
const Stored = z.object({ form: z.number(), value: z.unknown() });

/**
 * What a program remembered in a file; undefined when there is none, when it is torn or damaged, or
 * when it was written in another form.
 */
export function recallJson<T>(file: string, { form, schema }: MemoryForm<T>): T | undefined {
  try {
    const bytes = readWhole(file);
    if (bytes === undefined) return undefined;
    const stored = Stored.parse(JSON.parse(bytes.toString('utf8')));
    return stored.form === form ? schema.safeParse(stored.value).data : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a value in a file, whole or not at all, whoever else does so at the same time. */
export function rememberJson<T>(file: string, { form }: MemoryForm<T>, value: T): void {
  writeWhole(file, [JSON.stringify({ form, value })]);
}

/** Values in a line of a list: the text of one line is all that is in memory beside them. */
const lineLength = 1000;

/** A line without values ends a list; no value holds a line break. */
const end = Buffer.from('[]\n');
const endInside = Buffer.from('\n[]\n');

/** Gives a list that was remembered. Throws when a value is not of the shape that its form has. */
export type RecallList<T> = () => T[];

/** How lists are remembered in one file: a schema for the values of each. */
export interface ListsForm<T extends readonly unknown[]> {
  form: number;
  schemas: { [K in keyof T]: z.ZodType<T[K]> };
}

/** The first list of each file says in what form the others are. */
const FormList = z.tuple([z.number()]);

/**
 * Lists that a program remembered in a file, each to be parsed when it is asked for; undefined when
 * there is none, when it is torn or damaged, or when it was written in another form.
 */
export function recallLists<T extends readonly unknown[]>(
  file: string,
  { form, schemas }: ListsForm<T>,
): { [K in keyof T]: RecallList<T[K]> } | undefined {
  const [head, ...lists] = listsOf(file) ?? [];
  if (head === undefined || FormList.safeParse(head()).data?.[0] !== form) return undefined;
  if (lists.length !== schemas.length) return undefined;
  // A mapped tuple keeps its places.
  return schemas.map((schema, i) => () => z.array(schema).parse(lists[i]?.())) as {
    [K in keyof T]: RecallList<T[K]>;
  };
}

function listsOf(file: string): RecallList<unknown>[] | undefined {
  const bytes = readWhole(file);
  if (bytes === undefined) return undefined;
  const lists: RecallList<unknown>[] = [];
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

function parseLines(bytes: Buffer): unknown[] {
  const values: unknown[] = [];
  for (let start = 0; start < bytes.length;) {
    const stop = bytes.indexOf('\n', start);
    // Written below.
    const line = JSON.parse(bytes.toString('utf8', start, stop)) as unknown[];
    for (const value of line) values.push(value);
    start = stop + 1;
  }
  return values;
}

/**
 * Remembers long lists in a file, whole or not at all, in lines of JSON: as one text, a list takes
 * several times the memory of its values.
 */
export function rememberLists<T extends readonly unknown[]>(
  file: string,
  { form }: ListsForm<T>,
  lists: { [K in keyof T]: Iterable<T[K]> },
): void {
  writeWhole(file, linesOf([[form], ...lists]));
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

/** The last line of each file: a checksum of all before it, in so many hex digits. */
const digits = 8;
const lastLine = (crc: number): string => `\n${crc.toString(16).padStart(digits, '0')}`;
const lastLength = lastLine(0).length;

/** What was written below; undefined for a file that is not there, or not as it was written. */
function readWhole(file: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(0, Math.max(0, bytes.length - lastLength));
  const last = bytes.toString('latin1', content.length);
  return last === lastLine(crc32(content)) ? content : undefined;
}

function writeWhole(file: string, parts: Iterable<string>): void {
  replaceFile(file, withChecksum(parts));
}

function* withChecksum(parts: Iterable<string>): Generator<string> {
  let crc = 0;
  for (const part of parts) {
    crc = crc32(part, crc);
    yield part;
  }
  yield lastLine(crc);
}
