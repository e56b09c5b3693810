import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Absolute path of the content folder: CONTENT_DIR, so that another newspaper needs no other code. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

const place = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);

/**
 * What builds remember of this content folder: each has a folder of its own, so that builds of two
 * newspapers at once do not mix. It may be deleted at any time.
 */
export const memoryDir = join('.cache/archive', place);
