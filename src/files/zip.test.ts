import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { fromBufferPromise } from 'yauzl';
import { zipBytes } from './zip.ts';

const files = [
  { name: '期/乙.md', content: '乙'.repeat(5000) },
  { name: '期/甲.md', content: Buffer.from('甲') },
  { name: '期/empty.csv', content: '' },
];

void it('gives a zip that another program reads, with the names, words and checksums of its files', async () => {
  const zip = await fromBufferPromise(Buffer.from(await zipBytes(files)), {
    validateEntrySizes: true,
  });
  const found: [string, string][] = [];
  for await (const entry of zip.eachEntry())
    found.push([entry.fileName, await text(await zip.openReadStreamPromise(entry))]);
  assert.deepEqual(found, [
    ['期/empty.csv', ''],
    ['期/乙.md', '乙'.repeat(5000)],
    ['期/甲.md', '甲'],
  ]);
});

void it('gives the same bytes for the same files in any order', async () => {
  assert.deepEqual(await zipBytes(files.toReversed()), await zipBytes(files));
});

void it('compresses', async () => {
  assert.ok((await zipBytes(files)).length < 1000);
});
