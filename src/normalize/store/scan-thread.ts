// A thread that reads scans for `scan-reader.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import {
  scansOf,
  takeChunks,
  type ThreadAnswer,
  type ThreadQuestion,
  type ThreadStart,
} from './scan-reader.ts';

// `scan-reader.ts` starts this thread, with these data and no others.
const { contentDir, known } = workerData as ThreadStart;
const read = scansOf(contentDir, known);

parentPort?.on('message', (question: ThreadQuestion) => {
  for (const { chunk, names } of takeChunks(question)) {
    const answer: ThreadAnswer = { number: question.number, chunk, read: read(names) };
    parentPort?.postMessage(answer);
  }
});
