import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../files/list-files.ts';
import { writeContent } from '../../../scripts/made-up/write-content.ts';
import type { PagesReport } from '../../render/build-pages.ts';
import { openCopy } from './open-copy.ts';

const project = openCopy('astro-build');
const content = join(project.dir, 'content');
const [own, astro] = [join(project.dir, 'own'), join(project.dir, 'astro')];
const [base, site] = ['/archive/', 'https://example.org'];

/** Every file below a folder -> its bytes. */
const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(listFiles(folder, '').map((name) => [name, readFileSync(join(folder, name))]));

const buildPages = async (): Promise<PagesReport> => {
  const args = ['--content', content, '--out', own, '--base', base, '--site', site];
  // Printed by that script.
  return JSON.parse(await project.run('scripts/build-pages.ts', args)) as PagesReport;
};

test('astro build makes the site that npm run build makes, and leaves alone what that remembers', async () => {
  // So many that lists are divided.
  writeContent(content, { pages: 240, seed: 20261201, length: 900 });
  await project.run('scripts/normalize.ts', ['--content', content]);
  const moved = { from: '2001-01-01-a1-01', to: null, issue: '2001-01-01', reason: 'withdrawn' };
  writeFileSync(join(content, 'redirects.json'), JSON.stringify({ redirects: [moved] }));

  await buildPages();
  await project.run('scripts/build-search.ts', ['--content', content, '--out', own]);
  await project.run('node_modules/astro/bin/astro.mjs', ['build', '--outDir', astro], {
    ...{ CONTENT_DIR: content, BASE: base, SITE: site },
  });

  const [a, b] = [filesOf(own), filesOf(astro)];
  const names = [...a.keys()];
  for (const part of [/^kinds\/news\/[\d-]+\/index\.html$/, /^articles\/2001-/, /^search\/data\//])
    assert.ok(
      names.some((name) => part.test(name)),
      `expected a file like ${part.source}`,
    );
  assert.deepEqual([...b.keys()], names);
  const different = names.filter(
    (name) => b.get(name)?.equals(a.get(name) ?? Buffer.of()) !== true,
  );
  assert.deepEqual(different, []);

  const { rendered } = await buildPages();
  assert.equal(rendered, 0, 'astro build has emptied what npm run build remembers');
});
