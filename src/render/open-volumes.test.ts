import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { MadeFile } from './file-maker.ts';
import { OpenVolumes } from './open-volumes.ts';
import { PageMemory } from './page-memory.ts';
import type { VolumePlan } from './plan-pages.ts';

const made = (volume: string, path: string): MadeFile => ({
  ...{ volume, path, digest: `digest of ${path}`, size: 1, touched: 9, isWritten: true, ms: 1 },
  ...{ reads: ['zones|'], fingerprints: [['zones|', 'known']] },
});
const planned = (
  volume: string,
  stale: string[],
  dropped: VolumePlan['dropped'] = 'all',
): VolumePlan => ({
  ...{ volume, paths: `of ${volume}`, stale, digests: new Map(), dropped },
  touched: new Map([['/e', 8]]),
});

it('remembers a volume when its last file is made, with the files of it that stay', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-volumes-'));
  try {
    const memory = new PageMemory(home);
    const filesOf = (volume: string): string[] => [...(memory.volume(volume)?.files.keys() ?? [])];
    memory.rememberVolume('2025', {
      total: { paths: 'before', files: 3, bytes: 3, touched: 21 },
      reads: [['article|c', '1']],
      files: new Map(
        ['/c', '/d', '/e'].map((path) => [path, { digest: path, size: 1, touched: 7, reads: [0] }]),
      ),
    });
    const plans = [
      planned('2024', ['/a', '/b']),
      planned('2025', ['/c'], new Set(['/c', '/d'])),
      planned('common', []),
    ];
    const volumes = new OpenVolumes(plans, memory);
    volumes.take(made('2024', '/a'));
    assert.equal(memory.volume('2024'), undefined);
    volumes.take(made('2025', '/c'));
    assert.deepEqual(filesOf('2025'), ['/e', '/c']);
    const total = { paths: 'of 2025', files: 2, bytes: 2, touched: 17 };
    assert.deepEqual(memory.volume('2025')?.total, total);
    assert.equal(memory.volume('2025')?.files.get('/e')?.touched, 8);
    volumes.take(made('2024', '/b'));
    assert.deepEqual(filesOf('2024'), ['/a', '/b']);
    assert.throws(() => {
      volumes.take(made('2024', '/d'));
    }, /no file of 2024 is expected/);
    volumes.closeAll();
    assert.equal(memory.volume('common')?.files.size, 0);
  } finally {
    rmSync(home, { recursive: true });
  }
});
