import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fromBufferPromise } from 'yauzl';
import { readYaml } from '../files/read-yaml.ts';
import { Publication } from '../domain/publication.ts';
import { formatManifest, parseBagInfo, parseManifest } from './bag-tags.ts';
import { verifyBag } from './verify-bag.ts';
import { writeBag } from './write-bag.ts';
import { type ZipEntry, zipBytes } from '../files/zip.ts';

const publication = readYaml('src/tests/second-newspaper/content/publication.yaml', Publication);

/** A file of a zip, all of which hold text here. */
type TextEntry = ZipEntry & { content: string };

/** Files of a zip in memory. */
async function unzip(bytes: Buffer): Promise<TextEntry[]> {
  const zip = await fromBufferPromise(bytes);
  const entries: TextEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const content = await text(await zip.openReadStreamPromise(entry));
    entries.push({ name: entry.fileName, content });
  }
  return entries;
}

describe('a bag', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-bag-'));
  const file = join(folder, 'bag.zip');
  const at = (path: string): string => join(folder, path);
  const write = (path: string, words: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), words);
  };
  const folders = { content: at('content'), dist: at('dist') };
  before(async () => {
    write('content/scans/一版.txt', '科学导报讯');
    write('content/publication.yaml', 'id: kxdb');
    write('content/.normalize/lock', 'not content');
    write('dist/index.html', '<!doctype html>');
    write('dist/articles/100%.md', '增长100%');
    await writeBag(file, { publication, folders });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  /** Writes a changed copy of the bag, and what is found wrong with it. */
  const damaged = async (change: (entries: TextEntry[]) => ZipEntry[]): Promise<string[]> => {
    writeFileSync(at('damaged.zip'), await zipBytes(change(await unzip(readFileSync(file)))));
    return (await verifyBag(at('damaged.zip'))).problems;
  };

  it('is whole, holds what BagIt asks for, and nothing that is hidden', async () => {
    assert.deepEqual((await verifyBag(file)).problems, []);
    const top = `${publication.id}-archive`;
    const entries = await unzip(readFileSync(file));
    assert.deepEqual(
      entries.map(({ name }) => name),
      [
        `${top}/bag-info.txt`,
        `${top}/bagit.txt`,
        `${top}/data/content/publication.yaml`,
        `${top}/data/content/scans/一版.txt`,
        `${top}/data/dist/articles/100%.md`,
        `${top}/data/dist/index.html`,
        `${top}/manifest-sha256.txt`,
        `${top}/tagmanifest-sha256.txt`,
      ],
    );
    const texts = new Map(entries.map(({ name, content }) => [name, content]));
    assert.equal(
      texts.get(`${top}/bagit.txt`),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const info = parseBagInfo(texts.get(`${top}/bag-info.txt`) ?? '');
    assert.equal(info.get('Payload-Oxum'), '48.4');
    assert.equal(info.get('Source-Organization'), publication.name);
    assert.equal(info.get('Bagging-Date'), undefined);
  });

  it('has the same bytes when it is written again', async () => {
    await writeBag(at('again.zip'), { publication, folders });
    assert.deepEqual(readFileSync(at('again.zip')), readFileSync(file));
  });

  it('is checked the same when it was unpacked', async () => {
    for (const { name, content } of await unzip(readFileSync(file))) {
      write(`unpacked/${name}`, content);
    }
    const bag = at(`unpacked/${publication.id}-archive`);
    assert.deepEqual((await verifyBag(bag)).problems, []);
    rmSync(join(bag, 'data/dist/index.html'));
    assert.deepEqual((await verifyBag(bag)).problems, ['data/dist/index.html is missing']);
  });

  it('names a file that is changed, missing or added', async () => {
    assert.deepEqual(
      await damaged((entries) =>
        entries.map((entry) =>
          entry.name.endsWith('一版.txt') ? { ...entry, content: '科学导报' } : entry,
        ),
      ),
      ['data/content/scans/一版.txt is changed'],
    );
    assert.deepEqual(
      await damaged((entries) => entries.filter(({ name }) => !name.endsWith('100%.md'))),
      ['data/dist/articles/100%.md is missing'],
    );
    assert.deepEqual(
      await damaged((entries) => [
        ...entries,
        { name: `${publication.id}-archive/data/new.txt`, content: '' },
      ]),
      ['data/new.txt is in no manifest'],
    );
  });

  it('names a manifest that is changed to fit, and tag files that are missing', async () => {
    assert.deepEqual(
      await damaged((entries) =>
        entries
          .filter(({ name }) => !name.endsWith('index.html') && !name.endsWith('bagit.txt'))
          .map((entry) =>
            entry.name.endsWith('/manifest-sha256.txt')
              ? { ...entry, content: entry.content.replace(/.*index\.html\n/, '') }
              : entry,
          ),
      ),
      ['bagit.txt is missing', 'manifest-sha256.txt is changed'],
    );
  });

  it('names a file whose bytes were damaged inside the zip', async () => {
    const bytes = readFileSync(file);
    const name = 'data/content/scans/一版.txt';
    const start = bytes.indexOf(name) + Buffer.byteLength(name);
    bytes.fill(0xff, start + 2, start + 6);
    writeFileSync(at('damaged.zip'), bytes);
    const { problems } = await verifyBag(at('damaged.zip'));
    assert.equal(problems.length, 1);
    assert.match(
      problems[0] ?? '',
      /^data\/content\/scans\/一版\.txt (?:is changed|cannot be unpacked)/,
    );
  });

  it('refuses what is no bag at all, or only half of one', async () => {
    write('none.zip', 'words');
    await assert.rejects(verifyBag(at('none.zip')));
    writeFileSync(at('half.zip'), readFileSync(file).subarray(0, 700));
    await assert.rejects(verifyBag(at('half.zip')));
  });
});

describe('a manifest', () => {
  const digest = 'ab'.repeat(32);

  it('keeps paths with line ends and per cent signs', () => {
    const checksums = [{ path: 'data/100%\n二.md', digest }];
    assert.equal(formatManifest(checksums), `${digest}  data/100%25%0A二.md\n`);
    assert.deepEqual(parseManifest('m', formatManifest(checksums)), checksums);
  });

  it('names the line that is none', () => {
    assert.throws(
      () => parseManifest('manifest-sha256.txt', `${digest}  a\nwords\n`),
      /^Error: manifest-sha256\.txt:2: expected a checksum and a path, found words$/,
    );
  });
});
