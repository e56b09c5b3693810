import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../files/list-files.ts';
import { normalize } from '../normalize/pipeline.ts';
import { expectedFiles, fixturesDir, readFixture } from './read-fixture.ts';
import { writeFixture } from './write-fixture.ts';

// UPDATE=verse,column-break rewrites what these cases expect, UPDATE=1 what all do; read the
// difference before you commit it.
const updated = (process.env.UPDATE ?? '').split(',');

const names = existsSync(fixturesDir)
  ? readdirSync(fixturesDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  : [];

describe('fixtures', () => {
  it('there are some', () => {
    assert.ok(names.length > 0, `expected cases in ${fixturesDir}, found none`);
  });
  for (const name of names) {
    it(name, () => {
      if (updated.includes('1') || updated.includes(name)) writeFixture(name);
      const folder = join(fixturesDir, name, 'expected');
      const found = expectedFiles(normalize(readFixture(name)));
      assert.deepEqual([...found.keys()].sort(), listFiles(folder, ''), 'the set of files');
      for (const [file, text] of found) {
        assert.equal(text, readFileSync(join(folder, file), 'utf8'), file);
      }
    });
  }
});
