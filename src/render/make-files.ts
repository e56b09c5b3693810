import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CompiledPages, FileMaker, type FileToMake, type MadeFile } from './file-maker.ts';

/** What a worker is started with. */
export interface WorkerTask {
  entry: string;
  out: string;
}

/** Files that are handed out at once: enough to keep a worker busy, few enough to end together. */
const share = 200;
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
 * Makes files of the site. Where they are many, a second thread makes them from the end of the list
 * while this one makes them from its start, so that files of one year, which share what they read,
 * are made by one thread. `onMade` is called for each, in any order.
 */
export async function makeFiles(
  pages: CompiledPages,
  files: readonly FileToMake[],
  task: WorkerTask,
  onMade: (made: MadeFile) => void,
): Promise<void> {
  let [from, to] = [0, files.length];
  const workers =
    threads > 1 && files.length >= worthWorker
      ? [
          runWorker(
            task,
            () => {
              const shared = files.slice(Math.max(from, to - share), to);
              to -= shared.length;
              return shared;
            },
            (made) => {
              made.forEach(onMade);
            },
          ),
        ]
      : [];
  const maker = new FileMaker(pages, task.out);
  const own = async (): Promise<void> => {
    while (from < to) {
      const file = files[from++];
      if (file === undefined) return;
      onMade(await maker.make(file));
      // Messages of the worker are taken in between.
      if (from % 20 === 0) await new Promise(setImmediate);
    }
  };
  await Promise.all([own(), ...workers]);
}
