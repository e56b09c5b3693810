// Thread of list-site.ts. One string for all names: it crosses over at once, and no name has a line break.
import { parentPort, workerData } from 'node:worker_threads';
import { listFiles } from '../archive/list-files.ts';

// Given by list-site.ts.
parentPort?.postMessage(listFiles(workerData as string, '').join('\n'));
