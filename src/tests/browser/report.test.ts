import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { CorrectionFile } from '../../domain/correction.ts';
import { type OpenSite, openSite, sites } from './open-sites.ts';

const [site] = sites;
if (site === undefined) throw new Error('expected a site to test, found none');

describe('a reader reports an error', () => {
  let open: OpenSite;
  before(async () => {
    open = await openSite(site);
  });
  after(() => open.close());

  it('by keyboard, from the ¶ of a paragraph, as a correction file of the words selected', async () => {
    const page = await open.newPage({ acceptDownloads: true });
    await page.goto(`${open.url}articles/2025-05-09-a1-03/`);
    const words = await page.locator('#p2').evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      if (!(text instanceof Text)) throw new Error('no text');
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 8);
      document.getSelection()?.addRange(range);
      return range.toString();
    });
    await page.locator('#p2 .para').focus();
    await page.keyboard.press('Enter');
    const report = page.getByRole('button', { name: '报告此段有误' });
    await report.waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-paragraph-report'));
    await page.keyboard.press('Enter');
    const form = page.locator('[data-report-form]');
    await form.waitFor();
    assert.equal(await report.isVisible(), false);
    assert.equal(await form.getByLabel('有误的字句').inputValue(), words);
    await form.getByLabel('应作').fill('甲乙“丙”');
    await form.getByLabel('依据').fill('试验');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('link', { name: '下载勘误文件' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '2025-05-09-a1-03.corrections.yaml');
    const file = CorrectionFile.parse(parse(readFileSync(await download.path(), 'utf8')));
    const [text] = file.text;
    assert.ok(text);
    assert.equal(text.corrected, '甲乙“丙”');
    const scan = readFileSync(`content/scans/${file.scan}`, 'utf8').split('\n');
    assert.ok(scan[text.line - 1]?.includes(text.printed), text.printed);
    const address = await form.getByRole('link', { name: '用邮件发给编辑部' }).getAttribute('href');
    assert.match(
      decodeURIComponent(address ?? ''),
      /^mailto:[\s\S]*#p2[\s\S]*corrected: "甲乙“丙”"/,
    );
    assert.deepEqual(open.faults, []);
  });

  it('without scripts by a letter that is begun', async () => {
    const page = await open.newPage({ javaScriptEnabled: false });
    await page.goto(`${open.url}articles/2025-05-09-a1-03/`);
    const link = page.getByRole('link', { name: '不用表单，直接写信' });
    assert.match((await link.getAttribute('href')) ?? '', /^mailto:/);
    assert.equal(await page.locator('[data-report-open]').isVisible(), false);
  });
});
