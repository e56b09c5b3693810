import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { checkLinks, type LinkOptions } from './check-links.ts';

function problemsOf(files: Record<string, string>, options: LinkOptions): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-links-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return checkLinks(folder, options).problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('checkLinks', () => {
  it('finds nothing wrong with a sound site under a base path', () => {
    const files = {
      'index.html': '<link rel=stylesheet href="/archive/a.css"><a href="/archive/期/#p1">期</a>',
      '期/index.html': '<p id=p1><a href="../">up</a> <a href="mailto:a@b.cn">mail</a>',
      'a.css': 'body { background: url("b.svg") }',
      'b.svg': '<svg/>',
      '404.html': '<meta name=robots content=noindex><a href="/archive/">home</a>',
      'old/index.html':
        '<meta name=robots content=noindex><meta http-equiv=refresh content="0; url=/archive/期/">',
      'sitemap.xml': '<urlset><url><loc>https://a.cn/archive/%E6%9C%9F/</loc></url></urlset>',
    };
    assert.deepEqual(problemsOf(files, { base: '/archive/', site: 'https://a.cn' }), []);
  });

  it('names every kind of broken link with its page', () => {
    const files = {
      'index.html': [
        '<a href="/none/">1</a>',
        '<a href="/issues">2</a>',
        '<a href="/issues/#p9">3</a>',
        '<img src="https://elsewhere.cn/x.png" alt="">',
        '<img srcset="/a.png 1x, /b.png 2x" alt="">',
        '<a href="https://elsewhere.cn/">fine</a>',
      ].join(''),
      'a.png': '',
      'issues/index.html': '',
      'lonely/index.html': '',
      'feed.xml': '<rss><link>/gone/</link></rss>',
    };
    assert.deepEqual(problemsOf(files, { base: '/' }), [
      '/b.png leads nowhere (index.html)',
      '/gone/ leads nowhere (feed.xml)',
      '/issues lacks its closing slash (index.html)',
      '/issues/#p9 names an anchor that issues/index.html lacks (index.html)',
      '/none/ leads nowhere (index.html)',
      'https://elsewhere.cn/x.png loads from another host (index.html)',
      'no link leads here from the first page (issues/index.html, lonely/index.html)',
    ]);
  });

  it('names links that leave the base path', () => {
    assert.deepEqual(problemsOf({ 'index.html': '<a href="/x/">x</a>' }, { base: '/archive/' }), [
      '/x/ leaves the base path /archive/ (index.html)',
    ]);
  });
});
