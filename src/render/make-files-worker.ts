// The thread of second-thread.ts: makes the files it is sent and answers with what was made.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledPages, FileMaker, type FileToMake, type MadeFile } from './file-maker.ts';
import type { ThreadTask } from './second-thread.ts';

// Given by second-thread.ts.
const { entry, out } = workerData as ThreadTask;
const pages = (await import(pathToFileURL(entry).href)) as CompiledPages;
// Read now; what to make is told later.
pages.archive();
const maker = new FileMaker(pages, out);

const answer = async (files: FileToMake[]): Promise<void> => {
  const made: MadeFile[] = [];
  for (const file of files) made.push(await maker.make(file));
  parentPort?.postMessage(made);
};

let working = Promise.resolve();
parentPort?.on('message', (files: FileToMake[]) => {
  // One share after the other. An error ends the worker, and with it the build.
  working = working.then(() => answer(files));
});
