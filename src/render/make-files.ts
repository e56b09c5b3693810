import { type CompiledPages, FileMaker, type MadeFile } from './file-maker.ts';
import type { FileQueue } from './file-queue.ts';
import { hasSecondThread, SecondThread, type ThreadTask } from './second-thread.ts';

/** Files that are handed out at once: enough to keep a thread busy, few enough to end together. */
const FILES_HANDED_OUT = 50;
/** Files that this thread makes before it looks for messages of the other. */
const FILES_BETWEEN_MESSAGES = 20;
/** Below so many files a second thread is not worth starting: reading the archive would take it longer. */
const FILES_WORTH_A_THREAD = 1500;

/**
 * A second thread for so many files, if they are worth one: started before it is known which files
 * they are, it reads the archive while this thread plans.
 */
export function secondThreadFor(files: number, task: ThreadTask): SecondThread | undefined {
  return hasSecondThread && files >= FILES_WORTH_A_THREAD ? new SecondThread(task) : undefined;
}

/**
 * Makes the files of a queue. Where they are many, a second thread makes them from the end of the queue
 * while this one makes them from its start, so that files of one year, which share what they read,
 * are made by one thread. `onMade` is called for each, in any order. `started` is a second thread
 * that has been started already; it is used, or ended.
 */
export async function makeFiles(
  pages: CompiledPages,
  queue: FileQueue,
  task: ThreadTask,
  onMade: (made: MadeFile) => void,
  started?: SecondThread,
): Promise<void> {
  const second = started ?? secondThreadFor(queue.size, task);
  const others = second?.make(
    () => queue.takeLast(FILES_HANDED_OUT),
    (made) => {
      made.forEach(onMade);
    },
  );
  const maker = new FileMaker(pages, task.out);
  const own = async (): Promise<void> => {
    for (
      let files = queue.takeFirst(FILES_BETWEEN_MESSAGES);
      files.length > 0;
      files = queue.takeFirst(FILES_BETWEEN_MESSAGES)
    ) {
      for (const file of files) onMade(await maker.make(file));
      // Messages of the other thread are taken in between.
      await new Promise(setImmediate);
    }
  };
  await Promise.all([own(), others]);
}
