import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FolderServer, serveFolder } from './serve-folder.ts';

let folder: string;
let server: FolderServer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhoukan-serve-'));
  mkdirSync(join(folder, 'site/issues'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<title>首页</title>');
  writeFileSync(join(folder, 'site/404.html'), '<title>没有</title>');
  writeFileSync(join(folder, 'site/issues/index.html'), '<title>各期</title>');
  writeFileSync(join(folder, 'site/data.json'), '{}');
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/index.html'), 'secret');
  symlinkSync(join(folder, 'other'), join(folder, 'site/folder-link'));
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  symlinkSync(join(folder, 'site/data.json'), join(folder, 'site/inner.json'));
  mkdirSync(join(folder, 'site/linked-index'));
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/linked-index/index.html'));
  symlinkSync(join(folder, 'site'), join(folder, 'site-link'));
  server = await serveFolder(join(folder, 'site'), { base: '/archive/', port: 0 });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, server.url), { redirect: 'manual', ...init });

/** Status of a request as it stands: fetch() would resolve dots, and turn its cache off. */
function plainStatus(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      resolve(response.statusCode);
      response.resume();
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('serves the index of a directory as UTF-8', async () => {
    const response = await get('/archive/issues/');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await response.text(), '<title>各期</title>');
  });

  it('leads to the closing slash, under the base', async () => {
    const response = await get('/archive/issues');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), '/archive/issues/');
    assert.equal((await get('/archive')).headers.get('location'), '/archive/');
  });

  it('answers with 404.html for what is not there, and outside the base', async () => {
    for (const path of ['/archive/none/', '/data.json', '/', '/archive/%E0%A4%A']) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.equal(await response.text(), '<title>没有</title>', path);
    }
  });

  it('serves nothing above the folder', async () => {
    const paths = [
      '/archive/../secret.txt',
      '/archive/..%2fsecret.txt',
      '/archive/%2e%2e/secret.txt',
    ];
    for (const path of paths) {
      assert.equal(await plainStatus(path), 404, path);
    }
  });

  it('serves nothing that a link leads to out of the folder', async () => {
    const out = ['link.txt', 'folder-link/', 'folder-link', 'folder-link/index.html'];
    for (const path of [...out, 'linked-index/', 'linked-index', 'link%2Etxt', 'link.txt?a#b'])
      assert.equal(await plainStatus(`/archive/${path}`), 404, path);
    assert.equal(await plainStatus('/archive/inner.json'), 200);
    const linked = await serveFolder(join(folder, 'site-link'), { port: 0 });
    try {
      assert.equal((await fetch(`${linked.url}data.json`)).status, 200);
      assert.equal((await fetch(`${linked.url}link.txt`)).status, 404);
    } finally {
      await linked.close();
    }
  });

  it('serves a part of a file, and says where one cannot be had', async () => {
    const ask = (range: string): Promise<Response> =>
      get('/archive/data.json', { headers: { range } });
    const part = await ask('bytes=1-');
    assert.deepEqual([part.status, await part.text()], [206, '}']);
    const behind = await ask('bytes=5-9');
    assert.equal(behind.status, 416);
    assert.equal(behind.headers.get('content-range'), 'bytes */2');
    assert.equal(await behind.text(), '');
  });

  it('answers who calls this machine by its own name alone', async () => {
    for (const host of ['127.0.0.1:4321', 'localhost', 'LOCALHOST:80', '[::1]:4321'])
      assert.equal(await plainStatus('/archive/', { host }), 200, host);
    for (const host of [
      'example.org',
      'localhost.example.org',
      '127.0.0.1.example.org:4321',
      '10.0.0.1',
    ])
      assert.equal(await plainStatus('/archive/', { host }), 403, host);
  });

  it('answers HEAD without a body, and refuses other methods', async () => {
    const head = await get('/archive/data.json', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.match(head.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal((await get('/archive/', { method: 'POST' })).status, 405);
  });

  it('says that a file is unchanged', async () => {
    const etag = (await get('/archive/data.json')).headers.get('etag') ?? '';
    assert.equal(await plainStatus('/archive/data.json', { 'if-none-match': etag }), 304);
  });

  it('takes the next port when one is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const next = await serveFolder(join(folder, 'site'), { port: taken });
    try {
      assert.notEqual(new URL(next.url).port, String(taken));
    } finally {
      await next.close();
    }
  });
});
