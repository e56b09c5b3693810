import { join } from 'node:path';

/** The made-up daily: a content folder of its own, beside these tests. */
export const secondContent = join(import.meta.dirname, 'content');
