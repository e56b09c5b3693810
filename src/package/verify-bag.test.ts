import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { formatManifest } from './bag-tags.ts';
import { verifyBag } from './verify-bag.ts';
import { zipBytes } from '../files/zip.ts';

type Files = Record<string, string>;

const digestOf = (algorithm: string, content: string): string =>
  createHash(algorithm).update(content).digest('hex');
const manifest = (algorithm: string, files: Files): string =>
  formatManifest(
    Object.entries(files).map(([path, content]) => ({
      path,
      digest: digestOf(algorithm, content),
    })),
  );

const payload: Files = { 'data/一.txt': '科学导报讯', 'data/a/二.txt': '本刊讯' };
const bytes = Object.values(payload).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
/** A bag with as little as RFC 8493 asks for. */
const least: Files = {
  ...payload,
  'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  'manifest-sha256.txt': manifest('sha256', payload),
};

describe('the check of a bag', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhoukan-verify-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });
  const write = (files: Files): string => {
    const bag = join(home, 'bag');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(bag, name)), { recursive: true });
      writeFileSync(join(bag, name), content);
    }
    return bag;
  };
  const zip = async (entries: [name: string, content: string][]): Promise<string> => {
    const file = join(home, 'bag.zip');
    writeFileSync(file, await zipBytes(entries.map(([name, content]) => ({ name, content }))));
    return file;
  };
  /** What is wrong with a folder, which a zip of it must have wrong, too. */
  const problemsOf = async (files: Files): Promise<string[]> => {
    const { problems } = await verifyBag(write(files));
    rmSync(join(home, 'bag'), { recursive: true });
    for (const top of ['', 'top/']) {
      const entries = Object.entries(files).map(([name, text]): [string, string] => [
        top + name,
        text,
      ]);
      assert.deepEqual((await verifyBag(await zip(entries))).problems, problems, `zip, ${top}`);
    }
    return problems;
  };

  it('accepts what RFC 8493 allows', async () => {
    const bags: Record<string, Files> = {
      'no tag manifest and no bag-info': least,
      'CR LF in bagit.txt': {
        ...least,
        'bagit.txt': least['bagit.txt']?.replaceAll('\n', '\r\n') ?? '',
      },
      'no line end at the end': { ...least, 'bagit.txt': least['bagit.txt']?.trimEnd() ?? '' },
      'CR LF in the manifest': {
        ...least,
        'manifest-sha256.txt': manifest('sha256', payload).replaceAll('\n', '\r\n'),
      },
      'capital digits, an asterisk, a tab': {
        ...least,
        'manifest-sha256.txt': Object.entries(payload)
          .map(([path, text]) => `${digestOf('sha256', text).toUpperCase()}\t*./${path}\n`)
          .join(''),
      },
      'several algorithms': {
        ...least,
        'manifest-sha512.txt': manifest('sha512', payload),
        'manifest-md5.txt': manifest('md5', payload),
        'tagmanifest-sha1.txt': manifest('sha1', { 'bagit.txt': least['bagit.txt'] ?? '' }),
      },
      'another algorithm alone': {
        ...payload,
        'bagit.txt': least['bagit.txt'] ?? '',
        'manifest-sha512.txt': manifest('sha512', payload),
      },
      'names with per cent signs': {
        'bagit.txt': least['bagit.txt'] ?? '',
        'data/100%.txt': 'a',
        'data/50%25.txt': 'b',
        'manifest-sha256.txt': manifest('sha256', { 'data/100%.txt': 'a', 'data/50%25.txt': 'b' }),
      },
      'a tag file and a folder that no manifest names': { ...least, 'notes/read.me': 'words' },
      'the draft before, whose manifests share the payload': {
        ...payload,
        'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n',
        'manifest-md5.txt': manifest('md5', { 'data/一.txt': '科学导报讯' }),
        'manifest-sha1.txt': manifest('sha1', { 'data/a/二.txt': '本刊讯' }),
      },
      'a Payload-Oxum that is right': { ...least, 'bag-info.txt': `payload-oxum: ${bytes}.2\r\n` },
      'fetch.txt whose files are there': {
        ...least,
        'fetch.txt': 'https://example.org/1 - data/一.txt\n',
      },
    };
    for (const [what, files] of Object.entries(bags))
      assert.deepEqual(await problemsOf(files), [], what);
  });

  it('refuses versions and encodings that it does not know', async () => {
    const declared = async (text: string): Promise<string[]> =>
      problemsOf({ ...least, 'bagit.txt': text });
    const encoding = 'Tag-File-Character-Encoding: UTF-8\n';
    for (const version of ['9.9', '2.0', '0.1'])
      assert.deepEqual(await declared(`BagIt-Version: ${version}\n${encoding}`), [
        `bagit.txt:1: expected BagIt-Version 1.0 or 0.97, found ${version}`,
      ]);
    for (const text of [
      '',
      encoding,
      `\ufeffBagIt-Version: 1.0\n${encoding}`,
      `BagIt-Version: 1.0x\n${encoding}`,
    ])
      assert.deepEqual(await declared(text), [
        'bagit.txt:1: expected BagIt-Version on its first line',
      ]);
    assert.deepEqual(await declared('BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n'), [
      'bagit.txt:2: expected Tag-File-Character-Encoding: UTF-8, found "Tag-File-Character-Encoding: GBK"',
    ]);
  });

  it('refuses a manifest of another algorithm that disagrees, or says less', async () => {
    const wrong = { ...payload, 'data/一.txt': '科学导报' };
    for (const algorithm of ['sha512', 'sha1', 'md5'])
      assert.deepEqual(
        await problemsOf({ ...least, [`manifest-${algorithm}.txt`]: manifest(algorithm, wrong) }),
        ['data/一.txt is changed'],
      );
    const less = manifest('sha512', { 'data/一.txt': '科学导报讯' });
    assert.deepEqual(await problemsOf({ ...least, 'manifest-sha512.txt': less }), [
      'data/a/二.txt is not in manifest-sha512.txt',
    ]);
    assert.deepEqual(await problemsOf({ ...least, 'manifest-crc.txt': 'a  data/一.txt\n' }), [
      'manifest-crc.txt: expected one of md5, sha1, sha224, sha256, sha384, sha512, found crc',
    ]);
    const tags = manifest('md5', { 'bagit.txt': 'another' });
    assert.deepEqual(await problemsOf({ ...least, 'tagmanifest-md5.txt': tags }), [
      'bagit.txt is changed',
    ]);
    const { 'manifest-sha256.txt': _, ...none } = least;
    assert.deepEqual(await problemsOf(none), ['manifest-sha256.txt is missing, or one like it']);
  });

  it('refuses a manifest that names a file twice, or one outside the bag', async () => {
    const add = (line: string) => ({
      ...least,
      'manifest-sha256.txt': `${least['manifest-sha256.txt'] ?? ''}${line}\n`,
    });
    const digest = digestOf('sha256', '');
    assert.deepEqual(await problemsOf(add(`${digest}  data/一.txt`)), [
      'manifest-sha256.txt:3: data/一.txt is named a second time',
    ]);
    for (const path of ['data/../../etc/passwd', '/etc/passwd', '~/a', 'C:/a'])
      assert.deepEqual(await problemsOf(add(`${digest}  ${path}`)), [
        `manifest-sha256.txt:3: expected a path inside the bag, found ${path}`,
      ]);
  });

  it('checks the Payload-Oxum', async () => {
    for (const oxum of [`${bytes}.3`, `${bytes + 1}.2`, 'many'])
      assert.deepEqual(await problemsOf({ ...least, 'bag-info.txt': `Payload-Oxum: ${oxum}\n` }), [
        `Payload-Oxum: expected ${oxum}, found ${bytes}.2`,
      ]);
  });

  it('tells which files fetch.txt leaves elsewhere', async () => {
    const { 'data/一.txt': _, ...rest } = least;
    const fetch = 'https://example.org/1.txt 15 data/一.txt\n';
    assert.deepEqual(await problemsOf({ ...rest, 'fetch.txt': fetch }), [
      'data/一.txt is missing; fetch.txt leaves it at https://example.org/1.txt',
    ]);
  });

  it('refuses a zip that holds a name twice, whichever of them is right', async () => {
    for (const twice of ['科学导报讯', '另一篇']) {
      const entries: [string, string][] = [...Object.entries(least), ['data/一.txt', twice]];
      const { problems } = await verifyBag(await zip(entries));
      assert.ok(problems.includes('data/一.txt stands in the zip twice'), problems.join());
    }
  });

  it('refuses links, in a folder and in a zip', async () => {
    const bag = write(least);
    renameSync(join(bag, 'data/一.txt'), join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(bag, 'data/一.txt'));
    symlinkSync(home, join(bag, 'data/more'));
    assert.deepEqual((await verifyBag(bag)).problems, [
      'data/more is a link',
      'data/一.txt is a link',
      'data/一.txt is missing',
    ]);
    const zipped = await zipBytes(
      Object.entries(least).map(([name, content]) => ({ name, content })),
    );
    // The mode stands in the upper half of the attributes of each entry of the list at the end.
    const file = 0o100644 << 16;
    const linked = Buffer.from(zipped);
    const old = Buffer.alloc(4);
    old.writeUInt32LE(file >>> 0);
    const at = linked.lastIndexOf(old);
    assert.ok(at > 0);
    linked.writeUInt32LE((0o120777 << 16) >>> 0, at);
    writeFileSync(join(home, 'linked.zip'), linked);
    const { problems } = await verifyBag(join(home, 'linked.zip'));
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', / is a link$/);
  });
});
