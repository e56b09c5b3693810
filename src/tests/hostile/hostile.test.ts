import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { paths } from '../../archive/paths.ts';
import { type ArchivedArticle, readArchive } from '../../archive/read-archive.ts';
import type { Article } from '../../domain/article.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { type OpenSite, openSite, searchDone } from '../browser/open-sites.ts';
import { buildSite, type TestSite } from '../build-site.ts';
import { shownText } from '../shown-text.ts';
import { editedFields, hostileContent } from './hostile-content.ts';
import {
  atLineStart,
  headlines,
  type HostileWords,
  insideText,
  invisible,
} from './hostile-words.ts';

const everything = [...headlines, ...insideText, ...atLineStart, ...invisible];

/** Spaces of the page's own layout do not count. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Marks have the width that the rules of print give them: （ and ( are one here. */
const fold = (text: string): string => squeeze(text.normalize('NFKC').replace(/[“”]/g, '"'));

const JsonFeed = z.object({
  items: z.array(z.object({ title: z.string(), content_html: z.string() })),
});
const ArticleRow = z.object({ headline: z.string() });
const ArticleJson = ArticleRow.extend({ body: z.array(z.object({ text: z.string() })) });

/** Nothing of a page may run: no mark set, no element that was only printed. */
interface Harm {
  hacked: unknown;
  elements: string[];
  title: string;
}

