import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readYaml } from '../files/read-yaml.ts';
import { Publication } from './publication.ts';

const text = readFileSync('src/tests/second-newspaper/content/publication.yaml', 'utf8');

/** Line of a key, and what reading says when it has another value. */
function readWith(key: string, value: string): { line: number; found: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-publication-'));
  const line = text.split('\n').findIndex((each) => each.startsWith(`  ${key}: `)) + 1;
  try {
    const file = join(folder, 'publication.yaml');
    writeFileSync(file, text.replace(new RegExp(`^  ${key}: .*$`, 'm'), `  ${key}: ${value}`));
    readYaml(file, Publication, 'publication.yaml');
    return { line, found: 'nothing wrong' };
  } catch (error) {
    return { line, found: error instanceof Error ? error.message : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('addresses in publication.yaml', () => {
  for (const key of ['url', 'repository']) {
    it(`takes http and https for ${key}, and null`, () => {
      for (const value of ['http://example.org', 'HTTPS://example.org/a/', 'null'])
        assert.equal(readWith(key, value).found, 'nothing wrong', value);
    });

    it(`refuses anything else for ${key}, with file and line`, () => {
      for (const value of [
        'javascript:alert(1)',
        'data:text/html,a',
        'ftp://example.org',
        'file:///etc/passwd',
        'example.org',
        'https:example.org',
        'https://',
        'https://a b',
      ]) {
        const { line, found } = readWith(key, `"${value}"`);
        assert.ok(line > 0);
        assert.match(
          found,
          new RegExp(
            `^publication\\.yaml:${line}:\\d+ site\\.${key}: expected an address that begins`,
          ),
          value,
        );
        assert.ok(found.endsWith(`found "${value}"`), found);
      }
    });
  }
});

describe('publication.yaml', () => {
  const least = Publication.parse({ name: '临江日报', region: '临江省' });

  it('needs a name and a region, and nothing it does not say is made up', () => {
    assert.deepEqual(
      { ...least, leadIns: 0, standingHeads: 0, furniture: 0, bylines: 0, kinds: 0 },
      {
        id: 'linjiangribao',
        name: '临江日报',
        supplement: null,
        language: 'zh-Hans-CN',
        founded: null,
        cn: null,
        weekday: null,
        site: {
          title: '临江日报',
          description: '临江日报数字档案：按日期、版面阅读，逐字检索。',
          url: null,
          contact: null,
          rights: null,
          repository: null,
          zoneNoun: '地区',
        },
        region: {
          id: 'linjiang',
          name: '临江省',
          aliases: ['临江', '全省', '我省'],
          prefectures: [],
          readings: {},
        },
        zoneSuffixes: [],
        zoneCollectives: [],
        ...{ leadIns: 0, standingHeads: 0, furniture: 0, bylines: 0, kinds: 0 },
      },
    );
    assert.ok(least.leadIns.words.includes('临江日报讯'));
    assert.equal(least.bylines.titles['记者'], 'reporter');
  });

  it('adds to what Chinese newspapers share', () => {
    const more = Publication.parse({
      name: '临江日报',
      region: '临江省',
      leadIns: { words: ['临报快讯'] },
      kinds: { notice: ['悬赏'] },
      bylines: { titles: { 编译: 'author', 跑腿记者: 'reporter' } },
    });
    assert.deepEqual(more.leadIns.words, ['临报快讯', ...least.leadIns.words]);
    assert.deepEqual(more.kinds.notice, ['悬赏', ...least.kinds.notice]);
    assert.deepEqual(more.kinds.brief, least.kinds.brief);
    assert.deepEqual(more.bylines.titles, {
      ...least.bylines.titles,
      编译: 'author',
      跑腿记者: 'reporter',
    });
  });

  it('takes cities by their names alone', () => {
    const { prefectures } = Publication.parse({
      name: '临江日报',
      region: { name: '临江省', prefectures: ['临江市', { name: '望海市', counties: ['沙洲县'] }] },
    }).region;
    assert.deepEqual(prefectures, [
      { id: 'linjiangshi', name: '临江市', aliases: ['临江'], counties: [] },
      { id: 'wanghai', name: '望海市', aliases: ['望海'], counties: ['沙洲县'] },
    ]);
  });

  it('asks for another id where two places have one', () => {
    const { error } = Publication.safeParse({
      name: '临江日报',
      region: { name: '临江省', prefectures: ['泰湖市', '台湖市', '太湖市'] },
    });
    assert.deepEqual(
      error?.issues.map(({ path, message }) => [path.join('.'), message]),
      [
        [
          'region.prefectures.2',
          'expected every place to have an id of its own, found taihu for 太湖市 as well; write another as its id',
        ],
        [
          'region.prefectures.1',
          'expected every place to have an id of its own, found taihu for 台湖市 as well; write another as its id',
        ],
      ].reverse(),
    );
  });
});
