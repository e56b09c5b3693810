import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { listFiles } from './list-files.ts';

it('lists the files below a folder, none of one that is missing, and fails on what is no folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-list-'));
  try {
    mkdirSync(join(folder, 'b/c'), { recursive: true });
    for (const name of ['b/c/1.md', 'b/2.md', 'a.md', 'a.txt'])
      writeFileSync(join(folder, name), '');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.md'));
    assert.deepEqual(listFiles(folder, '.md'), ['a.md', 'b/2.md', 'b/c/1.md']);
    assert.deepEqual(listFiles(join(folder, 'missing'), '.md'), []);
    assert.throws(() => listFiles(join(folder, 'a.md'), '.md'), /ENOTDIR/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
