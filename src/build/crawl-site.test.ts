import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { crawlSite } from './crawl-site.ts';
import { serveFolder } from './serve-folder.ts';

const sound = {
  'index.html': '<link rel=stylesheet href="/archive/a.css"><a href="/archive/期/#p1">期</a>',
  '期/index.html': '<p id=p1><a href="https://a.cn/archive/">up</a>',
  'a.css': 'body { background: url("b.svg") }',
  'b.svg': '<svg/>',
  'feed.json': '{"home_page_url": "https://a.cn/archive/", "items": [{"url": "/archive/期/"}]}',
  '404.html': '<a href="/archive/">home</a>',
};

describe('crawlSite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-crawl-'));
  const write = (files: Record<string, string>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  before(() => {
    write(sound);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const crawl = async (): Promise<string[]> => {
    const server = await serveFolder(folder, { base: '/archive/', port: 0 });
    try {
      return (await crawlSite({ url: server.url, folder, site: 'https://a.cn' })).problems;
    } finally {
      await server.close();
    }
  };

  it('finds nothing wrong with a sound site', async () => {
    assert.deepEqual(await crawl(), []);
  });

  it('names broken links, anchors, assets, feeds, and links that are sent on', async () => {
    write({
      'bad/index.html': '<a href="/archive/none/">1</a><a href="#no">2</a><img src="x.png">',
      'slash/index.html': '<a href="/archive/bad">3</a><a href="/out/">4</a>',
      'feed.xml': '<rss><link>https://a.cn/archive/gone/</link></rss>',
    });
    const found = await crawl();
    assert.deepEqual(
      found.map((problem) => problem.replace(/ \(.*/, '')),
      [
        '#no names an anchor that is missing',
        '/archive/bad answers 301',
        '/archive/none/ answers 404',
        '/out/ answers 404',
        '/out/ leaves the base path',
        'https://a.cn/archive/gone/ answers 404',
        'x.png answers 404',
      ],
    );
  });

  it('names a server that changes files, forgets folders and has no page for what is missing', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('other');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    const url = `http://127.0.0.1:${address.port}/archive/`;
    const { problems } = await crawlSite({ url, folder });
    server.close();
    for (const words of ['has other bytes', 'is sent as text/plain', 'expected to be sent to']) {
      assert.ok(
        problems.some((problem) => problem.includes(words)),
        words,
      );
    }
    assert.ok(problems.includes(`a missing page answers 200 (${url})`));
  });
});
