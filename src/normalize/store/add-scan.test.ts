import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pageA2, tempContent, type TempContent } from '../../tests/temp-content.ts';
import { addScan } from './add-scan.ts';
import { takeLock } from '../../files/run-lock.ts';

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

const MASTHEAD = `科学导报

第21期 总第4376期

2025年6月27日 星期五

今日8版

`;

it('fills a new issue from the masthead, and doubts a page that contradicts it', async () => {
  const text = pageA2.slice(pageA2.indexOf('\n\n') + 2);
  const content = (open = tempContent({
    'in/a.txt': MASTHEAD + text,
    'in/b.txt': MASTHEAD.replace('第21期', '第22期') + text.replaceAll('厨', '灶'),
  }));
  const add = (name: string): ReturnType<typeof addScan> =>
    addScan(content.dir, { file: `${content.dir}/in/${name}.txt`, issue: 'special' });
  await add('a');
  const issue = content.read('issues/special.yaml');
  assert.match(issue, /edtf: "2025-06-27"\n {2}status: printed\n/);
  assert.match(issue, /number: 21\nserial: 4376\npagesPrinted: 8\n/);
  const { report } = await add('b');
  assert.deepEqual(
    report.diagnostics
      .filter(({ ruleId, file }) => ruleId === 'resolve-issues' && file === 'scans/b.txt')
      .map(({ line, message }) => `${String(line)} ${message}`),
    ['3 expected the number of issues/special.yaml, 21, found 22 printed'],
  );
});
