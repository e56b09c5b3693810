// Thread of look-at-folders.ts. Paths cross over as one string: that is one copy, and none has a line break.
import { parentPort, workerData } from 'node:worker_threads';
import { filesBelow } from '../archive/list-files.ts';
import { stampContent } from '../archive/stamps.ts';
import { fileName } from './file-name.ts';
import type { FolderNews, Folders } from './look-at-folders.ts';

// Given by look-at-folders.ts.
const { content, out } = workerData as Folders;
const tell = (news: FolderNews): void => parentPort?.postMessage(news);
tell({ stamps: stampContent(content) });
const there = new Set(filesBelow(out));
parentPort?.once('message', (paths: string) => {
  const missing = paths.split('\n').filter((path) => !there.has(fileName(path)));
  tell({ missing: missing.join('\n') });
});
