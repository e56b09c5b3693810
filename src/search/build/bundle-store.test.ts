import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { listFiles } from '../../files/list-files.ts';
import { BundleStore } from './bundle-store.ts';

describe('a store of bundles', () => {
  let home = '';
  const at = (...path: string[]): string => join(home, ...path);
  const open = (): BundleStore => new BundleStore(at('cache'));
  const copy = (): string => at('site/2025');
  const files = new Map([
    ['ids', Buffer.from('[1,2]')],
    ['t/0', Buffer.from('甲')],
    ['t/1', Buffer.from('乙')],
  ]);
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhoukan-store-'));
    mkdirSync(at('site'));
    const store = open();
    store.put('2025', files);
    store.copy('2025', copy());
    store.close(new Set(['2025']));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const damages: Record<string, (folder: string) => void> = {
    'was cut': (folder) => {
      truncateSync(join(folder, 't/0'), 1);
    },
    'is another of the same size and date': (folder) => {
      const file = join(folder, 't/0');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, '丙');
      utimesSync(file, atime, mtime);
    },
    'is gone': (folder) => {
      rmSync(join(folder, 't/0'));
    },
    'became a folder': (folder) => {
      rmSync(join(folder, 't/0'));
      mkdirSync(join(folder, 't/0'));
    },
    'became a link': (folder) => {
      renameSync(join(folder, 't/0'), at('elsewhere'));
      symlinkSync(at('elsewhere'), join(folder, 't/0'));
    },
    'has another beside it': (folder) => {
      writeFileSync(join(folder, 't/2'), '丁');
    },
  };

  for (const [what, damage] of Object.entries(damages)) {
    it(`has no whole copy where a file ${what}, and copies it again`, async () => {
      assert.equal(open().hasCopy('2025', copy()), true);
      // The clock of a file system may tick a hundred times a second.
      await setTimeout(20);
      damage(copy());
      const store = open();
      assert.equal(store.hasCopy('2025', copy()), false);
      assert.equal(store.has('2025'), true);
      store.copy('2025', copy());
      assert.deepEqual(listFiles(copy(), ''), [...files.keys()]);
      assert.equal(readFileSync(join(copy(), 't/0'), 'utf8'), '甲');
    });

    it(`has no bundle of which a file ${what}`, () => {
      damage(at('cache/2025'));
      assert.equal(open().has('2025'), false);
    });
  }

  it('does not copy what is damaged', () => {
    truncateSync(at('cache/2025/t/1'), 0);
    assert.throws(() => {
      open().copy('2025', copy());
    }, /t\/1 was damaged/);
    assert.equal(readFileSync(join(copy(), 't/1'), 'utf8'), '乙');
  });

  it('knows a copy that was moved or copied by its digests', () => {
    cpSync(copy(), at('site/again'), { recursive: true });
    rmSync(copy(), { recursive: true });
    renameSync(at('site/again'), copy());
    assert.equal(open().hasCopy('2025', copy()), true);
  });

  it('has nothing without its seal, and deletes what nobody wants', () => {
    const store = open();
    store.put('2024', files);
    store.close(new Set(['2024']));
    assert.deepEqual([store.has('2024'), store.has('2025')], [true, false]);
    rmSync(at('cache/2024/seal.json'));
    assert.deepEqual([store.has('2024'), store.hasCopy('2024', copy())], [false, false]);
  });
});