describe('hostile text stays text', () => {
  let site: TestSite;
  let open: OpenSite;
  const opened: OpenSite[] = [];
  let articles: ArchivedArticle[];
  const files = (): string[] =>
    readdirSync(site.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site.out, join(entry.parentPath, entry.name)));
  const read = (path: string): string => readFileSync(join(site.out, path), 'utf8');
  const pageOf = (path: string): string => shownText(read(`${path.slice(1)}index.html`));
  const bodyOf = (of: ArchivedArticle): string[] => parseBody(of.body).map(textOfBlock);
  /** The headline or paragraph that holds the words, and its article. */
  const holding = ({ shown }: HostileWords): { article: Article; text: string } => {
    for (const one of articles) {
      const texts = [one.article.headline ?? '', ...bodyOf(one)];
      const text = texts.find((candidate) => fold(candidate).includes(fold(shown)));
      if (text !== undefined) return { article: one.article, text };
    }
    assert.fail(`expected an article with ${shown}`);
  };

  before(async () => {
    const content = hostileContent();
    site = await buildSite('hostile', content);
    rmSync(content, { recursive: true });
    ({ articles } = readArchive(site.content));
    open = await openSite({ out: site.out, base: '/' });
    opened.push(open);
  });
  after(async () => {
    for (const one of opened) await one.close();
  });

  it('is read as articles, with all its words', () => {
    const found = articles.map(({ article }) => fold(article.headline ?? ''));
    assert.deepEqual(found.toSorted(), headlines.map(({ shown }) => fold(shown)).toSorted());
    for (const words of everything) holding(words);
  });

  it('stands literally on article pages', () => {
    for (const words of everything) {
      const { article, text } = holding(words);
      const shown = squeeze(pageOf(paths.article(article.id)));
      assert.ok(shown.includes(squeeze(text)), `${article.id}: ${text}`);
    }
    const [first, second] = headlines.map((words) => holding(words).article.id);
    const edited = squeeze(pageOf(paths.article(second ?? '')));
    const typed = [
      '理由<script>window.hacked=50</script>',
      '1. 补入<script>window.hacked=51</script>',
      '理由<script>window.hacked=52</script>',
    ];
    for (const words of [...Object.values(editedFields), ...typed]) {
      assert.ok(edited.includes(squeeze(words)), words);
    }
    assert.match(pageOf(paths.article(first ?? '')), /展厅里的<svg onload=window\.hacked=40>一角/);
  });

  it('stands literally in lists', () => {
    for (const words of headlines) {
      const { article, text } = holding(words);
      const lists = [
        paths.home(),
        paths.issue(article.issue),
        paths.page(article.issue, article.page ?? ''),
        paths.zone(article.zones[0] ?? ''),
      ];
      for (const list of lists)
        assert.ok(squeeze(pageOf(list)).includes(squeeze(text)), `${list}: ${text}`);
    }
    assert.ok(pageOf(paths.reporters()).includes(editedFields.byline));
    assert.ok(pageOf(paths.standingHeads()).includes(editedFields.standingHead));
  });

  it('stands literally in the downloads', () => {
    for (const words of everything) {
      const { article, text } = holding(words);
      const [md, txt, json] = (['md', 'txt', 'json'] as const).map((ending) =>
        read(paths.articleFile(article.id, ending).slice(1)),
      );
      const parsed = parseArticleFile(md ?? '', article.id);
      const texts = [parsed.article.headline, ...parseBody(parsed.body).map(textOfBlock)];
      assert.ok(texts.includes(text), `${article.id}.md: ${text}`);
      assert.ok(
        txt?.split('\n').some((line) => line.trim() === text),
        `${article.id}.txt: ${text}`,
      );
      const { headline, body } = ArticleJson.parse(JSON.parse(json ?? ''));
      assert.ok([headline, ...body.map((block) => block.text)].includes(text), text);
    }
    const rows = readdirSync(join(site.out, 'data'))
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => read(`data/${name}`).trim().split('\n'));
    assert.deepEqual(
      rows.map((row) => ArticleRow.parse(JSON.parse(row)).headline).toSorted(),
      articles.map(({ article }) => article.headline).toSorted(),
    );
  });

  it('stands literally in JSON-LD, which it cannot end', () => {
    for (const words of headlines) {
      const { article, text } = holding(words);
      const html = read(`${paths.article(article.id).slice(1)}index.html`);
      const [, data = ''] =
        /<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];
      assert.equal(ArticleRow.parse(JSON.parse(data)).headline, text);
    }
  });

  /** What a feed must hold: each headline as a title, each paragraph in the text of its items. */
  function assertFeed(items: readonly { title: string; html: string }[]): void {
    assert.deepEqual(
      items.map(({ title }) => title).toSorted(),
      articles.map(({ article }) => article.headline).toSorted(),
    );
    const text = squeeze(items.map(({ html }) => shownText(html)).join('\n'));
    for (const words of everything.slice(headlines.length))
      assert.ok(text.includes(squeeze(holding(words).text)), words.shown);
    for (const { html } of items)
      assert.doesNotMatch(html, /<(?:script|svg|iframe|style|base|meta)/);
  }

  it('stands literally in the JSON feed', () => {
    const { items } = JsonFeed.parse(JSON.parse(read('feed.json')));
    assertFeed(items.map(({ title, content_html }) => ({ title, html: content_html })));
  });

  it('stands literally in RSS, which an XML parser reads', async () => {
    const page = await open.newPage();
    const feeds = files().filter((path) => path.endsWith('feed.xml'));
    assert.ok(feeds.length > 2);
    for (const path of [
      ...feeds,
      ...files().filter((file) => /^(?:sitemap|open).*xml$/.test(file)),
    ]) {
      const fault = await page.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        return document.querySelector('parsererror')?.textContent ?? null;
      }, read(path));
      assert.equal(fault, null, path);
    }
    const items = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      return [...document.querySelectorAll('item')].map((item) => ({
        title: item.querySelector('title')?.textContent ?? '',
        html: item.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
      }));
    }, read('feed.xml'));
    assertFeed(items);
    await page.context().close();
  });

  describe('in Chromium without the content security policy', () => {
    /** Opens a page with the policy off; a dialog is a fault like any other. */
    async function freePage(): Promise<Page> {
      const page = await open.newPage({ bypassCSP: true });
      page.on('dialog', (dialog) => {
        open.faults.push(`${page.url()} dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      return page;
    }

    const harmOf = (page: Page): Promise<Harm> =>
      page.evaluate(() => ({
        hacked: (window as { hacked?: unknown }).hacked ?? null,
        elements: [
          ...document.querySelectorAll(
            'main script:not([src],[type="application/ld+json"]), main style, main iframe, base, ' +
              'meta[http-equiv=refresh], x, [onload], [onerror], [onfocus], [href^="javascript:"], ' +
              '[href^="https://evil"], [src^="https://evil"]',
          ),
        ].map((element) => element.outerHTML),
        title: document.title,
      }));

    async function assertHarmless(page: Page): Promise<void> {
      const { hacked, elements } = await harmOf(page);
      assert.equal(hacked, null, page.url());
      assert.deepEqual(elements, [], page.url());
      assert.deepEqual(open.faults, [], page.url());
    }

    it('the policy is really off', async () => {
      const page = await freePage();
      await page.goto(open.url);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.control = 1';
        document.body.append(script);
      });
      assert.equal(await page.evaluate(() => (window as { control?: number }).control), 1);
      await page.context().close();
    });

    it('nothing runs on any page', async () => {
      const page = await freePage();
      const pages = files().filter((path) => path.endsWith('index.html'));
      assert.ok(pages.length > 20);
      for (const path of pages) {
        await page.goto(open.url + path.replace(/index\.html$/, ''));
        await assertHarmless(page);
      }
      await page.context().close();
    });

    it('nothing runs on the search page, and its hits show the words', async () => {
      const page = await freePage();
      for (const { shown } of [...headlines, ...insideText]) {
        // A query in quotes is one phrase; it cannot hold a straight quote itself.
        const query = shown.replaceAll('"', '“');
        await page.goto(`${open.url}search/?q=${encodeURIComponent(`"${query}"`)}`);
        await searchDone(page);
        await assertHarmless(page);
        assert.equal(await page.locator('[data-search-total]').textContent(), '1', shown);
        const hits = (await page.locator('[data-search-hits]').textContent()) ?? '';
        assert.ok(fold(hits).includes(fold(shown)), `${shown} in ${hits}`);
        await page.locator('[data-search-hits] a').first().click();
        await page.waitForURL(/\/articles\//);
        await assertHarmless(page);
      }
      await page.context().close();
    });

    it('nothing runs that an address or a reader types', async () => {
      const page = await freePage();
      const typed = ['<img src=x onerror=window.hacked=60>', '"><script>window.hacked=61</script>'];
      const [one] = articles;
      for (const words of typed) {
        const query = encodeURIComponent(words);
        await page.goto(`${open.url}search/?q=${query}&zone=${query}&from=${query}`);
        await searchDone(page);
        await assertHarmless(page);
        await page.goto(`${open.url}articles/${one?.article.id ?? ''}/?q=${query}#${query}`);
        await assertHarmless(page);
      }
      // suggestions, with the hostile reporter and column among them
      await page.goto(`${open.url}search/`);
      for (const start of ['姓名', '栏目']) {
        await page.locator('[data-search-input]').fill(start);
        const option = page.locator('[role=option]').first();
        await option.waitFor();
        assert.match((await option.textContent()) ?? '', /window\.hacked=3[13]/);
        await assertHarmless(page);
      }
      await page.context().close();
    });
  });
});
