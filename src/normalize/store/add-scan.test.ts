import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pageA2, tempContent, type TempContent } from '../../tests/temp-content.ts';
import { addScan } from './add-scan.ts';
import { takeLock } from './run-lock.ts';

let open: TempContent | undefined;
afterEach(() => {
  open?.remove();
  open = undefined;
});

it('writes nothing while another run is at work, and then adds to what that one left', async () => {
  const content = (open = tempContent({
    'in/A3.txt': pageA2.replace('A2', 'A3').replaceAll('厨', '灶'),
    'in/A4.txt': pageA2.replace('A2', 'A4').replaceAll('厨', '锅'),
  }));
  const add = (label: string): Promise<unknown> =>
    addScan(content.dir, {
      file: `${content.dir}/in/${label}.txt`,
      issue: '2025-06-06',
      page: label,
    });
  const release = await takeLock(content.dir);
  const adding = [add('A3'), add('A4')];
  await setTimeout(300);
  assert.deepEqual(
    [...content.files().keys()].filter((path) => /^(?:scans|issues)\/./.test(path)),
    [],
  );
  release();
  await Promise.all(adding);
  const issue = content.read('issues/2025-06-06.yaml');
  for (const label of ['A3', 'A4']) {
    assert.match(issue, new RegExp(`scan: ${label}\\.txt, label: ${label}`));
    assert.equal(content.read(`scans/${label}.txt`), content.read(`in/${label}.txt`));
  }
});
