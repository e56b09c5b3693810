import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompiledPages, FileToMake, MadeFile } from './file-maker.ts';
import { FileQueue } from './file-queue.ts';
import { makeFiles } from './make-files.ts';
import { SecondThread, type ThreadTask } from './second-thread.ts';

/** A compiled site whose files say which thread made them, and that cannot make two at once. */
const site = `
import { threadId } from 'node:worker_threads';
let busy = false;
export const archive = () => ({});
export const fingerprintOf = (read) => 'fingerprint of ' + read;
export async function renderPath(path) {
  if (busy) throw new Error('two at once');
  busy = true;
  await new Promise(setImmediate);
  busy = false;
  if (path.endsWith('torn.txt')) throw new Error('torn');
  return { bytes: Buffer.from(path + ' by ' + threadId), reads: ['file|' + path] };
}
`;

void describe('making files', () => {
  let folder = '';
  const at = (...path: string[]): string => join(folder, ...path);
  const make = async (files: FileToMake[], started?: SecondThread): Promise<MadeFile[]> => {
    const pages = (await import(pathToFileURL(at('entry.mjs')).href)) as CompiledPages;
    const made: MadeFile[] = [];
    await makeFiles(pages, queueOf(files), task(), (file) => made.push(file), started);
    return made;
  };
  const task = (): ThreadTask => ({ entry: at('entry.mjs'), out: at('out') });
  const list = (count: number): FileToMake[] =>
    Array.from({ length: count }, (_, i) => ({
      volume: i < count / 2 ? '2024' : '2025',
      path: `/articles/${String(i)}.txt`,
      before: undefined,
    }));
  const queueOf = (files: FileToMake[]): FileQueue =>
    new FileQueue(
      [...Map.groupBy(files, ({ volume }) => volume)].map(([volume, of]) => ({
        volume,
        stale: of.map(({ path }) => path),
        digests: new Map(),
      })),
    );
  const threadsOf = (files: MadeFile[]): Set<string | undefined> =>
    new Set(files.map(({ path }) => readFileSync(at('out', path), 'utf8').split(' by ')[1]));
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhoukan-files-'));
    writeFileSync(at('entry.mjs'), site);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  void it('makes each once, in two threads where they are many, one at a time in each', async () => {
    const files = list(3000);
    const made = await make(files);
    assert.deepEqual(
      made.map(({ path }) => path).toSorted(),
      files.map(({ path }) => path).toSorted(),
    );
    assert.equal(threadsOf(made).size, Math.min(2, availableParallelism()));
    const told = made.flatMap(({ fingerprints }) => fingerprints);
    assert.equal(told.length, 3000);
    assert.deepEqual(told[0], [`file|${made[0]?.path}`, `fingerprint of file|${made[0]?.path}`]);
  });

  void it('makes few in this thread alone', async () => {
    assert.equal(threadsOf(await make(list(20))).size, 1);
  });

  void it('uses a second thread that was started before, and ends one that has nothing to do', async () => {
    assert.equal(threadsOf(await make(list(600), new SecondThread(task()))).size, 2);
    assert.deepEqual(await make([], new SecondThread(task())), []);
  });

  void it('fails when a file cannot be made, in either thread', async () => {
    const files = list(3000);
    const torn = { volume: '2025', path: '/torn.txt', before: undefined };
    await assert.rejects(make([torn, ...files]), /torn/);
    await assert.rejects(make([...files, torn]), /torn/);
  });
});
