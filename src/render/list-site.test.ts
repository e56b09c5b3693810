import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { listSite } from './list-site.ts';

void it('lists the files of a site with their folders, and none of a site that is not there', async () => {
  const out = mkdtempSync(join(tmpdir(), 'zhoukan-list-'));
  try {
    assert.deepEqual(await listSite(out), []);
    mkdirSync(join(out, 'articles/a'), { recursive: true });
    writeFileSync(join(out, 'articles/a/index.html'), '');
    writeFileSync(join(out, 'feed.xml'), '');
    assert.deepEqual(await listSite(out), ['articles/a/index.html', 'feed.xml']);
    assert.deepEqual(await listSite(join(out, 'none')), []);
  } finally {
    rmSync(out, { recursive: true });
  }
});
