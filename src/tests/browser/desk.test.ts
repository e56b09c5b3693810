import assert from 'node:assert/strict';
import axe from 'axe-core';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { listFiles } from '../../files/list-files.ts';
import type { FolderServer } from '../../build/serve-folder.ts';
import { projectDir } from '../../files/project-dir.ts';
import { articleB, pageA2, tempContent, type TempContent } from '../temp-content.ts';
import { type OpenSite, openSite, sites } from './open-sites.ts';

/** Pages about which the normalizer has doubts. */
const DOUBTFUL = {
  'p3.txt': 'src/tests/fixtures/kicker-headline-deck/input.txt',
  '003_2f18db53edd911c3.txt': 'content/scans/003_2f18db53edd911c3.txt',
};

/** How long the development server may take to read, index and start. */
const START = 120_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Starts `npm run dev` on a content folder. */
async function startDev(content: TempContent): Promise<FolderServer> {
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    [
      'scripts/dev.ts',
      ...['--content', content.dir],
      ...['--port', String(port)],
      ...['--scratch', join(content.dir, '.scratch')],
    ],
    { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BASE: '/' } },
  );
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /its doubts at (http:\S+\/)desk\//.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('close', () => {
      reject(new Error(`npm run dev ended:\n${output}`));
    });
    setTimeout(() => {
      reject(new Error(`npm run dev did not start:\n${output}`));
    }, START).unref();
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        child.on('close', () => {
          resolve();
        });
        child.kill();
      }),
  };
}

