import { Worker } from 'node:worker_threads';
import type { ContentStamps } from '../files/stamps.ts';
import { addTouched } from '../files/touched.ts';

/** A file of the site as it stands there: its bytes, and when it was last touched, in µs (touched.ts). */
export interface SeenFile {
  size: number;
  touched: number;
}

/** What stands in the places of some files, in their order. */
export class SeenFiles {
  /** Sizes and times by turns; a file that is not there has the size -1. */
  readonly #numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  at(i: number): SeenFile | undefined {
    const [size = -1, touched = 0] = this.#numbers.subarray(2 * i, 2 * i + 2);
    return size === -1 ? undefined : { size, touched };
  }

  /** Sums over all of them; undefined when one is not there. */
  total(): { bytes: number; touched: number } | undefined {
    let [bytes, touched] = [0, 0];
    for (let i = 0; i < this.#numbers.length; i += 2) {
      const seen = this.at(i / 2);
      if (seen === undefined) return undefined;
      bytes += seen.size;
      touched = addTouched(touched, seen.touched);
    }
    return { bytes, touched };
  }
}

/** Name of a volume -> what stands in the places of its files. */
export type SeenSite = ReadonlyMap<string, SeenFiles>;

/** Absolute paths of folders that a build looks at. */
export interface Folders {
  content: string;
  /** Of the site. */
  out: string;
}

/** What the thread tells: first the stamps; when it was asked, the numbers of `SeenFiles` for each list of paths. */
export type FolderNews = { stamps: ContentStamps } | { seen: Float64Array[] };

/** What stands in the folders when a build begins. */
export interface FolderLook {
  stamps: () => Promise<ContentStamps>;
  /** Paths that a site shall have, by volume -> what stands there; may be asked once. */
  seen: (wanted: ReadonlyMap<string, readonly string[]>) => Promise<SeenSite>;
}

/**
 * Looks at the folders of content and site in a thread of its own, while this one loads the compiled
 * pages, reads the archive and sees what changed: 50,000 articles are 60,000 files to ask the system
 * about, and their site has as many folders. Of its 230,000 files two numbers each cross over.
 */
export function lookAtFolders(folders: Folders): FolderLook {
  const worker = new Worker(new URL('./look-at-folders-worker.ts', import.meta.url), {
    workerData: folders,
  });
  const stamps = Promise.withResolvers<ContentStamps>();
  const seen = Promise.withResolvers<Float64Array[]>();
  worker.on('message', (told: FolderNews) => {
    if ('stamps' in told) stamps.resolve(told.stamps);
    else seen.resolve(told.seen);
  });
  worker.on('error', (error) => {
    stamps.reject(error);
    seen.reject(error);
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
    seen: async (wanted) => {
      worker.postMessage([...wanted.values()].map((paths) => paths.join('\n')));
      const numbers = await answer(seen.promise);
      return new Map(
        [...wanted.keys()].map((volume, i) => [volume, new SeenFiles(numbers[i] ?? nothing)]),
      );
    },
  };
}

const nothing = new Float64Array();
