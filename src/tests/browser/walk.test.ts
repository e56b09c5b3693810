import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readArchive } from '../../archive/read-archive.ts';
import { type OpenSite, openSite, searchDone, sites } from './open-sites.ts';

const archive = readArchive('content');
const headline = '持续优化招商矩阵 激活产业振兴新引擎';
const term = '招商引资';
/** Every literal string that is printed in an article finds that article, and nothing else. */
const expectedHits = archive.articles
  .filter(({ article, body }) =>
    [article.headline, article.kicker, article.deck, body].some((text) => text?.includes(term)),
  )
  .map(({ article }) => article.id);

/** Text of the page's own heading, spaces as one. */
async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ').trim();
}

for (const site of sites) {
  describe(`a reader of the archive under ${site.base}`, () => {
    let open: OpenSite;
    before(async () => {
      open = await openSite(site);
    });
    after(() => open.close());
    afterEach(() => {
      assert.deepEqual(open.faults.splice(0), []);
    });

    it('walks from the first page to an issue, a page, an article, its zone, and a search', async () => {
      const page = await open.newPage();
      const main = page.getByRole('main');

      await page.goto(open.url);
      assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans-CN');
      assert.equal(await heading(page), archive.publication.site.title);

      await main
        .getByRole('link', { name: /2025年5月9日/ })
        .first()
        .click();
      assert.match(page.url(), /\/issues\/2025-05-09\/$/);
      assert.match(await heading(page), /2025年5月9日/);
      assert.match(await main.innerText(), /总第4369期/);

      await main.getByRole('link', { name: /A1/ }).first().click();
      assert.match(page.url(), /\/issues\/2025-05-09\/a1\/$/i);
      assert.equal(await main.locator('[data-article]').count(), 4);

      await main.getByRole('link', { name: headline }).click();
      assert.equal(await heading(page), headline);
      const article = await main.innerText();
      assert.match(article, /科学导报讯|阳泉高新区/);
      assert.match(article, /2025年5月9日/);
      assert.match(article, /A1/);

      await main.getByRole('link', { name: '阳泉高新技术产业开发区' }).first().click();
      assert.match(page.url(), /\/zones\/yangquan-hitech\/$/);
      assert.match(await heading(page), /阳泉高新技术产业开发区/);
      assert.ok(await main.getByRole('link', { name: headline }).first().isVisible());

      await page.getByRole('search').locator('input[name="q"]').first().fill(term);
      await page.keyboard.press('Enter');
      await searchDone(page);
      const total = await main.locator('[data-search-total]').first().innerText();
      assert.equal(total.trim(), String(expectedHits.length));
      const hits = main.locator('a[data-search-hit]');
      const found = new Set<string | undefined>();
      for (;;) {
        for (const link of await hits.all()) {
          found.add((await link.getAttribute('href'))?.split(/[?#]/)[0]?.split('/').at(-2));
        }
        const next = main.locator('[data-search-pager] a[rel="next"]');
        if ((await next.count()) === 0) break;
        const shown = await hits.first().getAttribute('href');
        await next.click();
        await page.waitForFunction(
          (before) => document.querySelector('a[data-search-hit]')?.getAttribute('href') !== before,
          shown,
        );
      }
      assert.deepEqual([...found].sort(), expectedHits.toSorted());

      await hits.first().click();
      await page.waitForURL(/\/articles\//);
      assert.ok((await main.innerText()).includes(term));
    });

    it('reaches the navigation by keyboard, and skips it', async () => {
      const page = await open.newPage();
      await page.goto(open.url);
      const focused = () =>
        page.evaluate(() => ({
          text: document.activeElement?.textContent.trim() ?? '',
          hash: document.activeElement?.getAttribute('href') ?? '',
          outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
        }));

      await page.keyboard.press('Tab');
      assert.equal((await focused()).hash, '#main', 'the first stop skips to the text');

      const names = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
      const reached = new Set<string>();
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        const { text, outline } = await focused();
        if (!names.includes(text)) continue;
        reached.add(text);
        assert.notEqual(outline, 'none', `${text} shows its focus`);
      }
      assert.deepEqual([...reached].toSorted(), names.toSorted());
    });

    it('is told in Chinese that a page is not there', async () => {
      const page = await open.newPage();
      const response = await page.goto(`${open.url}articles/none/`);
      assert.equal(response?.status(), 404);
      assert.ok(await page.getByRole('main').getByRole('link').first().isVisible());
      // The answer itself is the one fault that is wanted.
      const unwanted = open.faults.splice(0).filter((fault) => !fault.includes('404'));
      assert.deepEqual(unwanted, []);
    });

    it('reads articles without JavaScript', async () => {
      const page = await open.newPage({ javaScriptEnabled: false });
      await page.goto(`${open.url}articles/2025-05-09-a1-03/`);
      assert.equal(await heading(page), headline);
      assert.ok((await page.getByRole('main').innerText()).length > 500);
    });
  });
}
