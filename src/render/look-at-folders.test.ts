import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stampContent } from '../files/stamps.ts';
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

  void it('tells what stands in the place of each file of a site', async () => {
    const look = async (...paths: string[]) => {
      const site = await lookAtFolders(folders()).seen(
        new Map([
          ['2025', paths],
          ['2024', []],
        ]),
      );
      assert.equal(site.get('2024')?.at(0), undefined);
      const seen = site.get('2025');
      return { sizes: paths.map((_, i) => seen?.at(i)?.size), total: seen?.total() };
    };
    const paths = ['/articles/a/', '/feed.xml'];
    const nothing = { sizes: [undefined, undefined], total: undefined };
    assert.deepEqual(await look(...paths), nothing);
    for (const name of ['articles/a/index.html', 'feed.xml']) write(`site/${name}`);
    const { sizes, total } = await look(...paths);
    assert.deepEqual([sizes, total?.bytes], [[21 + 5, 8 + 5], 39]);
    assert.ok((total?.touched ?? 0) > 0);
    mkdirSync(join(home, 'site/articles/b/index.html'), { recursive: true });
    symlinkSync(join(home, 'site/articles/a'), join(home, 'site/articles/c'));
    symlinkSync(join(home, 'site/feed.xml'), join(home, 'site/feed.json'));
    for (const path of ['/', '/articles/b/', '/articles/c/', '/feed.json', '/feed.xml/'])
      assert.deepEqual((await look(path)).sizes, [undefined], path);
  });

  void it('sees that a file was touched, whatever its size and date say', async () => {
    write('site/feed.xml');
    const file = join(home, 'site/feed.xml');
    const look = async () =>
      (await lookAtFolders(folders()).seen(new Map([['all', ['/feed.xml']]]))).get('all');
    const before = await look();
    const { atime, mtime, size } = statSync(file);
    await setTimeout(20);
    writeFileSync(file, 'x'.repeat(size));
    utimesSync(file, atime, mtime);
    const after = await look();
    assert.equal(after?.at(0)?.size, before?.at(0)?.size);
    assert.notEqual(after?.at(0)?.touched, before?.at(0)?.touched);
    assert.notDeepEqual(after?.total(), before?.total());
  });
});
