import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { checkLinks } from '../build/check-links.ts';
import { writeContent } from '../../scripts/made-up/write-content.ts';
import { buildSite } from './build-site.ts';
import { shownText } from './shown-text.ts';

describe('an archive of hundreds of articles', () => {
  let out = '';
  before(async () => {
    const content = mkdtempSync(join(tmpdir(), 'zhoukan-long-'));
    writeContent(content, { pages: 130, seed: 7 });
    ({ out } = await buildSite('long-lists', content));
    rmSync(content, { recursive: true });
  });

  it('has lists that go on by month, each page linked and none too long', () => {
    const page = (name: string): string => readFileSync(join(out, name, 'index.html'), 'utf8');
    const entries = (html: string): number => html.match(/class="entry"/g)?.length ?? 0;

    const whole = page('kinds/news');
    const months = [...whole.matchAll(/href="\/kinds\/news\/([\d-]+)\/"/g)].map(
      ([, key = '']) => key,
    );
    assert.ok(months.length > 4, `expected a page a month, found ${months.join(' ')}`);
    const total = Number(/(\d+) 篇/.exec(shownText(whole))?.[1]);
    assert.equal(entries(whole), 50);
    const lengths = months.map((key) => entries(page(`kinds/news/${key}`)));
    assert.equal(
      lengths.reduce((sum, n) => sum + n, 0),
      total,
    );
    assert.ok(Math.max(...lengths) < 150);
    assert.ok(existsSync(join(out, 'zones/yuanping-etdz/index.html')));
    assert.equal(
      existsSync(join(out, 'zones/yuanping-etdz/2025')),
      false,
      'a short list has one page',
    );
    assert.deepEqual(checkLinks(out, { base: '/' }).problems, []);
  });

  it('has feeds of the newest fifty articles, each with its zones and column', () => {
    const read = (name: string): string => readFileSync(join(out, name), 'utf8');
    const { items } = JSON.parse(read('feed.json')) as { items: { url: string; tags: string[] }[] };
    assert.equal(items.length, 50);
    assert.equal(read('feed.xml').match(/<item>/g)?.length, 50);
    assert.equal(read('atom.xml').match(/<entry>/g)?.length, 50);
    for (const { url, tags } of items) {
      const page = shownText(readFileSync(join(out, url, 'index.html'), 'utf8'));
      for (const tag of tags) assert.ok(page.includes(tag), `${url} does not show ${tag}`);
    }
    assert.ok(items.filter(({ tags }) => tags.length > 0).length > 25);
  });

  it('describes each file of its data by size and digest', () => {
    const folder = join(out, 'data');
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const described = resources.map(({ path, bytes, hash }) => {
      const content = readFileSync(join(folder, path));
      assert.equal(bytes, content.length, path);
      assert.equal(hash, `sha256:${createHash('sha256').update(content).digest('hex')}`, path);
      return path;
    });
    const others = readdirSync(folder).filter((name) => name !== 'datapackage.json');
    assert.deepEqual(described.toSorted(), others.toSorted());
  });
});
