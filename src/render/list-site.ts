import { Worker } from 'node:worker_threads';

/** Whether the file of a path is there. */
export type IsThere = (path: string) => boolean;

/** The files below the folder of a site. */
export interface SiteListing {
  /** Paths that a site shall have -> which of them it has; may be asked once. */
  ofWanted: (paths: readonly string[]) => Promise<IsThere>;
}

/** Of a site that is to be made anew. */
export const nothingThere: SiteListing = { ofWanted: () => Promise.resolve(() => false) };

/**
 * Lists the folder of a site in a thread of its own, while this one reads the archive: a site of 50,000
 * articles has 60,000 folders. Only what is missing crosses over: nearly always all 230,000 files are there.
 */
export function listSite(out: string): SiteListing {
  const worker = new Worker(new URL('./list-site-worker.ts', import.meta.url), { workerData: out });
  // A build that fails before it asks does not wait.
  worker.unref();
  const missing = new Promise<Set<string>>((resolve, reject) => {
    worker.on('message', (paths: string) => {
      resolve(new Set(paths.split('\n')));
    });
    worker.on('error', reject);
  });
  return {
    ofWanted: async (paths) => {
      worker.ref();
      worker.postMessage(paths.join('\n'));
      const absent = await missing;
      return (path) => !absent.has(path);
    },
  };
}
