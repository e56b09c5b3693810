import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexArchive } from '../../archive/archive-index.ts';
import { listFiles } from '../../files/list-files.ts';
import { readParts } from '../../archive/read-parts.ts';
import { yearKeys } from '../../archive/years.ts';
import { projectDir } from '../../files/project-dir.ts';
import { runScript } from '../../process/run-program.ts';

const folder = join(projectDir, '.cache/test-sites/volumes');
const content = join(projectDir, 'content');
const [whole, joined] = [join(folder, 'whole'), join(folder, 'joined')];

async function build(out: string, ...volume: string[]): Promise<void> {
  const args = ['--content', content, '--out', out, ...volume];
  await runScript('scripts/build-pages.ts', args);
  await runScript('scripts/build-search.ts', args);
}

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('volumes that were built apart and joined by copying are the site that is built whole', async () => {
  const volumes = [...yearKeys(indexArchive(readParts(content))), 'common'];
  assert.ok(volumes.length > 2, 'expected several years to build apart');
  await build(whole);
  for (const volume of volumes) {
    const part = join(folder, volume);
    await build(part, '--volume', volume);
    assert.ok(listFiles(part, '.html').length < listFiles(whole, '.html').length, volume);
    cpSync(part, joined, { recursive: true });
  }
  assert.deepEqual(listFiles(joined, ''), listFiles(whole, ''));
  const different = listFiles(whole, '').filter(
    (name) => !readFileSync(join(joined, name)).equals(readFileSync(join(whole, name))),
  );
  assert.deepEqual(different, []);
});
