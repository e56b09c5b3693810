import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../archive/list-files.ts';
import { shortDigest } from '../archive/short-digest.ts';
import { removeSiteFile, writeSiteFile } from './site-writer.ts';

/** What became of styles, scripts and public files. */
export interface WrittenAssets {
  /** All of them, by name, with their digest. */
  digests: Map<string, string>;
  written: { size: number; wasThere: boolean }[];
  /** Number of files that are no more. */
  removed: number;
  bytes: number;
}

/** Copies the files of a folder that are new or others, and removes those of `before` that are no more. */
export function writeAssets(
  from: string,
  out: string,
  before: ReadonlyMap<string, string>,
): WrittenAssets {
  const digests = new Map<string, string>();
  const written: WrittenAssets['written'] = [];
  let bytes = 0;
  for (const name of listFiles(from, '')) {
    const content = readFileSync(join(from, name));
    const digest = shortDigest(content);
    digests.set(name, digest);
    bytes += content.length;
    const file = join(out, name);
    const wasThere = existsSync(file);
    if (wasThere && before.get(name) === digest) continue;
    writeSiteFile(file, content);
    written.push({ size: content.length, wasThere });
  }
  const gone = [...before.keys()].filter((name) => !digests.has(name));
  for (const name of gone) removeSiteFile(out, name);
  return { digests, written, removed: gone.length, bytes };
}
