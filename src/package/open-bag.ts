import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise } from 'yauzl';
import type { Algorithm } from './bag-tags.ts';
import { type Hashed, hashStream } from './hash-stream.ts';

/** The files of a bag, wherever they are. Paths are below the bag, with forward slashes. */
export interface OpenBag {
  paths: string[];
  /** What stands there that is no file, and what stands there twice: `data/a is a link`. */
  problems: string[];
  hash: (path: string, algorithms: Iterable<Algorithm>) => Promise<Hashed>;
  readText: (path: string) => Promise<string>;
  close: () => void;
}

/** Bytes of a tag file as they stand there, a mark of their order included. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

interface Listed {
  path: string;
  entry: Dirent;
}

/** Everything below a folder that is no folder. Node's own recursion goes through links. */
function list(folder: string, prefix = ''): Listed[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    return entry.isDirectory() ? list(join(folder, entry.name), `${path}/`) : [{ path, entry }];
  });
}

function openFolder(folder: string): OpenBag {
  const listed = list(folder);
  const odd = listed.filter(({ entry }) => !entry.isFile());
  return {
    paths: listed.flatMap(({ path, entry }) => (entry.isFile() ? [path] : [])).sort(),
    problems: odd.map(
      ({ path, entry }) => `${path} is ${entry.isSymbolicLink() ? 'a link' : 'no file'}`,
    ),
    hash: (path, algorithms) => hashStream(createReadStream(join(folder, path)), algorithms),
    readText: async (path) => decode(await readFile(join(folder, path))),
    close: () => undefined,
  };
}

/** Kinds of files by the upper bits of a Unix mode, which a zip keeps of each entry; 0 where it has none. */
const kindBits = 0o170000;
const plainFile = 0o100000;
const link = 0o120000;
const kindOf = ({ externalFileAttributes }: Entry): number =>
  (externalFileAttributes >>> 16) & kindBits;

async function openZipped(file: string): Promise<OpenBag> {
  const zip = await openPromise(file, { autoClose: false });
  const entries = new Map<string, Entry>();
  const twice = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      if (fileName.endsWith('/')) continue;
      if (entries.has(fileName)) twice.add(fileName);
      entries.set(fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  // A zip holds the bag as its only folder, or the bag's files themselves.
  const tops = new Set([...entries.keys()].map((name) => name.replace(/\/.*/, '')));
  const [top] = tops;
  const below = tops.size === 1 && !entries.has('bagit.txt') ? `${top ?? ''}/` : '';
  const pathOf = (name: string): string => name.slice(below.length);
  const streamOf = (path: string) => {
    const entry = entries.get(below + path);
    if (entry === undefined) throw new Error(`${path}: not in the zip`);
    return zip.openReadStreamPromise(entry);
  };
  const odd = [...entries.values()].filter((entry) => ![0, plainFile].includes(kindOf(entry)));
  return {
    paths: [...entries.keys()].map(pathOf).sort(),
    problems: [
      ...[...twice].map((name) => `${pathOf(name)} stands in the zip twice`),
      ...odd.map(
        (entry) => `${pathOf(entry.fileName)} is ${kindOf(entry) === link ? 'a link' : 'no file'}`,
      ),
    ],
    hash: async (path, algorithms) => hashStream(await streamOf(path), algorithms),
    readText: async (path) => decode(await buffer(await streamOf(path))),
    close: () => {
      zip.close();
    },
  };
}

/** Opens a bag: a zip, or a folder that one was unpacked to. Throws when it is neither. */
export function openBag(file: string): Promise<OpenBag> {
  return statSync(file).isDirectory() ? Promise.resolve(openFolder(file)) : openZipped(file);
}
