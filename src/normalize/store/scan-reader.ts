import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
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

/** More would only wait for the thread that writes the files, which takes as long as reading. */
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
    close: () => Promise.resolve(),
  };
}

function add(to: ReadScans, { pages, unreadable }: ReadScans): void {
  to.pages.push(...pages);
  to.unreadable.push(...unreadable);
}

/** What a page needs while it is read is small and soon gone: a thread need not gather much of it. */
const YOUNG_MEGABYTES = 24;

/** Scans that one thread is asked for at a time. */
const CHUNK = 4;

/** What a thread is started with. */
export interface ThreadStart {
  contentDir: string;
  known: Known;
}

/** What a thread is asked, and what it answers. */
export interface ThreadQuestion {
  number: number;
  names: string[];
}
export interface ThreadAnswer {
  number: number;
  read: ReadScans;
}

function readInThreads(
  contentDir: string,
  known: Known,
  threads: number,
  progress: ReaderOptions['progress'],
): ScanReader {
  const waiting = new Map<
    number,
    { answer: (read: ReadScans) => void; fail: (e: Error) => void }
  >();
  let asked = 0;
  let failure: Error | undefined;
  const failAll = (error: Error): void => {
    failure ??= error;
    for (const { fail } of waiting.values()) fail(failure);
    waiting.clear();
  };
  const workers = Array.from({ length: threads }, () => {
    const workerData: ThreadStart = { contentDir, known };
    const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', ({ number, read }: ThreadAnswer) => {
      progress?.(read.pages.length + read.unreadable.length);
      waiting.get(number)?.answer(read);
      waiting.delete(number);
    });
    worker.on('error', failAll);
    return worker;
  });
  return {
    async read(names) {
      const sorted = names.toSorted();
      const chunks: Promise<ReadScans>[] = [];
      for (let start = 0; start < sorted.length; start += CHUNK) {
        const question: ThreadQuestion = {
          number: asked++,
          names: sorted.slice(start, start + CHUNK),
        };
        chunks.push(
          new Promise((answer, fail) => {
            if (failure !== undefined) {
              fail(failure);
              return;
            }
            waiting.set(question.number, { answer, fail });
            workers[question.number % threads]?.postMessage(question);
          }),
        );
      }
      const found: ReadScans = { pages: [], unreadable: [] };
      for (const chunk of await Promise.all(chunks)) add(found, chunk);
      return found;
    },
    async close() {
      failAll(new Error('the reader was closed'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
