import { Worker } from 'node:worker_threads';
import type { ContentStamps } from '../archive/stamps.ts';

/** Whether the file of a path is there. */
export type IsThere = (path: string) => boolean;

/** Absolute paths of folders that a build looks at. */
export interface Folders {
  content: string;
  /** Of the site. */
  out: string;
}

/** What the thread tells: first the stamps; when it was asked, paths without files, a line each. */
export type FolderNews = { stamps: ContentStamps } | { missing: string };

/** What stands in the folders when a build begins. */
export interface FolderLook {
  stamps: () => Promise<ContentStamps>;
  /** Paths that a site shall have -> which of them it has; may be asked once. */
  isThere: (paths: readonly string[]) => Promise<IsThere>;
}

/**
 * Looks at the folders of content and site in a thread of its own, while this one loads the compiled
 * pages, reads the archive and sees what changed: 50,000 articles are 60,000 files to ask the system
 * about, and their site has as many folders. Of its 230,000 files only what is missing crosses over.
 */
export function lookAtFolders(folders: Folders): FolderLook {
  const worker = new Worker(new URL('./look-at-folders-worker.ts', import.meta.url), {
    workerData: folders,
  });
  const stamps = Promise.withResolvers<ContentStamps>();
  const missing = Promise.withResolvers<Set<string>>();
  worker.on('message', (told: FolderNews) => {
    if ('stamps' in told) stamps.resolve(told.stamps);
    else missing.resolve(new Set(told.missing.split('\n')));
  });
  worker.on('error', (error) => {
    stamps.reject(error);
    missing.reject(error);
  });
  // It is waited for while something is asked; a build that fails meanwhile ends at once.
  const answer = async <T>(promise: Promise<T>): Promise<T> => {
    worker.ref();
    try {
      return await promise;
    } finally {
      worker.unref();
    }
  };
  worker.unref();
  return {
    stamps: () => answer(stamps.promise),
    isThere: async (paths) => {
      worker.postMessage(paths.join('\n'));
      const absent = await answer(missing.promise);
      return (path) => !absent.has(path);
    },
  };
}
