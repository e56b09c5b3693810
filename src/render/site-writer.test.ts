import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeSiteFile, writeSiteFile } from './site-writer.ts';

test('a file is removed with the folders that it leaves empty, and with those a killed build left', () => {
  const out = mkdtempSync(join(tmpdir(), 'zhoukan-writer-'));
  try {
    const write = (name: string): void => {
      writeSiteFile(join(out, name), Buffer.from(name));
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