describe('the editor at the desk', () => {
  let content: TempContent;
  let open: OpenSite;
  before(async () => {
    content = tempContent({
      'scans/p2.txt': pageA2,
      'redirects.json': JSON.stringify({
        redirects: [
          {
            from: '2025-06-06-a2-07',
            to: '2025-06-06-a2-02',
            issue: '2025-06-06',
            reason: 'merged',
          },
          { from: '2025-06-06-a2-08', to: null, issue: '2025-06-06', reason: 'withdrawn' },
        ],
      }),
    });
    for (const [scan, path] of Object.entries(DOUBTFUL))
      copyFileSync(join(projectDir, path), join(content.dir, 'scans', scan));
    open = await openSite({ out: content.dir, base: '/' }, await startDev(content));
  });
  after(async () => {
    await open.close();
    content.remove();
  });
  afterEach(() => {
    assert.deepEqual(open.faults.splice(0), []);
  });

  /** Text of all articles beside the lines. */
  const made = (page: Page): Promise<string[]> => page.locator('.desk-made').allInnerTexts();

  it('settles a doubt by a click, and sees the article change', async () => {
    const page = await open.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}desk/`);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), '存疑台');
    assert.equal(await page.locator('tr[data-scan]').count(), 3);
    await page.locator('tr.has-doubts[data-scan="p3.txt"] a').first().click();
    const scan = await page.getByRole('heading', { level: 1 }).innerText();

    const line = page.locator('.desk-line:has([data-rule="segment-articles"])').first();
    const id = (await line.getAttribute('id')) ?? '';
    const was = { role: await line.getAttribute('data-role'), made: await made(page) };
    const choice = line.locator('button.change').first();
    const role = (await choice.innerText()).replace('应为', '');
    assert.equal(await line.locator('.desk-doubt input[name="reason"]').inputValue(), '编辑裁定');
    await choice.click();

    const settled = page.locator(`#${id}`);
    await settled.getByText(`已裁定：${role}（编辑裁定）`).waitFor();
    assert.equal(new URL(page.url()).hash, `#${id}`);
    assert.notEqual(await settled.getAttribute('data-role'), was.role);
    assert.equal(await settled.locator('.desk-role').innerText(), role);
    assert.equal(await settled.locator('button.change').count(), 0);
    assert.notDeepEqual(await made(page), was.made, 'the articles beside it are made anew');
    const path = `corrections/${scan.replace('.txt', '.yaml')}`;
    assert.match(content.read(path), /^scan: .*\nlines:\n {2}- line: \d+\n {4}printed: /);

    await settled.getByRole('button', { name: /撤销/ }).click();
    await page.locator(`#${id} button.change`).first().waitFor();
    assert.deepEqual(await made(page), was.made);
    assert.equal(content.read(path), `scan: ${scan}\n`);
  });

  it('corrects a word by keyboard alone, and the article shows it', async () => {
    const page = await open.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}desk/?scan=p2.txt`);
    const line = page.locator('.desk-line', { hasText: '建设建设' });
    const id = (await line.getAttribute('id')) ?? '';
    await page.locator(`#${id} summary`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const text = await line.getByLabel('改成').inputValue();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text.replace('建设建设', '建设'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('叠词误识');
    await page.keyboard.press('Enter');
    await page.locator(`#${id}`).getByText('（叠词误识）').waitFor();
    const article = page.locator('article.desk-made').first();
    assert.match(await article.innerText(), /将继续抓好项目建设，推动/);
    await article.getByRole('link').click();
    await page.waitForURL(/\/articles\//);
    assert.match(await page.getByRole('main').innerText(), /将继续抓好项目建设，推动/);
  });

  it('makes a line another role and moves an article to another zone', async () => {
    const page = await open.newPage({ viewport: { width: 390, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}desk/?scan=p2.txt`);
    const line = page.locator('.desk-line', { hasText: '该项目占地120亩' });
    await line.getByText('改', { exact: true }).click();
    await line.getByLabel('这一行是').selectOption('杂讯');
    await line.getByRole('button', { name: /^改行/ }).click();
    await line.getByText('已裁定：杂讯（编辑裁定）').waitFor();
    const made = page.locator('article.desk-made').first();
    assert.doesNotMatch(await made.innerText(), /该项目占地/);
    await line.getByRole('button', { name: /撤销/ }).click();
    await made.getByText('该项目占地').waitFor();

    await made.getByText('改这一篇').click();
    await made.getByRole('combobox', { name: '所属' }).fill('霍州经济技术开发区');
    await made.getByRole('button', { name: /^改所属/ }).click();
    await made.getByText(/霍州经济技术开发区 · 周强/).waitFor();
    await page
      .locator('.desk-decision', { hasText: '霍州经济技术开发区' })
      .getByRole('button')
      .click();
    await made.getByText(/平遥经济技术开发区 · 周强/).waitFor();
  });

  it('follows when a scan changes', async () => {
    const page = await open.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}desk/?scan=p2.txt`);
    content.edit('scans/p2.txt', '申请专利32项', '申请专利45项');
    await page.locator('article.desk-made', { hasText: '申请专利45项' }).waitFor();
  });

  it('is told why when a run fails, and that it is well again', async () => {
    const page = await open.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}desk/`);
    const text = 'scan: p2.txt\n';
    content.write(
      'corrections/p2.yaml',
      `${text}lines:\n  - { line: 5, printed: 没有的字, role: body, reason: 试 }\n`,
    );
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.match(
      await alert.innerText(),
      /上次重做没有成功.*expected 没有的字 on scans\/p2\.txt:5/s,
    );
    content.write('corrections/p2.yaml', text);
    await alert.waitFor({ state: 'detached' });

    // A conflict, settled in the article file.
    content.edit(articleB, '一千余万元', '一千二百万元');
    content.write(
      'corrections/p2.yaml',
      `${text}text:\n  - { line: 21, printed: 一千余万, corrected: 1200万, reason: 试 }\n`,
    );
    await alert.waitFor();
    assert.match(await alert.innerText(), /yours: .*一千二百万元.*the program: .*1200万元/s);
    assert.doesNotMatch(await alert.innerText(), /articles {2}joins/);
    content.edit(articleB, '一千二百万元', '1200万元');
    await alert.waitFor({ state: 'detached' });
    content.write('corrections/p2.yaml', text);
    await page.goto(`${open.url}desk/?scan=p2.txt`);
    await page.locator('article.desk-made', { hasText: '一千余万元' }).waitFor();
  });

  it('has pages that axe finds nothing to mend in, light and dark, wide and narrow', async () => {
    const problems: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(30_000);
      for (const path of ['desk/', 'desk/?scan=p3.txt']) {
        await page.goto(open.url + path);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => axe.run());
        for (const { id, nodes } of violations)
          problems.push(`${path} ${id} ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
        await page.setViewportSize({ width: 390, height: 800 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 390) problems.push(`${path}: ${String(width)} pixels wide`);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    }
    assert.deepEqual(problems, []);
  });

  it('keeps the addresses of articles that moved or were withdrawn, without a script', async () => {
    const page = await open.newPage({ javaScriptEnabled: false });
    page.setDefaultTimeout(30_000);
    await page.goto(`${open.url}articles/2025-06-06-a2-07/`);
    await page.waitForURL(/\/articles\/2025-06-06-a2-02\/$/);
    await page.goto(`${open.url}articles/2025-06-06-a2-08/`);
    const main = page.getByRole('main');
    assert.match(await main.innerText(), /撤/);
    assert.ok(await main.getByRole('link', { name: /2025年6月6日/ }).isVisible());
  });

  it('is in no built site', () => {
    for (const { out } of sites.filter((site) => existsSync(site.out))) {
      assert.deepEqual(
        listFiles(out, '').filter((name) => /(^|\/)desk(\/|\.|$)/.test(name)),
        [],
      );
    }
  });
});
