import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDir } from './content-dir.ts';

const root = '.cache/bodies';
/** A folder for each content folder: builds of two newspapers do not sweep each other's bodies. */
const folder = join(root, createHash('sha256').update(contentDir).digest('hex').slice(0, 12));
/** Says whose bodies a folder keeps. */
const owner = 'content-folder.txt';

/** Files of the cache that this build asked for. */
const used = new Set<string>();

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Text from the cache, made and kept when it is not there. `key` is a hash of all it depends on. */
export function cachedText(key: string, ending: 'html' | 'json', make: () => string): string {
  const name = join(key.slice(0, 2), `${key}.${ending}`);
  used.add(name);
  const file = join(folder, name);
  const known = readIfThere(file);
  if (known !== null) return known;
  const text = make();
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and renamed, so that a build that is killed leaves no half file.
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return text;
}

/** Deletes what this build did not ask for, and the folders of archives that are gone. */
function prune(): void {
  for (const name of readdirSync(root)) {
    const of = readIfThere(join(root, name, owner));
    // A folder without owner is being made just now, unless it is of the older layout (two letters).
    const isGone = of === null ? name.length === 2 : !existsSync(of);
    if (isGone) rmSync(join(root, name), { recursive: true, force: true });
  }
  for (const shard of readdirSync(folder, { withFileTypes: true })) {
    if (!shard.isDirectory()) continue;
    for (const name of readdirSync(join(folder, shard.name))) {
      const file = join(shard.name, name);
      if (!used.has(file)) rmSync(join(folder, file), { force: true });
    }
  }
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, owner), contentDir);
// A build renders every article; when it has gone well, what it did not ask for is out of use.
if (import.meta.env.PROD) {
  process.once('exit', (code) => {
    if (code === 0 && used.size > 0) prune();
  });
}
