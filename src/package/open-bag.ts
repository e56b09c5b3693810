import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Entry, openPromise } from 'yauzl';
import { listFiles } from '../archive/list-files.ts';
import { hashStream } from './hash-stream.ts';

/** The files of a bag, wherever they are. Paths are below the bag, with forward slashes. */
export interface OpenBag {
  paths: string[];
  hash: (path: string) => Promise<{ sha256: string; bytes: number }>;
  readText: (path: string) => Promise<string>;
  close: () => void;
}

function openFolder(folder: string): OpenBag {
  return {
    paths: listFiles(folder, ''),
    hash: (path) => hashStream(createReadStream(join(folder, path))),
    readText: (path) => text(createReadStream(join(folder, path))),
    close: () => undefined,
  };
}

async function openZipped(file: string): Promise<OpenBag> {
  const zip = await openPromise(file, { autoClose: false });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  // A zip holds the bag as its only folder, or the bag's files themselves.
  const tops = new Set([...entries.keys()].map((name) => name.replace(/\/.*/, '')));
  const [top] = tops;
  const below = tops.size === 1 && !entries.has('bagit.txt') ? `${top ?? ''}/` : '';
  const streamOf = (path: string) => {
    const entry = entries.get(below + path);
    if (entry === undefined) throw new Error(`${path}: not in the zip`);
    return zip.openReadStreamPromise(entry);
  };
  return {
    paths: [...entries.keys()].map((name) => name.slice(below.length)).sort(),
    hash: async (path) => hashStream(await streamOf(path)),
    readText: async (path) => text(await streamOf(path)),
    close: () => {
      zip.close();
    },
  };
}

/** Opens a bag: a zip, or a folder that one was unpacked to. Throws when it is neither. */
export function openBag(file: string): Promise<OpenBag> {
  return statSync(file).isDirectory() ? Promise.resolve(openFolder(file)) : openZipped(file);
}
