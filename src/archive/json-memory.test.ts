import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { recallJson, rememberJson } from './json-memory.ts';

void it('gives what was remembered last, and nothing of a file that is missing or torn', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-json-'));
  try {
    const file = join(home, 'a/b.json');
    assert.equal(recallJson(file), undefined);
    rememberJson(file, { 期: 1 });
    rememberJson(file, { 期: 2 });
    assert.deepEqual(recallJson(file), { 期: 2 });
    assert.deepEqual(readdirSync(join(home, 'a')), ['b.json']);
    writeFileSync(file, '{"期":');
    assert.equal(recallJson(file), undefined);
  } finally {
    rmSync(home, { recursive: true });
  }
});
