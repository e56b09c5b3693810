import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { pageA2, tempContent } from '../../tests/temp-content.ts';
import { readContent } from '../read-content.ts';
import { openScanReader, type ReadScans, takeChunks, threadsFor } from './scan-reader.ts';

const content = tempContent(
  Object.fromEntries([
    ...Array.from({ length: 11 }, (_, i): [string, string] => [
      `scans/p${String(i).padStart(2, '0')}.txt`,
      pageA2.replaceAll('绿色工厂', `第${i}座工厂`),
    ]),
    ['scans/p05b.txt', '\n'],
  ]),
);
const { scans: all, previous: _, ...known } = readContent(content.dir);
const names = all.map(({ name }) => name);
after(() => {
  content.remove();
});

async function readWith(threads: number, asked: readonly string[][]): Promise<ReadScans[]> {
  const reader = openScanReader(content.dir, known, { threads });
  try {
    return await Promise.all(asked.map((some) => reader.read(some)));
  } finally {
    await reader.close();
  }
}

describe('openScanReader', () => {
  it('reads the same in any number of threads, in the order of the names', async () => {
    const [here] = await readWith(0, [names]);
    assert.deepEqual(
      here?.pages.map(({ scan }) => scan),
      names.filter((name) => name !== 'p05b.txt').toSorted(),
    );
    assert.deepEqual(
      here.unreadable.map(({ file }) => file),
      ['scans/p05b.txt'],
    );
    for (const threads of [1, 2, 5]) {
      const [there] = await readWith(threads, [names.toReversed()]);
      assert.deepEqual(there, here);
    }
  });

  it('answers questions asked at once, each with its own', async () => {
    const asked = [names.slice(0, 5), names.slice(3, 9), []];
    const answers = await readWith(2, asked);
    assert.deepEqual(answers, await readWith(0, asked));
    assert.deepEqual(answers[2], { pages: [], unreadable: [] });
  });

  it('reads the same with the help of the thread that asks', async () => {
    const reader = openScanReader(content.dir, known, { threads: 1 });
    const answers = [names.slice(0, 9), names].map((some) => reader.read(some));
    await reader.help();
    assert.deepEqual(await Promise.all(answers), await readWith(0, [names.slice(0, 9), names]));
    await reader.help();
    await reader.close();
  });

  it('leaves no scan to the threads that it has taken itself', () => {
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const question = { number: 0, names, taken };
    const other = takeChunks(question);
    const read: string[] = [];
    for (const chunk of takeChunks(question)) {
      read.push(...chunk.names);
      const next = other.next();
      if (next.done !== true) read.push(...next.value.names);
    }
    assert.deepEqual(read, names);
  });

  it('tells how many scans were read', async () => {
    for (const threads of [0, 2]) {
      const told: number[] = [];
      const reader = openScanReader(content.dir, known, {
        threads,
        progress: (read) => told.push(read),
      });
      await reader.read(names);
      await reader.close();
      assert.equal(
        told.reduce((sum, read) => sum + read, 0),
        names.length,
      );
    }
  });

  it('fails when a file is gone, and when it is closed before it has answered', async () => {
    for (const threads of [0, 2])
      await assert.rejects(readWith(threads, [['gone.txt'], names]), /gone\.txt/);
    const reader = openScanReader(content.dir, known, { threads: 1 });
    const unanswered = assert.rejects(reader.read(names), /closed/);
    await reader.close();
    await unanswered;
    await assert.rejects(reader.read(names), /closed/);
  });
});

describe('threadsFor', () => {
  it('starts no thread for few scans or on one processor, and leaves one processor to the writer', () => {
    assert.equal(threadsFor(99, 8), 0);
    assert.equal(threadsFor(5000, 1), 0);
    assert.equal(threadsFor(5000, 2), 1);
    assert.equal(threadsFor(150, 8), 1);
    assert.equal(threadsFor(5000, 8), 2);
  });
});
