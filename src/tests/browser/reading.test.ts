import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../../archive/paths.ts';
import { buildSite } from '../build-site.ts';
import { secondContent } from '../second-newspaper/second-content.ts';
import { tempContent } from '../temp-content.ts';
import { type OpenSite, openSite, searchDone, sites } from './open-sites.ts';
import { pageTypes } from './page-types.ts';

const [site] = sites;
if (site === undefined) throw new Error('expected a site to test, found none');
const article = paths.article('2025-05-09-a1-03');

describe('a reader at the page', () => {
  let open: OpenSite;
  before(async () => {
    open = await openSite(site);
  });
  after(() => open.close());
  afterEach(() => {
    assert.deepEqual(open.faults.splice(0), []);
  });
  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto(open.url + path.slice(1));
    if (path.includes('?q=')) await searchDone(page);
  };

  for (const [name, width, size] of [
    ['320 pixels', 320, 'normal'],
    ['320 pixels with large text', 320, 'large'],
    ['1280 pixels at 200 %', 640, 'normal'],
  ] as const) {
    it(`scrolls no page sideways at ${name}`, async () => {
      const page = await open.newPage({ viewport: { width, height: 640 } });
      await page.addInitScript((value) => {
        localStorage.setItem('size', value);
      }, size);
      const wide: string[] = [];
      for (const path of pageTypes) {
        await visit(page, path);
        const found = await page.evaluate(() => document.documentElement.scrollWidth);
        if (found > width) wide.push(`${path}: ${found}`);
      }
      assert.deepEqual(wide, []);
    });
  }

  it('reads every page without JavaScript: no link of the text needs it', async () => {
    const linksOf = (page: Page): Promise<string[]> =>
      page
        .locator('main a[href]')
        .evaluateAll((links) =>
          links
            .filter((link) => link.checkVisibility())
            .map((link) => `${link.getAttribute('href') ?? ''} ${link.textContent.trim()}`),
        );
    const [plain, scripted] = [
      await open.newPage({ javaScriptEnabled: false }),
      await open.newPage(),
    ];
    for (const path of pageTypes.filter((path) => !path.startsWith(paths.search()))) {
      await visit(plain, path);
      await visit(scripted, path);
      assert.deepEqual(await linksOf(plain), await linksOf(scripted), path);
    }
  });

  it('finds the chosen theme and text size again before any script has loaded', async () => {
    const page = await open.newPage({ colorScheme: 'light' });
    await visit(page, article);
    await page.getByRole('button', { name: '深色' }).click();
    await page.getByRole('button', { name: '大字' }).click();
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).colorScheme,
        document.documentElement.dataset.size,
      ]);
    assert.deepEqual(await look(), ['dark', 'large']);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.reload();
    assert.deepEqual(await look(), ['dark', 'large']);
    open.faults.length = 0;
    await page.unroute('**/_astro/*.js');
    await page.reload();
    const dark = page.getByRole('button', { name: '深色' });
    assert.equal(await dark.getAttribute('aria-pressed'), 'true');
    await dark.click();
    assert.equal((await look())[0], 'light');
  });

  it('copies the address of a paragraph, and the citation', async () => {
    const page = await open.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await visit(page, article);
    await page.locator('#p2 .para').click();
    await page.locator('#p2 .para[data-copied]').waitFor();
    assert.equal(await clipboard(), `${open.url}${article.slice(1)}#p2`);
    assert.equal(page.url(), await clipboard());
    await page.locator('[data-copy="cite-gbt-2025"]').click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    assert.equal(await clipboard(), await page.locator('#cite-gbt-2025').innerText());
  });

  it('narrows the list of zones by name, pinyin and initials', async () => {
    const page = await open.newPage();
    await visit(page, paths.zones());
    const filter = page.getByRole('searchbox', { name: /筛选/ });
    const names = async (typed: string): Promise<string[]> => {
      await filter.fill(typed);
      return page.locator('[data-filter-keys]:visible').allInnerTexts();
    };
    const all = (await names('')).length;
    for (const typed of ['临汾经', 'linfenjing', 'LFJ', 'lin fen jing']) {
      const found = await names(typed);
      assert.ok(found.length > 0 && found.length < all / 4, `${typed}: ${found.join(' ')}`);
      assert.ok(
        found.every((name) => name.includes('临汾经')),
        found.join(' '),
      );
      assert.equal(await page.getByRole('heading', { name: '大同市' }).isVisible(), false);
    }
    assert.deepEqual(await names('没有这样的地方'), []);
    assert.ok(await page.getByRole('status').filter({ hasText: '没有相符的名称' }).isVisible());
  });

  it('prints an article in two columns, with its source and without the furniture of the site', async () => {
    const page = await open.newPage({ viewport: { width: 800, height: 1100 } });
    await visit(page, article);
    await page.emulateMedia({ media: 'print' });
    const columns = await page
      .locator('.body')
      .evaluate((body) => getComputedStyle(body).columnCount);
    assert.equal(columns, '2');
    for (const hidden of ['.masthead-bar', '.ear', '.breadcrumbs', '.pager', '.para', '.source'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    for (const shown of ['.nameplate', '.facts', '.citation-text'])
      assert.equal(await page.locator(shown).first().isVisible(), true, shown);
  });

  it('moves nothing for readers who ask for less motion', async () => {
    const page = await open.newPage({ reducedMotion: 'reduce' });
    for (const path of pageTypes) {
      await visit(page, path);
      const moving = await page.evaluate(() => [
        getComputedStyle(document.documentElement).scrollBehavior,
        ...document.getAnimations().map((animation) => animation.id || 'animation'),
      ]);
      assert.deepEqual(moving, ['auto'], path);
    }
  });
});

