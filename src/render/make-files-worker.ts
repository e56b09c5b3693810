// Second thread of make-files.ts: makes the files it is sent and answers with what was made.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledPages, FileMaker, type FileToMake, type MadeFile } from './file-maker.ts';
import type { WorkerTask } from './make-files.ts';

// Given by make-files.ts.
const { entry, out } = workerData as WorkerTask;
const pages = (await import(pathToFileURL(entry).href)) as CompiledPages;
const maker = new FileMaker(pages, out);

parentPort?.on('message', (files: FileToMake[]) => {
  const answer = async (): Promise<void> => {
    const made: MadeFile[] = [];
    for (const file of files) made.push(await maker.make(file));
    parentPort?.postMessage(made);
  };
  // An error ends the worker, and with it the build.
  void answer();
});
