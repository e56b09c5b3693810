import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Absolute path of the content folder: CONTENT_DIR, so that another newspaper needs no other code. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** Short name of a content folder, for what is remembered of it. */
export const keyOfContent = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * What builds remember of a content folder: each has a folder of its own, so that builds of two
 * newspapers at once do not mix. It may be deleted at any time.
 */
const memoryDirOf = (content: string): string => join('.cache/archive', keyOfContent(content));

/** What builds remember of the content folder. */
export const memoryDir = memoryDirOf(contentDir);

/** Folder in which the parts of an archive are remembered that were read of its files. */
export const partsMemory = (content: string): string => join(memoryDirOf(content), 'parts');
