import { statSync } from 'node:fs';

/** True where a file stands, and no folder. */
export const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;
