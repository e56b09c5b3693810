// A thread that reads scans for `scan-reader.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import {
  scansOf,
  type ThreadAnswer,
  type ThreadQuestion,
  type ThreadStart,
} from './scan-reader.ts';

// `scan-reader.ts` starts this thread, with these data and no others.
const { contentDir, known } = workerData as ThreadStart;
const read = scansOf(contentDir, known);

parentPort?.on('message', ({ number, names }: ThreadQuestion) => {
  const answer: ThreadAnswer = { number, read: read(names) };
  parentPort?.postMessage(answer);
});
