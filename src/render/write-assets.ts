import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { makeSiteFolder, removeSiteFile, writeSiteFile } from './site-writer.ts';

/** What became of styles, scripts and public files. */
export interface WrittenAssets {
  /** Paths of all of them. */
  names: Set<string>;
  written: { size: number; wasThere: boolean }[];
  /** Number of files that are no more. */
  removed: number;
  bytes: number;
}

/** Bytes of a file of the site; undefined when there is none, or something else in its place. */
function bytesOf(out: string, name: string): Buffer | undefined {
  makeSiteFolder(out, dirname(name));
  const file = join(out, name);
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile === true ? readFileSync(file) : undefined;
}

/** Copies the files of a folder that are new or others, and removes those of `before` that are no more. */
export function writeAssets(from: string, out: string, before: ReadonlySet<string>): WrittenAssets {
  const names = new Set<string>();
  const written: WrittenAssets['written'] = [];
  let bytes = 0;
  for (const name of listFiles(from, '')) {
    const content = readFileSync(join(from, name));
    names.add(name);
    bytes += content.length;
    // They are few: what stands there is compared, whatever became of it since it was written.
    const there = bytesOf(out, name);
    if (there?.equals(content)) continue;
    writeSiteFile(out, name, content);
    written.push({ size: content.length, wasThere: there !== undefined });
  }
  const gone = [...before].filter((name) => !names.has(name));
  for (const name of gone) removeSiteFile(out, name);
  return { names, written, removed: gone.length, bytes };
}
