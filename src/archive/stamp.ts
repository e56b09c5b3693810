import { statSync } from 'node:fs';

/** Size and times of a file: as long as they are the same, its bytes are. Empty for one that is not there. */
export function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
