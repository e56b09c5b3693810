// Second thread of make-files.ts: makes the files it is sent and answers with what was made.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileToMake, WorkerTask } from './make-files.ts';
import { type CompiledPages, makeFile, type MadeFile } from './site-writer.ts';

// Given by make-files.ts.
const { entry, out } = workerData as WorkerTask;
const pages = (await import(pathToFileURL(entry).href)) as CompiledPages;

parentPort?.on('message', (files: FileToMake[]) => {
  const answer = async (): Promise<void> => {
    const made: MadeFile[] = [];
    for (const { path, before } of files) made.push(await makeFile(pages, path, { out, before }));
    parentPort?.postMessage(made);
  };
  // An error ends the worker, and with it the build.
  void answer();
});
