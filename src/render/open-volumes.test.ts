import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { MadeFile } from './file-maker.ts';
import { OpenVolumes } from './open-volumes.ts';
import { PageMemory } from './page-memory.ts';
import type { VolumePlan } from './plan-pages.ts';
import { VolumeRecord } from './volume-record.ts';

const made = (volume: string, path: string): MadeFile => ({
  ...{ volume, path, digest: `digest of ${path}`, size: 1, isWritten: true, ms: 1 },
  ...{ reads: ['zones|'], fingerprints: [['zones|', 'known']] },
});
const planned = (volume: string, paths: string[]): VolumePlan => ({
  volume,
  stale: paths.map((path) => ({ volume, path, before: undefined })),
  record: new VolumeRecord(),
});

void it('remembers a volume when its last file is made, and holds on to none of them', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-volumes-'));
  try {
    const memory = new PageMemory(home);
    const plans = [planned('2024', ['/a', '/b']), planned('2025', ['/c']), planned('common', [])];
    const volumes = new OpenVolumes(plans, memory);
    assert.deepEqual(plans, []);
    volumes.take(made('2024', '/a'));
    assert.equal(memory.volume('2024'), undefined);
    volumes.take(made('2025', '/c'));
    volumes.take(made('2024', '/b'));
    assert.deepEqual(memory.volumes().toSorted(), ['2024', '2025']);
    assert.deepEqual([...(memory.volume('2024')?.files.keys() ?? [])], ['/a', '/b']);
    assert.throws(() => {
      volumes.take(made('2024', '/d'));
    }, /no file of 2024 is expected/);
    volumes.closeAll();
    assert.equal(memory.volume('common')?.files.size, 0);
  } finally {
    rmSync(home, { recursive: true });
  }
});
