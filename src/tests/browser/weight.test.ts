import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../files/list-files.ts';
import { type OpenSite, openSite, sites } from './open-sites.ts';

const [site] = sites;
if (site === undefined) throw new Error('expected a site to test, found none');
const { out, base } = site;

let open: OpenSite;
before(async () => {
  open = await openSite(site);
});
after(() => open.close());

/** What a host adds to a file: the head of the answer. */
const answerHead = 300;
const weigh = (name: string): number => gzipSync(readFileSync(join(out, name))).length + answerHead;

it('sends the longest article in 25 KB, 5 KB of it script, compressed', async () => {
  const [longest] = listFiles(join(out, 'articles'), 'index.html')
    .map((name) => ({ name, size: statSync(join(out, 'articles', name)).size }))
    .sort((a, b) => b.size - a.size);
  assert.ok(longest !== undefined);
  const path = `articles/${longest.name.replace('index.html', '')}`;
  const page = await open.newPage();
  await page.goto(open.url + path, { waitUntil: 'networkidle' });
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const files = loaded.map((name) => name.slice(base.length));
  const scripts = files.filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 0, 'the page has scripts');
  const sum = (names: string[]): number => names.reduce((total, name) => total + weigh(name), 0);
  const total = weigh(join('articles', longest.name)) + sum(files);
  assert.ok(total <= 25_000, `${path}: expected at most 25,000 bytes, found ${total}`);
  assert.ok(sum(scripts) <= 5_000, `${path}: expected 5,000 of script, found ${sum(scripts)}`);
});
