import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileToMake, MadeFile } from './file-maker.ts';

/** What a thread that makes files is started with. */
export interface ThreadTask {
  /** Module of the compiled site. */
  entry: string;
  /** Folder of the site. */
  out: string;
}

/** A thread holds the archive in memory; more than two would not fit what a build may take. */
export const hasSecondThread = availableParallelism() > 1;

/** A thread that reads the archive when it is started, and makes the files that it is handed then. */
export class SecondThread {
  readonly #worker: Worker;

  constructor(task: ThreadTask) {
    this.#worker = new Worker(new URL('./make-files-worker.ts', import.meta.url), {
      workerData: task,
    });
    // A build that fails before there is anything to make shall end.
    this.#worker.unref();
  }

  /**
   * Hands out shares until `next` gives none, and passes on what is made: one share that is worked
   * on, and one that waits, because the main thread, which makes files itself, answers late.
   */
  make(next: () => FileToMake[], take: (made: MadeFile[]) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      worker.ref();
      let out = 0;
      const handOut = (): void => {
        const files = next();
        if (files.length === 0) return;
        worker.postMessage(files);
        out++;
      };
      const endWhenDone = (): void => {
        if (out === 0)
          void worker.terminate().then(() => {
            resolve();
          });
      };
      worker.on('message', (made: MadeFile[]) => {
        out--;
        take(made);
        handOut();
        endWhenDone();
      });
      worker.on('error', reject);
      handOut();
      handOut();
      endWhenDone();
    });
  }
}
