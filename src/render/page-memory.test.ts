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
  total: { paths: 'p', files: 1, bytes: 3, touched: 7 },
  reads: [['article|a', '1']],
  files: new Map([['/articles/a/', { digest: 'x', size: 3, touched: 7, reads: [0] }]]),
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
    const site = {
      pageKey: 'p',
      fileKey: 'f',
      assets: new Set(['a.css']),
      volumes: new Set(['2025']),
    };
    const before = new PageMemory(home);
    before.rememberVolume('2025', volume);
    before.rememberVolume('undated', {
      ...{ total: { paths: '', files: 0, bytes: 0, touched: 0 }, reads: [], files: new Map() },
    });
    before.rememberSite(site);
    before.begin({ paths: ['/articles/a/'] });
    const memory = new PageMemory(home);
    assert.deepEqual(memory.volumes().sort(), ['2025', 'undated']);
    const { total, reads, files } = memory.volume('2025') ?? {};
    assert.deepEqual({ total, reads, files }, volume);
    assert.deepEqual(memory.site(), site);
    assert.deepEqual(memory.unfinished(), { paths: ['/articles/a/'] });
  });

  it('forgets a volume, an end that was reached, and everything', () => {
    const memory = new PageMemory(home);
    memory.forgetVolume('undated');
    memory.end();
    assert.deepEqual(memory.volumes(), ['2025']);
    assert.notEqual(memory.site(), undefined);
    assert.equal(memory.unfinished(), undefined);
    memory.clear();
    assert.deepEqual(memory.volumes(), []);
    assert.equal(memory.site(), undefined);
  });

  it('takes a site of which it lost a volume for nothing', () => {
    const memory = new PageMemory(home);
    const site = {
      pageKey: 'p',
      fileKey: 'f',
      assets: new Set<string>(),
      volumes: new Set(['2025']),
    };
    memory.rememberSite(site);
    assert.equal(memory.site(), undefined);
    memory.rememberVolume('2025', volume);
    assert.deepEqual(memory.site(), site);
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

  it('takes a file in which a word is another for nothing remembered', () => {
    const memory = new PageMemory(home);
    memory.rememberVolume('2025', volume);
    const file = join(home, 'volumes/2025.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('/articles/a/', '/articles/b/'));
    assert.equal(memory.volume('2025'), undefined);
  });

  it('takes everything for touched when the list of what is unfinished is damaged', () => {
    const memory = new PageMemory(home);
    memory.begin({ paths: ['/articles/a/'] });
    writeFileSync(join(home, 'unfinished.json'), '');
    assert.deepEqual(memory.unfinished(), { paths: null });
    memory.end();
  });
});
