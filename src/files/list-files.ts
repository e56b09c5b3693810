import { type Dirent, readdirSync } from 'node:fs';

/** What stands in a folder; nothing when it is missing, or was removed a moment ago. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Adds the files below a folder to a list, with `prefix` before their names. */
function collectFiles(folder: string, prefix: string, found: string[]): void {
  // Node's own recursion asks the file system about each entry once more.
  for (const entry of entriesOf(folder)) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) collectFiles(`${folder}/${entry.name}`, `${name}/`, found);
    else if (entry.isFile()) found.push(name);
  }
}

/**
 * All files below a folder, as paths relative to it, in any order; none if it is missing. Throws when
 * a folder cannot be read: to take its files for gone would remove what was made of them.
 */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  collectFiles(folder, '', found);
  return found;
}

/** Those with an ending, sorted. */
export function listFiles(folder: string, ending: string): string[] {
  return filesBelow(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
