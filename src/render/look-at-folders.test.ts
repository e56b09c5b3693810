import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stampContent } from '../archive/stamps.ts';
import { lookAtFolders } from './look-at-folders.ts';

void describe('looking at the folders of a build', () => {
  let home = '';
  const folders = () => ({ content: join(home, 'content'), out: join(home, 'site') });
  const write = (name: string): void => {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), name);
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhoukan-look-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  void it('stamps articles and ledgers, and nothing else of the content', async () => {
    for (const name of ['articles/z/a.md', 'articles/z/a.txt', 'ledger/1.json', 'scans/1.txt'])
      write(`content/${name}`);
    const { articles, ledgers } = await lookAtFolders(folders()).stamps();
    assert.deepEqual(
      [articles, ledgers].map((files) => files.map(({ name }) => name)),
      [['z/a.md'], ['1.json']],
    );
    assert.deepEqual({ articles, ledgers }, stampContent(folders().content));
  });

  void it('tells which files of a site are missing: all of a site that is not there', async () => {
    const missing = async (paths: string[]): Promise<string[]> => {
      const isThere = await lookAtFolders(folders()).isThere(paths);
      return paths.filter((path) => !isThere(path));
    };
    const there = ['/articles/a/', '/feed.xml'];
    assert.deepEqual(await missing(there), there);
    for (const name of ['articles/a/index.html', 'feed.xml']) write(`site/${name}`);
    mkdirSync(join(home, 'site/articles/b'));
    const gone = ['/', '/articles/b/', '/articles/a/index.htm', '/feed.json'];
    assert.deepEqual(await missing([...gone, ...there]), gone);
    assert.deepEqual(await missing(there), []);
  });
});
