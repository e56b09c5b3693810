// Thread of look-at-folders.ts. Paths cross over as strings of many: that is one copy, and none has a line break.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { filesBelow } from '../files/list-files.ts';
import { stampContent } from '../files/stamps.ts';
import { touchedAt } from '../files/touched.ts';
import { SEARCH_DATA } from '../search/data-path.ts';
import { fileName } from './file-name.ts';
import type { FolderNews, Folders, SeenFile } from './look-at-folders.ts';

// Given by look-at-folders.ts.
const { content, out } = workerData as Folders;
const tell = (news: FolderNews, moved: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(news, moved);
tell({ stamps: stampContent(content) });

const there = new Map<string, SeenFile>();
// Listed, and not only asked for by name: behind a link to another folder stands nothing of the site.
for (const name of filesBelow(out)) {
  // The index has an account of its own (search/build/write-index.ts).
  if (name.startsWith(`${SEARCH_DATA}/`)) continue;
  const stats = statSync(join(out, name), { throwIfNoEntry: false });
  if (stats !== undefined) there.set(name, { size: stats.size, touched: touchedAt(stats) });
}

function numbersOf(paths: readonly string[]): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(2 * paths.length);
  for (const [i, path] of paths.entries()) {
    const { size, touched } = there.get(fileName(path)) ?? { size: -1, touched: 0 };
    numbers.set([size, touched], 2 * i);
  }
  return numbers;
}

parentPort?.once('message', (volumes: string[]) => {
  const seen = volumes.map((paths) => numbersOf(paths === '' ? [] : paths.split('\n')));
  tell(
    { seen },
    seen.map(({ buffer }) => buffer),
  );
});
