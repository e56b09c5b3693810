import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parseDocument } from 'yaml';
import { listFiles } from '../../files/list-files.ts';
import { buildSite } from '../build-site.ts';
import { type OpenSite, openSite, searchDone } from './open-sites.ts';

/** The archive as an editor sets it up for readers of English: the words of `site`, and no others. */
const site = {
  title: 'Development Zones Weekly',
  description: 'A digital archive of the weekly.',
  contact: { name: 'Editorial office', email: 'desk@example.org' },
  rights: 'The rights are with the newspaper and its authors.',
  zoneNoun: 'development zones',
  uiLanguage: 'en',
};

/** Han characters that a screen reader would read as English: text outside of every `lang="zh…"`. */
function unmarkedHan(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!/\p{Script=Han}/u.test(text) || parent?.closest('script, noscript')) continue;
      if (parent?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) continue;
      found.push(parent?.outerHTML.slice(0, 120) ?? text);
    }
    return found;
  });
}

describe('an archive of Chinese text with a site in English', () => {
  let open: OpenSite;
  let out: string;
  before(async () => {
    const content = mkdtempSync(join(tmpdir(), 'zhoukan-english-'));
    cpSync('content', content, { recursive: true });
    const file = join(content, 'publication.yaml');
    const publication = parseDocument(readFileSync(file, 'utf8'));
    for (const [key, value] of Object.entries(site)) publication.setIn(['site', key], value);
    writeFileSync(file, String(publication));
    const built = await buildSite('english', content);
    rmSync(content, { recursive: true });
    out = built.out;
    open = await openSite({ out, base: '/' });
  });
  after(() => open.close());

  it('marks every printed word on every page as Chinese', async () => {
    const page = await open.newPage({ locale: 'en' });
    const problems: string[] = [];
    for (const name of listFiles(out, '.html')) {
      await page.goto(open.url + name.replace(/index\.html$/, ''));
      for (const text of await unmarkedHan(page)) problems.push(`${name} ${text}`);
    }
    assert.deepEqual(problems, []);
    assert.deepEqual(open.faults.splice(0), []);
  });

  it('searches in English: labels, numbers, months, and the marks on an article', async () => {
    const page = await open.newPage({ locale: 'en' });
    await page.goto(`${open.url}search/?q=招商引资`);
    await searchDone(page);
    assert.equal(await page.title(), '招商引资 - Search · Development Zones Weekly');
    assert.deepEqual(await unmarkedHan(page), []);
    const main = page.getByRole('main');
    assert.match(await main.locator('[data-search-total-line]').innerText(), /^\d+ articles$/);
    assert.match(await main.locator('.excerpt-place').first().innerText(), /^Paragraph \d+$/);
    assert.deepEqual(await main.locator('legend').allInnerTexts(), [
      'Development zones',
      'Prefecture',
      'Year',
      'Writer',
      'Column',
      'Kind',
    ]);
    await main.locator('a[data-search-hit]').first().click();
    await page.getByRole('button', { name: 'Next hit' }).waitFor();
    assert.deepEqual(open.faults.splice(0), []);
  });

  it('says in English why nothing is found', async () => {
    const page = await open.newPage({ locale: 'en' });
    await page.goto(`${open.url}search/?q=Xanadu+招商&year=2025`);
    await searchDone(page);
    const answer = await page.locator('.empty-answer').innerText();
    assert.match(answer, /In no article: “Xanadu”/);
    assert.match(answer, /Without “Xanadu”: \d+ articles/);
  });
});
