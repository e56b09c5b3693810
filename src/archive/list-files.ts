import { readdirSync } from 'node:fs';

/** Adds the files below a folder to a list, with `prefix` before their names. */
function collectFiles(folder: string, prefix: string, found: string[]): void {
  // Node's own recursion asks the file system about each entry once more.
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) collectFiles(`${folder}/${entry.name}`, `${name}/`, found);
    else if (entry.isFile()) found.push(name);
  }
}

/** Files below a folder with an ending, as sorted paths relative to it; none if it is missing. */
export function listFiles(folder: string, ending: string): string[] {
  const found: string[] = [];
  try {
    collectFiles(folder, '', found);
  } catch {
    return [];
  }
  return found.filter((name) => name.endsWith(ending)).sort();
}
