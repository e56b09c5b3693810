import { resolve } from 'node:path';

/** Absolute path of the content folder: CONTENT_DIR, so that another newspaper needs no other code. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