describe('an article with a wide table', () => {
  let open: OpenSite;
  before(async () => {
    const cells = (n: number) => `| ${Array.from({ length: 9 }, () => `指标之${n}`).join(' | ')} |`;
    const content = tempContent({
      'scans/table.txt': [
        '忻州经济技术开发区',
        '五月份重点指标公布',
        '科学导报讯 忻州经开区近日公布1至5月份重点指标完成情况。',
        [cells(1), cells(2).replace(/[^|]+/g, '---'), cells(3), cells(4)].join('\n'),
        '下一步，该区将紧盯全年目标。',
      ].join('\n\n'),
    });
    const { out } = await buildSite('reading-table', content.dir);
    content.remove();
    open = await openSite({ out, base: '/' });
  });
  after(() => open.close());

  it('scrolls the table alone, by keyboard too', async () => {
    const page = await open.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`${open.url}articles/undated-table-01/`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    const table = page.getByRole('region', { name: '表格' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => document.activeElement && document.activeElement.scrollLeft > 0,
    );
    assert.deepEqual(open.faults.splice(0), []);
  });
});

describe('the arrow keys, on a daily with several pages an issue', () => {
  let open: OpenSite;
  before(async () => {
    const { out } = await buildSite('reading', secondContent);
    open = await openSite({ out, base: '/' });
  });
  after(() => open.close());

  for (const [level, first, second] of [
    ['article', paths.article('2024-06-12-1-01'), paths.article('2024-06-12-1-02')],
    ['page', paths.page('2024-06-12', '1'), paths.page('2024-06-12', '3')],
    ['issue', paths.issue('2024-06-12'), paths.issue('2024-06-13')],
  ] as const) {
    it(`go to the next ${level} and back, but not while the reader types`, async () => {
      const page = await open.newPage();
      const at = (path: string): string => open.url + path.slice(1);
      await page.goto(at(first));
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(at(second));
      assert.equal(await page.locator('a[rel="prev"]').getAttribute('href'), first);
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(at(first));
      assert.equal(await page.locator('a[rel="next"]').getAttribute('href'), second);
      await page.getByRole('combobox').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(200);
      assert.equal(page.url(), at(first));
      assert.deepEqual(open.faults.splice(0), []);
    });
  }
});
