import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { familyOf, parseStat, watchProcesses } from './watch-processes.ts';

describe('parseStat', () => {
  it('reads parent and times, whatever the name of the process', () => {
    const line =
      '77 (a) R 1 (b) S 42 77 1 0 -1 4194560 900 0 3 0 250 50 7 8 20 0 11 0 5000 1073741824 2500 99';
    assert.deepEqual(parseStat(line), { parent: 42, ticks: 300, endedTicks: 15 });
  });
});

describe('familyOf', () => {
  const all = new Map([
    [1, { parent: 0 }],
    [10, { parent: 1 }],
    [11, { parent: 10 }],
    [12, { parent: 11 }],
    [13, { parent: 10 }],
    [20, { parent: 1 }],
  ]);
  it('is a process with its descendants, and no one else', () => {
    assert.deepEqual(familyOf(10, all), [10, 11, 13, 12]);
  });
  it('is empty for a process that has ended', () => {
    assert.deepEqual(familyOf(99, all), []);
  });
});

describe('watchProcesses', { skip: !existsSync('/proc/self/stat') && 'no /proc' }, () => {
  it('counts the memory and the time of children of the program', async () => {
    /** Holds 200 MB and works for half a second. */
    const busy =
      'const b = Buffer.alloc(200e6, 1); const s = Date.now(); while (Date.now() - s < 500) b[0]++;';
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const child = spawn(process.execPath, ['-e', parent], { stdio: 'ignore' });
    const watch = watchProcesses(child.pid ?? 0);
    await new Promise((resolve) => child.on('close', resolve));
    const usage = watch.stop();
    assert.ok(usage !== null && usage.peak > 200e6 && usage.peak < 600e6, JSON.stringify(usage));
    assert.ok(usage.cpu > 0.2 && usage.cpu < 5, JSON.stringify(usage));
  });
});
