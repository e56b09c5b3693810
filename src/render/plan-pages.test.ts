import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageMemory } from './page-memory.ts';
import { planPages, type PlanInput } from './plan-pages.ts';

const memory: PageMemory = {
  key: 'k',
  reads: [
    { name: 'article|a', fingerprint: '1' },
    { name: 'article|b', fingerprint: '2' },
  ],
  files: new Map([
    ['a.html', { digest: 'x', size: 1, reads: [0] }],
    ['b.html', { digest: 'y', size: 1, reads: [1] }],
    ['list.html', { digest: 'z', size: 1, reads: [0, 1] }],
  ]),
  assets: new Map(),
};
const now: Record<string, string> = { 'article|a': '1', 'article|b': '2' };

const plan = (input: Partial<PlanInput> = {}, answers = now) => {
  const { stale, fresh, gone } = planPages({
    wanted: ['a.html', 'b.html', 'list.html'],
    key: 'k',
    memory,
    unfinished: undefined,
    isThere: () => true,
    fingerprintOf: (read) => answers[read] ?? '',
    ...input,
  });
  return { stale, fresh: [...fresh.keys()], gone };
};

describe('planPages', () => {
  it('makes nothing when every read is answered as before', () => {
    assert.deepEqual(plan(), { stale: [], fresh: ['a.html', 'b.html', 'list.html'], gone: [] });
  });

  it('makes what read something that changed, and nothing else', () => {
    assert.deepEqual(plan({}, { ...now, 'article|b': '3' }).stale, ['b.html', 'list.html']);
  });

  it('makes new files and files that are missing, and lets go of those nobody wants', () => {
    const { stale, gone } = plan({
      wanted: ['b.html', 'c.html', 'list.html'],
      isThere: (name) => name !== 'list.html',
    });
    assert.deepEqual([stale, gone], [['c.html', 'list.html'], ['a.html']]);
  });

  it('makes everything under another key, and without a memory', () => {
    const all = ['a.html', 'b.html', 'list.html'];
    assert.deepEqual(plan({ key: 'other' }).stale, all);
    assert.deepEqual(plan({ memory: undefined }).stale, all);
  });

  it('makes again what a killed build was about to write, and removes what it may have written', () => {
    const { stale, gone } = plan({ unfinished: { names: ['b.html', 'new.html'] } });
    assert.deepEqual([stale, gone], [['b.html'], ['new.html']]);
    assert.equal(plan({ unfinished: { names: null } }).stale.length, 3);
  });
});
