import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { measureFolders } from './measure-folder.ts';

describe('measureFolders', () => {
  it('counts files and bytes at any depth; a folder that is not there holds nothing', (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'zhoukan-folder-'));
    t.after(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    mkdirSync(join(dir, 'a/b'), { recursive: true });
    writeFileSync(join(dir, 'one.txt'), '字');
    writeFileSync(join(dir, 'a/b/two.txt'), '12345');
    assert.deepEqual(measureFolders([dir, join(dir, 'a'), join(dir, 'none')]), {
      files: 3,
      bytes: 13,
    });
  });
});
