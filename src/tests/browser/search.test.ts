import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../../archive/paths.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { traditionalPairs } from '../../search/build/traditional.ts';
import { expectedIds, witnesses } from '../../../scripts/bench/search/oracle.ts';
import { sampleQueries } from '../../../scripts/bench/search/sample-queries.ts';
import { type OpenSite, openSite, sites } from './open-sites.ts';

/** Queries that the oracle checks in the browser. */
const SAMPLED = 500;

const table = new Map(traditionalPairs());
const all = witnesses(readArchive(process.env.CONTENT_DIR ?? 'content'), table);

/** What the search page shows once it is done. */
interface Shown {
  state: string;
  total: number;
  hits: string[];
}

/** Types a query into the page as it stands, sends it, and reads the answer; follows all its pages. */
async function ask(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (text): Promise<Shown> => {
    const root = document.querySelector<HTMLElement>('[data-search-state]');
    const input = document.querySelector<HTMLInputElement>('[data-search-input]');
    const total = document.querySelector('[data-search-total]');
    if (root === null || input === null || total === null) throw new Error('no search page');
    const settled = async (): Promise<void> => {
      for (let waited = 0; root.dataset.searchState === 'loading'; waited += 4) {
        if (waited > 10_000) throw new Error(`no answer to ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
    };
    input.value = text;
    input.form?.requestSubmit();
    await settled();
    const hits: string[] = [];
    for (;;) {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search-hit]')) {
        hits.push(link.pathname.split('/').at(-2) ?? '');
      }
      const next = document.querySelector<HTMLAnchorElement>('[data-search-pager] a[rel=next]');
      if (next === null) break;
      next.click();
      await settled();
    }
    return { state: root.dataset.searchState ?? '', total: Number(total.textContent), hits };
  }, query);
}

const answered = (page: Page): Promise<void> =>
  page.locator('[data-search-state=done]').waitFor({ state: 'attached' });

for (const site of sites) {
  describe(`search under ${site.base}`, () => {
    let open: OpenSite;
    const searchUrl = (query = ''): string => open.url + paths.search().slice(1) + query;
    before(async () => {
      open = await openSite(site);
    });
    after(() => open.close());

    it('agrees with the oracle in a real browser, on every page of results', async () => {
      const page = await open.newPage();
      await page.goto(searchUrl());
      const wrong: string[] = [];
      // the second site has the same index: a sample shows that its addresses are right
      const count = site === sites[0] ? SAMPLED : 25;
      for (const query of sampleQueries(all, count, seeded(23))) {
        const { state, total, hits } = await ask(page, query);
        const expected = expectedIds(all, query, table);
        const same = expected.join() === [...hits].sort().join();
        if (!same || total !== expected.length || state !== 'done') {
          wrong.push(
            `${JSON.stringify(query)} ${state} ${total} of ${expected.length}: ${hits.join(' ')}`,
          );
        }
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(open.faults, []);
    });

    it('finds Simplified text by Traditional words and marks it', async () => {
      const page = await open.newPage();
      await page.goto(searchUrl(`?q=${encodeURIComponent('臨汾經濟開發區')}`));
      await answered(page);
      assert.equal(await page.locator('.excerpts mark').first().textContent(), '临汾经济开发区');
      await page.locator('a[data-search-hit]').first().click();
      await page.locator('[data-found-bar]').waitFor();
      const marked = await page.locator('article mark.found').allTextContents();
      assert.ok(marked.length > 0);
      assert.deepEqual([...new Set(marked)], ['临汾经济开发区']);
    });

    it('waits for the input method, and drops answers that are overtaken', async () => {
      const page = await open.newPage();
      await page.goto(searchUrl());
      const total = page.locator('[data-search-total]');
      await page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('[data-search-input]');
        if (input === null) throw new Error('no search field');
        input.focus();
        input.dispatchEvent(new CompositionEvent('compositionstart'));
        for (const text of ['z', 'zh', 'zhao shang']) {
          input.value = text;
          const composing = {
            bubbles: true,
            isComposing: true,
            inputType: 'insertCompositionText',
          };
          input.dispatchEvent(new InputEvent('input', composing));
        }
      });
      await page.waitForTimeout(500);
      assert.equal(new URL(page.url()).search, '');
      await page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('[data-search-input]');
        if (input === null) throw new Error('no search field');
        input.value = '招商';
        input.dispatchEvent(new CompositionEvent('compositionend', { data: '招商' }));
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await answered(page);
      assert.equal(new URL(page.url()).searchParams.get('q'), '招商');
      assert.equal(await total.textContent(), String(expectedIds(all, '招商', table).length));

      await page.locator('[data-search-input]').fill('项目');
      await page.locator('[data-search-input]').press('Enter');
      await page.locator('[data-search-input]').fill('党工委');
      await page.locator('[data-search-input]').press('Enter');
      await answered(page);
      assert.equal(await total.textContent(), String(expectedIds(all, '党工委', table).length));
    });

    it('keeps its state in the address, back and forward', async () => {
      const page = await open.newPage();
      await page.goto(searchUrl(`?q=${encodeURIComponent('招商引资')}`));
      await answered(page);
      const totals = [await page.locator('[data-search-total]').textContent()];
      await page.locator('[data-facet=reporter] input').first().check();
      await page.locator('.chip').waitFor();
      await answered(page);
      totals.push(await page.locator('[data-search-total]').textContent());
      assert.notEqual(totals[0], totals[1]);
      const address = page.url();
      await page.goBack();
      await page.locator('.chip').waitFor({ state: 'detached' });
      assert.equal(await page.locator('[data-search-total]').textContent(), totals[0]);
      await page.goForward();
      await page.locator('.chip').waitFor();
      assert.equal(page.url(), address);
      // a colleague opens the same address
      const other = await open.newPage();
      await other.goto(address);
      await answered(other);
      assert.equal(await other.locator('[data-search-total]').textContent(), totals[1]);
      await other.locator('.chip').click();
      await other.locator('.chip').waitFor({ state: 'detached' });
      await answered(other);
      assert.equal(await other.locator('[data-search-total]').textContent(), totals[0]);
    });

    it('is used by keyboard alone', async () => {
      const page = await open.newPage();
      await page.goto(open.url);
      await page.keyboard.press('/');
      await page.keyboard.type('linfen');
      const field = page.locator('[data-search-input]');
      await page.locator('[role=option]').first().waitFor();
      assert.equal(await field.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('ArrowDown');
      const active = await field.getAttribute('aria-activedescendant');
      assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await field.getAttribute('aria-expanded'), 'false');
      await page.keyboard.press('ArrowDown');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/zones\/linfen-etdz\/$/);

      await page.keyboard.press('/');
      await page.keyboard.type('党工委');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=/);
      await answered(page);
      await page.locator('a[data-search-hit]').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/articles\//);
    });

    it('marks on the article what was looked for, steps through it, and clears it', async () => {
      const page = await open.newPage();
      await page.goto(searchUrl(`?q=${encodeURIComponent('招商引资')}`));
      await answered(page);
      const excerpt = page.locator('.excerpt a[href*="#p"]').first();
      const target = new URL((await excerpt.getAttribute('href')) ?? '', page.url());
      await excerpt.click();
      await page.waitForURL(target.href);
      const marks = page.locator('mark.found');
      await marks.first().waitFor();
      assert.ok(
        (await marks.allTextContents()).every((text) => text === '招商引资'),
        (await marks.allTextContents()).join(),
      );
      const now = page.locator('mark.found-now');
      assert.equal(
        await now.locator(`xpath=ancestor::*[@id="${target.hash.slice(1)}"]`).count(),
        1,
      );
      const bar = page.locator('[data-found-bar]');
      const count = await bar.locator('.count').textContent();
      await bar.getByRole('button', { name: '下一处' }).click();
      if ((await marks.count()) > 1)
        assert.notEqual(await bar.locator('.count').textContent(), count);
      await bar.getByRole('button', { name: '清除标记' }).click();
      assert.equal(await marks.count(), 0);
      assert.equal(await bar.count(), 0);
      assert.equal(new URL(page.url()).search, '');
    });

    it('says why nothing was found, and what would help', async () => {
      const page = await open.newPage();
      const query = '招商引资 阳泉高新开发';
      await page.goto(
        searchUrl(`?q=${encodeURIComponent(query)}&by=${encodeURIComponent('王波')}`),
      );
      await answered(page);
      assert.equal(await page.locator('[data-search-total]').textContent(), '0');
      const text = (await page.locator('.empty-answer').textContent()) ?? '';
      assert.match(text, /“阳泉高新开发”不见于任何文章/);
      assert.match(text, /阳泉高新技术产业开发区/);
      const way = page.locator('[data-search-way]').first();
      const promised = /(\d+) 篇/.exec((await way.textContent()) ?? '')?.[1];
      await way.click();
      await page.locator('a[data-search-hit]').first().waitFor();
      assert.equal(await page.locator('[data-search-total]').textContent(), promised);
    });

    it('says that the index did not load, and tries again', async () => {
      const page = await open.newPage();
      await page.route('**/search/data/*/facets', (route) => route.abort());
      await page.goto(searchUrl(`?q=${encodeURIComponent('招商')}`));
      await page.locator('[data-search-state=error]').waitFor({ state: 'attached' });
      assert.match(
        (await page.locator('[data-search-notice]').textContent()) ?? '',
        /年的索引未能载入/,
      );
      await page.unroute('**/search/data/*/facets');
      await page.locator('[data-search-notice] button').click();
      await answered(page);
      assert.equal(
        await page.locator('[data-search-total]').textContent(),
        String(expectedIds(all, '招商', table).length),
      );
      assert.equal(await page.locator('[data-search-notice]').textContent(), '');
      open.faults.length = 0;
    });

    it('opens the facets in a sheet on a phone', async () => {
      const page = await open.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
      await page.goto(searchUrl(`?q=${encodeURIComponent('招商引资')}`));
      await answered(page);
      const sheet = page.locator('[data-search-sheet]');
      assert.equal(await sheet.isVisible(), false);
      await page.locator('[data-search-open-sheet]').tap();
      await page.locator('[data-facet=zone] label').first().tap();
      await page.locator('.chip').waitFor({ state: 'attached' });
      await page.locator('[data-search-close-sheet]').tap();
      assert.equal(await sheet.isVisible(), false);
      assert.equal(await page.locator('.chip').isVisible(), true);
      assert.deepEqual(open.faults, []);
    });

    it('without scripts says so and leads to the lists', async () => {
      const page = await open.newPage({ javaScriptEnabled: false });
      await page.goto(searchUrl());
      const links = page.locator('noscript a');
      assert.equal(await links.count(), 3);
      assert.ok(await links.first().isVisible());
      assert.equal(await page.locator('[data-search-facets]').isVisible(), false);
    });
  });
}
