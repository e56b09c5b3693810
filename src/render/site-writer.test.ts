import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeSiteFile, writeSiteFile } from './site-writer.ts';

test('a file is removed with the folders that it leaves empty, and with those a killed build left', () => {
  const out = mkdtempSync(join(tmpdir(), 'zhoukan-writer-'));
  try {
    const write = (name: string): void => {
      writeSiteFile(out, name, Buffer.from(name));
    };
    write('articles/a/index.html');
    write('articles/b/index.html');
    assert.equal(removeSiteFile(out, 'articles/a/index.html'), true);
    assert.deepEqual(readdirSync(join(out, 'articles')), ['b']);
    // Killed after the file was removed, before its folder was.
    rmSync(join(out, 'articles/b/index.html'));
    assert.equal(removeSiteFile(out, 'articles/b/index.html'), false);
    assert.deepEqual(readdirSync(out), []);
    write('articles/a/index.html');
    assert.deepEqual(readdirSync(join(out, 'articles/a')), ['index.html']);
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('whatever stands in the place of a file or its folder gives way, and what a link leads to stays', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-writer-'));
  const out = join(home, 'site');
  try {
    mkdirSync(join(out, 'feed.xml/inside'), { recursive: true });
    writeFileSync(join(out, 'columns'), 'a file');
    mkdirSync(join(home, 'other'));
    writeFileSync(join(home, 'other/kept.txt'), 'kept');
    symlinkSync(join(home, 'other'), join(out, 'zones'));
    symlinkSync(join(home, 'other/kept.txt'), join(out, 'robots.txt'));
    symlinkSync(join(home, 'nowhere'), join(out, 'sitemap.xml'));
    for (const name of [
      'feed.xml',
      'columns/a.html',
      'zones/kept.txt',
      'robots.txt',
      'sitemap.xml',
    ]) {
      writeSiteFile(out, name, Buffer.from(name));
      assert.equal(lstatSync(join(out, name)).isFile(), true, name);
      assert.equal(readFileSync(join(out, name), 'utf8'), name);
    }
    assert.equal(readFileSync(join(home, 'other/kept.txt'), 'utf8'), 'kept');
    assert.deepEqual(readdirSync(home).sort(), ['other', 'site']);
    mkdirSync(join(out, 'atom.xml/inside'), { recursive: true });
    assert.equal(removeSiteFile(out, 'atom.xml'), true);
    assert.equal(removeSiteFile(out, 'feed.xml/inside/index.html'), false);
  } finally {
    rmSync(home, { recursive: true });
  }
});
