import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { listFiles } from '../files/list-files.ts';
import { PageMemory, pageMemoryOf } from '../render/page-memory.ts';
import { buildSite, type TestSite } from '../tests/build-site.ts';
import { secondContent } from '../tests/second-newspaper/second-content.ts';
import { checkBuilt } from './check-built.ts';

describe('a site to be packed', () => {
  let site: TestSite;
  const dist = (): string => site.out;
  /** A copy of the content that was changed since. */
  const changed = (change: (content: string) => void): string => {
    const content = `${site.content}-changed`;
    rmSync(content, { recursive: true, force: true });
    cpSync(site.content, content, { recursive: true });
    change(content);
    return content;
  };
  const rewrite = (file: string, from: string, to: string): void => {
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), file);
    writeFileSync(file, text.replace(from, to));
  };
  const first = (content: string, folder: string): string =>
    join(content, folder, listFiles(join(content, folder), '')[0] ?? '');
  before(async () => {
    site = await buildSite('package', secondContent);
  });

  it('is taken with the content that it was built from, wherever that stands now', async () => {
    await checkBuilt({ content: site.content, dist: dist() });
    await checkBuilt({ content: changed(() => undefined), dist: dist() });
  });

  it('is refused with scans or articles that no build has seen', async () => {
    for (const folder of ['scans', 'articles']) {
      const content = changed((at) => {
        appendFileSync(first(at, folder), '\n海边新添了一座灯塔，渔民夜里归来不再迷路。\n');
      });
      await assert.rejects(checkBuilt({ content, dist: dist() }), /run npm run build first$/);
    }
  });

  it('is refused while a build over it was killed, at its pages or at its search index', async () => {
    const killed = /^Error: expected a site in .* whose build came to its end, found none/;
    const memory = new PageMemory(pageMemoryOf(dist()));
    memory.begin({ paths: ['/'] });
    await assert.rejects(checkBuilt({ content: site.content, dist: dist() }), killed);
    memory.end();
    await checkBuilt({ content: site.content, dist: dist() });
    const bundle = listFiles(join(dist(), 'search/data'), '').find((file) => file.includes('/'));
    const folder = join(dist(), 'search/data', dirname(bundle ?? ''));
    renameSync(folder, `${folder}-away`);
    await assert.rejects(checkBuilt({ content: site.content, dist: dist() }), killed);
    renameSync(`${folder}-away`, folder);
  });

  it('is refused with another publication.yaml, and where no build came to its end', async () => {
    const content = changed((at) => {
      rewrite(join(at, 'publication.yaml'), '  title: ', '  title: 新');
    });
    const expected = /^Error: expected .* to be built from .*run npm run build first$/;
    await assert.rejects(checkBuilt({ content, dist: dist() }), expected);
    rmSync(join(dist(), 'search/data/manifest.json'));
    await assert.rejects(
      checkBuilt({ content: site.content, dist: dist() }),
      /^Error: expected a site .* found none; run npm run build first$/,
    );
  });
});
