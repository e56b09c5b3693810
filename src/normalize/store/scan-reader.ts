import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { compileLexicon } from '../lexicon.ts';
import type { ContentInput, Diagnostic } from '../model.ts';
import type { PageReading } from '../page-reading.ts';
import { readPages } from '../read-page.ts';

/** What scans say by themselves, in the order of their names, and those that cannot be read. */
export interface ReadScans {
  pages: PageReading[];
  unreadable: Diagnostic[];
}

/** Reads scans of one content folder. */
export interface ScanReader {
  /** Reads these scans. What is asked for while others are being read waits its turn. */
  read: (names: readonly string[]) => Promise<ReadScans>;
  /** Reads in this thread, which would only wait, what was asked for and no other has begun. */
  help: () => Promise<void>;
  /** Ends the threads; what was asked for and not read yet is given up. */
  close: () => Promise<void>;
}

/** What editors know, without scans and earlier articles: the same for every scan of a run. */
export type Known = Omit<ContentInput, 'scans' | 'previous'>;

/** How to read. */
export interface ReaderOptions {
  /** Threads; 0 reads in the thread that asks. */
  threads: number;
  /** Told how many scans were read just now. */
  progress?: ((read: number) => void) | undefined;
}

/** Scans that are read in the time a thread takes to start. */
const WORTH_A_THREAD = 100;

/** More would only wait for the thread that writes the files. */
const MOST_THREADS = 2;

/** How many threads beside this one reading so many scans is worth. */
export function threadsFor(scans: number, processors = availableParallelism()): number {
  return Math.min(processors - 1, MOST_THREADS, Math.floor(scans / WORTH_A_THREAD));
}

/** A function that reads scans of a folder by their names. */
export function scansOf(contentDir: string, known: Known): (names: readonly string[]) => ReadScans {
  const lexicon = compileLexicon(known.publication, known.zones);
  return (names) => {
    const scans = names.map((name) => ({
      name,
      bytes: readFileSync(join(contentDir, 'scans', name)),
    }));
    return readPages({ ...known, scans, previous: [] }, lexicon);
  };
}

/**
 * Opens a reader for a content folder. Pages are read by themselves, so any number of threads comes
 * to the same result in the same order.
 */
export function openScanReader(
  contentDir: string,
  known: Known,
  { threads, progress }: ReaderOptions,
): ScanReader {
  if (threads > 0) return readInThreads(contentDir, known, threads, progress);
  const read = scansOf(contentDir, known);
  return {
    // Asynchronous as with threads: what is wrong with a file is a rejection in both.
    // eslint-disable-next-line @typescript-eslint/require-await
    read: async (names) => {
      const found: ReadScans = { pages: [], unreadable: [] };
      for (const name of names.toSorted()) {
        add(found, read([name]));
        progress?.(1);
      }
      return found;
    },
    help: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function add(to: ReadScans, { pages, unreadable }: ReadScans): void {
  to.pages.push(...pages);
  to.unreadable.push(...unreadable);
}

/** What a page needs while it is read is soon gone; more would keep the last pages' for longer. */
const YOUNG_MEGABYTES = 24;

/** Scans that a thread takes at a time: few, so that none waits long for the last of another. */
const CHUNK = 2;

/** What a thread is started with. */
export interface ThreadStart {
  contentDir: string;
  known: Known;
}

/** What all threads are asked. Each takes some of the scans whenever it has read those it took before. */
export interface ThreadQuestion {
  number: number;
  names: string[];
  /** How many chunks were taken; the threads share it. */
  taken: Int32Array<SharedArrayBuffer>;
}

/** What a thread answers for one chunk. */
export interface ThreadAnswer {
  number: number;
  chunk: number;
  read: ReadScans;
}

/** Takes chunks of a question, for as long as one is left that no other thread has taken. */
export function* takeChunks({
  names,
  taken,
}: ThreadQuestion): Generator<{ chunk: number; names: string[] }> {
  for (;;) {
    const chunk = Atomics.add(taken, 0, 1);
    const start = chunk * CHUNK;
    if (start >= names.length) return;
    yield { chunk, names: names.slice(start, start + CHUNK) };
  }
}

/** A question and what has been answered of it. */
interface Asked {
  question: ThreadQuestion;
  parts: ReadScans[];
  /** Chunks without an answer. */
  left: number;
  answer: (read: ReadScans) => void;
  fail: (error: Error) => void;
}

function readInThreads(
  contentDir: string,
  known: Known,
  threads: number,
  progress: ReaderOptions['progress'],
): ScanReader {
  const waiting = new Map<number, Asked>();
  let count = 0;
  let failure: Error | undefined;
  const failAll = (error: Error): void => {
    failure ??= error;
    for (const { fail } of waiting.values()) fail(failure);
    waiting.clear();
  };
  const take = ({ number, chunk, read }: ThreadAnswer): void => {
    progress?.(read.pages.length + read.unreadable.length);
    const asked = waiting.get(number);
    if (asked === undefined) return;
    asked.parts[chunk] = read;
    asked.left--;
    if (asked.left > 0) return;
    waiting.delete(number);
    const found: ReadScans = { pages: [], unreadable: [] };
    for (const part of asked.parts) add(found, part);
    asked.answer(found);
  };
  const workers = Array.from({ length: threads }, () => {
    const workerData: ThreadStart = { contentDir, known };
    const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', take);
    worker.on('error', failAll);
    return worker;
  });
  let readHere: ((names: readonly string[]) => ReadScans) | undefined;
  return {
    read: (names) =>
      new Promise((answer, fail) => {
        if (failure !== undefined) {
          fail(failure);
          return;
        }
        const question: ThreadQuestion = {
          number: count++,
          names: names.toSorted(),
          taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
        };
        if (names.length === 0) {
          answer({ pages: [], unreadable: [] });
          return;
        }
        const left = Math.ceil(names.length / CHUNK);
        waiting.set(question.number, { question, parts: [], left, answer, fail });
        for (const worker of workers) worker.postMessage(question);
      }),
    async help() {
      readHere ??= scansOf(contentDir, known);
      for (const { question } of waiting.values()) {
        for (const { chunk, names } of takeChunks(question)) {
          take({ number: question.number, chunk, read: readHere(names) });
          // Lets in what the threads answered meanwhile.
          await setImmediate();
        }
      }
    },
    async close() {
      failAll(new Error('the reader was closed'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
