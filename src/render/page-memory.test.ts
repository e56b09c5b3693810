import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PageMemory, type VolumeMemory } from './page-memory.ts';

const home = mkdtempSync(join(tmpdir(), 'zhoukan-'));
after(() => {
  rmSync(home, { recursive: true, force: true });
});

const volume: VolumeMemory = {
  total: { paths: 'p', files: 1, bytes: 3 },
  reads: [['article|a', '1']],
  files: new Map([['/articles/a/', { digest: 'x', size: 3, reads: [0] }]]),
};

describe('PageMemory', () => {
  it('knows nothing at first', () => {
    const memory = new PageMemory(home);
    assert.equal(memory.site(), undefined);
    assert.deepEqual(memory.volumes(), []);
    assert.equal(memory.volume('2025'), undefined);
    assert.equal(memory.unfinished(), undefined);
  });

  it('gives back what it was told, volume by volume', () => {
    const site = { pageKey: 'p', fileKey: 'f', assets: new Map([['a.css', 'd']]) };
    const before = new PageMemory(home);
    before.rememberVolume('2025', volume);
    before.rememberVolume('undated', {
      ...{ total: { paths: '', files: 0, bytes: 0 }, reads: [], files: new Map() },
    });
    before.rememberSite(site);
    before.begin({ paths: ['/articles/a/'] });
    const memory = new PageMemory(home);
    assert.deepEqual(memory.volumes().sort(), ['2025', 'undated']);
    const { total, reads, files } = memory.volume('2025') ?? {};
    assert.deepEqual({ total, reads, files }, volume);
    assert.partialDeepStrictEqual(memory.site(), site);
    assert.deepEqual(memory.unfinished(), { paths: ['/articles/a/'] });
  });

  it('forgets a volume, an end that was reached, and everything', () => {
    const memory = new PageMemory(home);
    memory.forgetVolume('undated');
    memory.end();
    assert.deepEqual(memory.volumes(), ['2025']);
    assert.equal(memory.unfinished(), undefined);
    memory.clear();
    assert.deepEqual(memory.volumes(), []);
    assert.equal(memory.site(), undefined);
  });

  it('takes what an older program remembered of the site for nothing', () => {
    writeFileSync(join(home, 'site.json'), '{"key":"k","assets":[]}');
    assert.equal(new PageMemory(home).site(), undefined);
  });

  it('takes a file that is damaged for nothing remembered', () => {
    const memory = new PageMemory(home);
    memory.rememberVolume('2025', volume);
    writeFileSync(join(home, 'volumes/2025.jsonl'), '[["article|a"');
    assert.equal(memory.volume('2025'), undefined);
  });

  it('takes files that are damaged for unknown', () => {
    const memory = new PageMemory(home);
    memory.rememberVolume('2025', volume);
    const file = join(home, 'volumes/2025.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"/articles/a/",', '"/articles/a/"'));
    assert.equal(memory.volume('2025')?.files.size, 0);
  });
});
