import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listFiles } from '../../files/list-files.ts';
import { type RunReport, runNormalize } from './run-normalize.ts';

const CONTENT = join(import.meta.dirname, '../../tests/second-newspaper/content');
const folder = mkdtempSync(join(tmpdir(), 'zhoukan-batches-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function copyOf(name: string): string {
  const target = join(folder, name);
  for (const part of ['publication.yaml', 'zones.yaml', 'scans', 'issues', 'corrections']) {
    cpSync(join(CONTENT, part), join(target, part), { recursive: true });
  }
  return target;
}

/** Every file of a content folder, by path. */
const filesOf = (content: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(content, '').map((name) => [name, readFileSync(join(content, name), 'utf8')]),
  );

describe('a run in batches', () => {
  const whole = copyOf('whole');
  let expected: RunReport;
  before(async () => {
    expected = await runNormalize(whole, { threads: 0 });
  });

  for (const [batch, threads] of [
    [1, 0],
    [2, 0],
    [3, 0],
    [64, 1],
    [1, 2],
    [2, 3],
  ] as const) {
    it(`of ${batch}, read in ${threads} threads, comes to the result of one over everything`, async () => {
      const content = copyOf(`batch-${batch}-${threads}`);
      const report = await runNormalize(content, { batch, threads });
      assert.deepEqual(filesOf(content), filesOf(whole));
      assert.deepEqual(report.summary, expected.summary);
      assert.deepEqual(report.diagnostics, expected.diagnostics);
      assert.equal((await runNormalize(content, { batch })).changed, false);
    });
  }

  it('keeps edits and ids when everything is read again', async () => {
    const content = copyOf('edited');
    await runNormalize(content, { batch: 1 });
    const [article = ''] = listFiles(join(content, 'articles'), '.md');
    const path = join(content, 'articles', article);
    const text = readFileSync(path, 'utf8').replace(/。\n$/, '。编辑补记。\n');
    writeFileSync(path, text);
    // A changed authority file may touch anything: all scans are read, in batches.
    const zones = join(content, 'zones.yaml');
    writeFileSync(zones, `${readFileSync(zones, 'utf8')}# checked\n`);
    const report = await runNormalize(content, { batch: 1 });
    assert.equal(readFileSync(path, 'utf8'), text);
    assert.deepEqual(report.plan.counts, { added: 0, changed: 0, removed: 0 });
  });
});
