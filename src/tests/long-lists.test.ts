import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLinks } from '../build/check-links.ts';
import { writeContent } from '../made-up/write-content.ts';
import { buildSite } from './build-site.ts';
import { shownText } from './shown-text.ts';

test('a list of hundreds of articles goes on by month, each page linked and none too long', async () => {
  const content = mkdtempSync(join(tmpdir(), 'zhoukan-long-'));
  writeContent(content, { pages: 130, seed: 7 });
  const { out } = await buildSite('long-lists', content);
  rmSync(content, { recursive: true });
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
