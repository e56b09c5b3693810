import { join } from 'node:path';

/** Where this repository stands. */
export const projectDir = join(import.meta.dirname, '../..');
