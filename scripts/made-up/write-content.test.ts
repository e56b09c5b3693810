import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listFiles } from '../../src/files/list-files.ts';
import { runNormalize } from '../../src/normalize/store/run-normalize.ts';
import { ARTICLES_A_PAGE } from './make-scans.ts';
import { writeContent, writeScans } from './write-content.ts';

describe('a made-up content folder', () => {
  const dir = mkdtempSync(join(tmpdir(), 'zhoukan-made-up-'));
  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const filesOf = (folder: string): Map<string, string> =>
    new Map(listFiles(folder, '').map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const make = (name: string, seed: number): string => {
    const folder = join(dir, name);
    writeContent(folder, { pages: 9, seed });
    return folder;
  };

  it('is the same for the same seed, and another for another', () => {
    const one = filesOf(make('one', 3));
    assert.deepEqual(filesOf(make('two', 3)), one);
    const other = filesOf(make('other', 4));
    assert.deepEqual([...other.keys()], [...one.keys()]);
    assert.notDeepEqual(other, one);
  });

  it('forgets what the folder held', () => {
    const folder = make('again', 3);
    writeContent(folder, { pages: 1 });
    assert.deepEqual(listFiles(folder, ''), [
      'publication.yaml',
      'scans/2025-12-26-a1.txt',
      'zones.yaml',
    ]);
  });

  it('is read without an error: dated issues of four pages, about as many articles as promised', async () => {
    const folder = join(dir, 'read');
    writeContent(folder, { pages: 24 });
    const { diagnostics } = await runNormalize(folder);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const ids = listFiles(join(folder, 'articles'), '.md').map((name) => name.split('/')[1] ?? '');
    assert.ok(
      ids.every((id) => /^2025-\d\d-\d\d(?:-a[2-4])?-\d\d\.md$/.test(id)),
      ids.join(' '),
    );
    const promised = 24 * ARTICLES_A_PAGE;
    assert.ok(Math.abs(ids.length - promised) < promised / 8, `${ids.length} of ${promised}`);
  });

  it('takes pages of a newer issue beside those it has', () => {
    const folder = make('newer', 3);
    assert.deepEqual(writeScans(folder, { pages: 2, newest: '2026-01-02' }), [
      '2026-01-02-a1.txt',
      '2026-01-02-a2.txt',
    ]);
    assert.equal(listFiles(join(folder, 'scans'), '.txt').length, 11);
  });
});
