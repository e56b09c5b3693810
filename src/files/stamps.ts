import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** A file below a folder, and its stamp. */
export interface StampedFile {
  /** Path below the folder. */
  name: string;
  /** Size and times: as long as they are the same, its bytes are. Empty for one that is not there. */
  stamp: string;
}

/** Stamp of one file. */
export function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

/** Files below a folder with an ending, by name, each with its stamp; none if the folder is missing. */
export function stampFiles(folder: string, ending: string): StampedFile[] {
  return listFiles(folder, ending).map((name) => ({ name, stamp: stampOf(join(folder, name)) }));
}

/** Stamps of the files of a content folder that are many. */
export interface ContentStamps {
  articles: StampedFile[];
  /** What the normalizer wrote last of each article lies below them, for merging, and is no account. */
  ledgers: StampedFile[];
}

/** Stamps of a content folder; any thread can take them. */
export function stampContent(contentDir: string): ContentStamps {
  return {
    articles: stampFiles(join(contentDir, 'articles'), '.md'),
    ledgers: stampFiles(join(contentDir, 'ledger'), '.json'),
  };
}
