import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { listSite, nothingThere, type SiteListing } from './list-site.ts';

void it('tells which files of a site are missing: all of a site that is not there', async () => {
  const out = mkdtempSync(join(tmpdir(), 'zhoukan-list-'));
  const missing = async (listing: SiteListing, paths: string[]): Promise<string[]> => {
    const isThere = await listing.ofWanted(paths);
    return paths.filter((path) => !isThere(path));
  };
  try {
    mkdirSync(join(out, 'articles/a'), { recursive: true });
    mkdirSync(join(out, 'articles/b'));
    writeFileSync(join(out, 'articles/a/index.html'), '');
    writeFileSync(join(out, 'feed.xml'), '');
    const there = ['/articles/a/', '/feed.xml'];
    const gone = ['/', '/articles/b/', '/articles/a/index.htm', '/feed.json'];
    assert.deepEqual(await missing(listSite(out), [...gone, ...there]), gone);
    assert.deepEqual(await missing(listSite(out), there), []);
    assert.deepEqual(await missing(listSite(join(out, 'none')), there), there);
    assert.deepEqual(await missing(nothingThere, there), there);
  } finally {
    rmSync(out, { recursive: true });
  }
});
