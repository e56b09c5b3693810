import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isWhole, readSeal, sealOf, writeSeal } from './sealed-folder.ts';

test('a folder is whole as long as it holds what its seal says, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-seal-'));
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const isWholeNow = (): boolean => isWhole(folder, readSeal(folder) ?? new Map<string, string>());
  try {
    assert.equal(readSeal(folder), undefined);
    mkdirSync(join(folder, 'below'));
    write('one', '一版');
    write('below/two', '二版');
    writeSeal(folder, sealOf(folder));
    assert.equal(isWholeNow(), true);
    const damages: (() => void)[] = [
      () => {
        write('below/two', '二');
      },
      () => {
        write('below/two', '三版');
      },
      () => {
        rmSync(join(folder, 'below/two'));
      },
      () => {
        write('three', '');
      },
      () => {
        write('seal.json', readFileSync(join(folder, 'seal.json'), 'utf8').replace('one', 'two'));
      },
    ];
    const seal = readFileSync(join(folder, 'seal.json'), 'utf8');
    for (const [i, damage] of damages.entries()) {
      damage();
      assert.equal(isWholeNow(), false, `damage ${i}`);
      rmSync(join(folder, 'three'), { force: true });
      write('below/two', '二版');
      write('seal.json', seal);
      assert.equal(isWholeNow(), true);
    }
    rmSync(join(folder, 'one'));
    mkdirSync(join(folder, 'one'));
    assert.equal(isWholeNow(), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.equal(isWhole(folder, new Map([['one', '']])), false);
});
