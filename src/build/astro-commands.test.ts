import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { after, before, it, mock } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { dev } from 'astro';
import { articleA, articleB, pageA2, tempContent } from '../tests/temp-content.ts';
import { projectDir } from '../files/project-dir.ts';
import { runScript } from '../process/run-program.ts';

const content = tempContent({ 'scans/p2.txt': pageA2 });
/** Every reading of the archive looks once whether this article has changed. */
let readings = 0;
let server: Awaited<ReturnType<typeof dev>>;

const ask = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`http://127.0.0.1:${String(server.address.port)}${path}`);
  return { status: response.status, text: await response.text() };
};

/** Asks for a page until it is as it should be: a change is seen a moment after it was made. */
async function askUntil(path: string, isRight: (text: string) => boolean): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (isRight((await ask(path)).text)) return;
    await setTimeout(50);
  }
  assert.fail(`${path} does not show the change`);
}

before(async () => {
  await runScript('scripts/normalize.ts', ['--content', content.dir]);
  process.env.CONTENT_DIR = content.dir;
  const stat = fs.statSync;
  mock.method(fs, 'statSync', (...args: Parameters<typeof stat>) => {
    if (args[0] === join(content.dir, articleB)) readings++;
    return stat(...args);
  });
  // Modules that import the function by its name get the one that counts.
  syncBuiltinESMExports();
  const options = { root: projectDir, logLevel: 'silent' } as const;
  server = await dev({ ...options, server: { host: '127.0.0.1', port: 0 } });
});

after(async () => {
  await server.stop();
  mock.restoreAll();
  syncBuiltinESMExports();
  content.remove();
});

it('reads the archive once for all pages, and once again after an article has changed', async () => {
  const address = '/articles/2025-06-06-a2-01/';
  for (const path of ['/zones/', '/', address, '/zones/pingyao-etdz/', '/feed.json'])
    assert.equal((await ask(path)).status, 200, path);
  assert.equal(readings, 1);

  content.edit(articleA, '占地120亩', '占地130亩');
  await askUntil(address, (text) => text.includes('占地130亩'));
  for (const path of ['/zones/', '/', '/zones/pingyao-etdz/'])
    assert.equal((await ask(path)).status, 200, path);
  assert.equal(readings, 2);
});

it('knows the address of an article that is new, and forgets one that is gone', async () => {
  const [second, title] = ['/articles/2025-06-06-a2-03/', '绿色工厂铺就转型路'];
  const file = articleA.replace('-01.md', '-03.md');
  assert.equal((await ask(second)).status, 404);
  content.write(file, content.read(articleA).replaceAll('a2-01', 'a2-03'));
  await askUntil(second, (text) => text.includes(title));
  fs.rmSync(join(content.dir, file));
  await askUntil(second, (text) => !text.includes(title));
  assert.equal((await ask(second)).status, 404);
});
