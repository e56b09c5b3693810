import { Worker } from 'node:worker_threads';

/**
 * Names of all files below the folder of a site, sorted; none when it is missing. A thread of its own
 * lists them, while this one reads the archive: a site of 50,000 articles has 60,000 folders.
 */
export function listSite(out: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./list-site-worker.ts', import.meta.url), {
      workerData: out,
    });
    worker.on('message', (names: string) => {
      resolve(names === '' ? [] : names.split('\n'));
    });
    worker.on('error', reject);
  });
}
