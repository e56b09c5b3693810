import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CompiledPages, FileMaker, type FileToMake, type MadeFile } from './file-maker.ts';
import type { FileQueue } from './file-queue.ts';

/** What a worker is started with. */
export interface WorkerTask {
  entry: string;
  out: string;
}

/** Files that are handed out at once: enough to keep a worker busy, few enough to end together. */
const share = 200;
/** Files that this thread makes before it looks for messages of the worker. */
const few = 20;
/** So many files are made sooner alone than a second thread has read the archive. */
const worthWorker = 1500;
/** A thread holds the archive in memory; more than two would not fit what a build may take. */
const threads = Math.min(2, availableParallelism());

/**
 * Hands out shares to one worker until nothing is left: one that it works on, and one that waits for
 * it, because this thread, which makes files itself, answers late.
 */
function runWorker(
  task: WorkerTask,
  next: () => FileToMake[],
  take: (made: MadeFile[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./make-files-worker.ts', import.meta.url), {
      workerData: task,
    });
    let out = 0;
    const handOut = (): void => {
      const files = next();
      if (files.length === 0) return;
      worker.postMessage(files);
      out++;
    };
    worker.on('message', (made: MadeFile[]) => {
      out--;
      take(made);
      handOut();
      if (out === 0)
        void worker.terminate().then(() => {
          resolve();
        });
    });
    worker.on('error', reject);
    handOut();
    handOut();
  });
}

/**
 * Makes the files of a queue. Where they are many, a second thread makes them from the end of the queue
 * while this one makes them from its start, so that files of one year, which share what they read,
 * are made by one thread. `onMade` is called for each, in any order.
 */
export async function makeFiles(
  pages: CompiledPages,
  queue: FileQueue,
  task: WorkerTask,
  onMade: (made: MadeFile) => void,
): Promise<void> {
  const workers =
    threads > 1 && queue.size >= worthWorker
      ? [
          runWorker(
            task,
            () => queue.takeLast(share),
            (made) => {
              made.forEach(onMade);
            },
          ),
        ]
      : [];
  const maker = new FileMaker(pages, task.out);
  const own = async (): Promise<void> => {
    for (let files = queue.takeFirst(few); files.length > 0; files = queue.takeFirst(few)) {
      for (const file of files) onMade(await maker.make(file));
      // Messages of the worker are taken in between.
      await new Promise(setImmediate);
    }
  };
  await Promise.all([own(), ...workers]);
}
