// Thread of list-site.ts. Paths cross over as one string: that is one copy, and no path has a line break.
import { parentPort, workerData } from 'node:worker_threads';
import { filesBelow } from '../archive/list-files.ts';
import { fileName } from './file-name.ts';

// Given by list-site.ts.
const there = new Set(filesBelow(workerData as string));
parentPort?.once('message', (paths: string) => {
  const missing = paths.split('\n').filter((path) => !there.has(fileName(path)));
  parentPort?.postMessage(missing.join('\n'));
});
