import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkDownloads, checkPages } from './check-pages.ts';

describe('checkPages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-check-pages-'));
  const at = (...path: string[]): string => join(folder, ...path);
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (path: string, bytes: number): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), 'x'.repeat(bytes));
  };
  const site = (name: string, pages: Record<string, number>): string => {
    for (const [id, bytes] of Object.entries(pages))
      write(`${name}/articles/${id}/index.html`, bytes);
    return at(name);
  };
  write('articles/zone/a.md', 1);
  write('articles/zone/b.md', 1);
  const ours = site('ours', { a: 100, b: 300 });

  it('takes pages with a little less on them, all together', () => {
    checkPages(at('articles'), site('near', { a: 50, b: 270 }), ours);
  });
  it('throws for pages with less than four fifths', () => {
    assert.throws(
      () => {
        checkPages(at('articles'), site('toy', { a: 100, b: 200 }), ours);
      },
      {
        message: `${at('toy')}: expected pages of articles with at least 0.8 of the bytes of ours, found 0.75; give it the layout that ours has`,
      },
    );
  });
  it('throws for an article without a page', () => {
    assert.throws(
      () => {
        checkPages(at('articles'), site('part', { a: 100 }), ours);
      },
      {
        message: `expected a page for ${at('articles/zone/b.md')}, found no ${at('part/articles/b/index.html')}`,
      },
    );
  });
  it('compares nothing that ours has not built', () => {
    checkPages(at('articles'), site('toy', { a: 1, b: 1 }), at('missing'));
    checkPages(at('articles'), site('toy', { a: 100, b: 1 }), site('first', { a: 100 }));
  });
});

describe('checkDownloads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-check-downloads-'));
  const at = (...path: string[]): string => join(folder, ...path);
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const site = (name: string, files: Record<string, number>): string => {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(at(name, path)), { recursive: true });
      writeFileSync(at(name, path), 'x'.repeat(bytes));
    }
    return at(name);
  };
  const ours = site('ours', {
    'articles/a.json': 500,
    'articles/a/index.html': 900,
    'zones/z/z.zip': 500,
    'search/manifest.json': 7,
  });

  it('asks for files to download, not for pages, and takes those that have changed a little', () => {
    checkDownloads(site('near', { 'articles/a.json': 495, 'zones/z/z.zip': 500 }), ours);
  });
  it('throws for a file that is missing', () => {
    assert.throws(
      () => {
        checkDownloads(site('part', { 'articles/a.json': 500 }), ours);
      },
      {
        message: `expected a file like ${at('ours/zones/z/z.zip')}, found no ${at('part/zones/z/z.zip')}`,
      },
    );
  });
  it('throws for files with less in them', () => {
    assert.throws(
      () => {
        checkDownloads(site('toy', { 'articles/a.json': 400, 'zones/z/z.zip': 500 }), ours);
      },
      {
        message: `${at('toy')}: expected files to download with at least 0.99 of the bytes of ours, found 0.90`,
      },
    );
  });
  it('compares nothing that ours has not built', () => {
    checkDownloads(at('part'), at('missing'));
  });
});
