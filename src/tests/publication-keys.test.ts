import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { checkHtml } from '../build/check-html.ts';
import { checkLinks } from '../build/check-links.ts';
import { Publication } from '../domain/publication.ts';
import { parseArticleFile } from '../markdown/article-file.ts';
import type { Draft } from '../normalize/draft.ts';
import { parseByline } from '../normalize/forms/byline.ts';
import { headsBriefs } from '../normalize/forms/column-head.ts';
import { parseCredit } from '../normalize/forms/credit.ts';
import { isFolio } from '../normalize/forms/folio.ts';
import { type Furniture, furnitureWords } from '../normalize/forms/furniture.ts';
import { compileLexicon, type Lexicon } from '../normalize/lexicon.ts';
import { normalize } from '../normalize/pipeline.ts';
import { readContent } from '../normalize/read-content.ts';
import { classifyKind } from '../normalize/stages/classify-kind.ts';
import { pinyinKeys } from '../search/build/suggestions.ts';
import { buildSite, type TestSite } from './build-site.ts';
import { keysOf } from './publication-keys.ts';
import { draftsOf } from './read-lines.ts';
import { shownText } from './shown-text.ts';

// Each key of publication.yaml does what its comment in src/domain/publication.ts says: every test
// shows the same print with the key and without it.

type Keys = Record<string, unknown>;

const least: Keys = { name: '临江日报', region: '临江省' };
const read = (keys: Keys): Lexicon => compileLexicon(Publication.parse({ ...least, ...keys }), []);
const without = read({});

/** Kind of an article of three paragraphs that has such a headline or column head. */
function kindOf(lexicon: Lexicon, heads: Partial<Draft>): Draft['kind'] {
  const body = '本报讯 6月11日傍晚，老码头的第一盏路灯亮了起来，居民沿着江堤散步。';
  const [draft] = draftsOf(`老码头亮起新灯火\n\n${[body, body, body].join('\n\n')}`);
  assert.ok(draft !== undefined);
  Object.assign(draft, heads);
  classifyKind(draft, lexicon);
  return draft.kind;
}

const PAGE = `第03版　要闻　2024年6月12日　星期三

老码头亮起新灯火

本报讯（记者 苏听澜）6月11日傍晚，老码头的第一盏路灯亮了起来，望海市的居民沿着江堤散步。

老码头建于上世纪五十年代，去年秋天开始修缮，今年五月完工，江堤上添了长椅和花架。

渔船回港先“体检”

本报讯（记者 陆远帆）6月10日，望海市渔港来了一支修船队，免费为回港的渔船检查发动机。

修船队的师傅说，休渔期最适合给渔船做保养，开渔以后就不用为小毛病耽误出海。
`;

/** Reads a page as a content folder with nothing but the keys and the page. */
function readPage(keys: Keys) {
  const dir = mkdtempSync(join(tmpdir(), 'zhoukan-keys-'));
  try {
    writeContent(dir, keys);
    const { articles, diagnostics } = normalize(readContent(dir));
    return {
      files: articles.map(({ file }) => file),
      articles: articles.map(({ file, text }) => parseArticleFile(text, file).article),
      said: diagnostics.map(({ message }) => message),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function writeContent(dir: string, keys: Keys): void {
  mkdirSync(join(dir, 'scans'), { recursive: true });
  writeFileSync(join(dir, 'scans/p3.txt'), PAGE);
  writeFileSync(join(dir, 'publication.yaml'), stringify({ ...least, ...keys }));
}

function testFurniture(kind: Furniture, pattern: string, line: string) {
  return (): void => {
    const own = read({ furniture: { [kind]: [{ pattern, example: line }] } });
    assert.deepEqual([furnitureWords(line, without), furnitureWords(line, own)], [undefined, kind]);
  };
}

const READING: Record<string, () => void> = {
  name: () => {
    const other = read({ name: '潮声报' });
    assert.equal(other.leadIn('潮声报讯 昨夜')?.words, '潮声报讯');
    assert.equal(without.leadIn('潮声报讯 昨夜'), undefined);
    assert.ok(parseByline('潮声报记者 王波', other) !== undefined);
  },
  supplement: () => {
    const line = '潮声周刊 A2';
    assert.equal(isFolio(line, Publication.parse(least)), false);
    assert.equal(isFolio(line, Publication.parse({ ...least, supplement: '潮声周刊' })), true);
  },
  weekday: () => {
    const odd = /expected 星期五 .*2024-06-12 is 星期三/;
    assert.ok(readPage({ weekday: 5 }).said.some((message) => odd.test(message)));
    assert.ok(!readPage({ weekday: 3 }).said.some((message) => odd.test(message)));
    assert.ok(!readPage({}).said.some((message) => odd.test(message)));
  },
  'region.id': () => {
    const region = { name: '临江省', id: 'lj' };
    assert.ok(readPage({}).files.every((file) => file.startsWith('articles/linjiang/')));
    assert.ok(readPage({ region }).files.every((file) => file.startsWith('articles/lj/')));
  },
  'region.name': () => {
    assert.equal(without.startsWithPlace('临江省今年'), true);
    assert.equal(read({ region: '望海省' }).startsWithPlace('临江省今年'), false);
  },
  'region.aliases': () => {
    const own = read({ region: { name: '临江省', aliases: ['江淮'] } });
    assert.deepEqual(
      ['江淮今年', '全省今年'].map((text) => own.startsWithPlace(text)),
      [true, false],
    );
    assert.deepEqual(
      ['江淮今年', '全省今年'].map((text) => without.startsWithPlace(text)),
      [false, true],
    );
  },
  'region.prefectures': () => {
    const region = { name: '临江省', prefectures: ['望海市'] };
    assert.deepEqual(
      readPage({ region }).articles.map(({ scope, place }) => [scope, place]),
      [
        ['city', '望海市'],
        ['city', '望海市'],
      ],
    );
    // With nothing to sort by, nothing is said of a place, and nothing is doubted.
    const { articles, said } = readPage({});
    assert.deepEqual(
      articles.map(({ place }) => place),
      [null, null],
    );
    assert.ok(!said.some((message) => message.includes('临江省')));
  },
  'region.readings': () => {
    assert.equal(pinyinKeys('洞洞', false).pinyin, 'dongdong');
    assert.equal(pinyinKeys('洞洞', false, { 洞洞: 'tóng tóng' }).pinyin, 'tongtong');
  },
  zoneSuffixes: () => {
    const region = { name: '临江省', prefectures: ['望海市'] };
    const text = '望海实验港区开港';
    assert.deepEqual(read({ region }).unlistedZonesIn(text), []);
    assert.deepEqual(read({ region, zoneSuffixes: ['港区'] }).unlistedZonesIn(text), [
      '望海实验港区',
    ]);
  },
  zoneCollectives: () => {
    const keys = { region: { name: '临江省', prefectures: ['望海市'] }, zoneSuffixes: ['港区'] };
    assert.deepEqual(read(keys).unlistedZonesIn('望海市港区'), ['望海市港区']);
    assert.deepEqual(
      read({ ...keys, zoneCollectives: ['港区'] }).unlistedZonesIn('望海市港区'),
      [],
    );
  },
  'leadIns.words': () => {
    const own = read({ leadIns: { words: ['潮声快递'] } });
    assert.equal(without.leadIn('潮声快递 昨夜'), undefined);
    assert.equal(own.leadIn('潮声快递 昨夜')?.words, '潮声快递');
    assert.equal(own.leadIn('潮声快递的记者'), undefined);
  },
  'leadIns.patterns': () => {
    const pattern = '潮声[\\p{Script=Han}]{2}专稿';
    const own = read({ leadIns: { patterns: [{ pattern, example: '潮声望海专稿' }] } });
    assert.equal(without.leadIn('潮声望海专稿昨夜'), undefined);
    assert.equal(own.leadIn('潮声望海专稿昨夜')?.words, '潮声望海专稿');
  },
  standingHeads: () => {
    assert.equal(without.standingHeads.has('灯下漫笔'), false);
    assert.equal(read({ standingHeads: ['灯下漫笔'] }).standingHeads.has('灯下漫笔'), true);
  },
  'furniture.masthead': testFurniture('masthead', '委机关报$', '中共望海市委机关报'),
  'furniture.folio': testFurniture('folio', '^要闻·\\d$', '要闻·3'),
  'furniture.staff': testFurniture('staff', '^值班/', '值班/王波'),
  'furniture.footer': testFurniture('footer', '^报馆：', '报馆：望海市大街1号'),
  'furniture.teaser': testFurniture('teaser', '^明日请看', '明日请看'),
  'bylines.titles': () => {
    const own = read({ bylines: { titles: { 采风人: 'author', 记者: 'editor' } } });
    assert.deepEqual(parseByline('采风人 王波', own)?.writers, [{ name: '王波', role: 'author' }]);
    assert.notEqual(parseByline('采风人 王波', without)?.writers.length, 1);
    assert.equal(parseByline('记者 王波', own)?.writers[0]?.role, 'editor');
  },
  'bylines.photographer': () => {
    const own = read({ bylines: { photographer: ['影像'] } });
    assert.equal(parseCredit('王波 影像', without), undefined);
    assert.equal(parseCredit('王波 影像', own)?.role, 'photographer');
  },
  'bylines.provider': () => {
    const own = read({ bylines: { provider: ['赠片'] } });
    assert.equal(parseCredit('渔港公司赠片', without), undefined);
    assert.equal(parseCredit('渔港公司赠片', own)?.role, 'provider');
  },
  'kinds.brief': () => {
    const own = read({ kinds: { brief: ['一周快览'] } });
    assert.equal(headsBriefs('■一周快览', without.publication), false);
    assert.equal(headsBriefs('■一周快览', own.publication), true);
  },
  'kinds.notice': () => {
    const own = read({ kinds: { notice: ['悬赏'] } });
    assert.equal(kindOf(without, { headline: '寻船悬赏' }), 'news');
    assert.equal(kindOf(own, { headline: '寻船悬赏' }), 'notice');
  },
  'kinds.editorial': () => {
    const own = read({ kinds: { editorial: ['每日一议'] } });
    assert.equal(kindOf(without, { standingHead: '每日一议' }), 'news');
    assert.equal(kindOf(own, { standingHead: '每日一议' }), 'editorial');
  },
  'kinds.photoStory': () => {
    const own = read({ kinds: { photoStory: ['港口镜头'] } });
    assert.equal(kindOf(without, { standingHead: '港口镜头' }), 'news');
    assert.equal(kindOf(own, { standingHead: '港口镜头' }), 'photoStory');
  },
  'kinds.editorNote': () => {
    assert.ok(!without.publication.kinds.editorNote.includes('主持人语'));
    const own = read({ kinds: { editorNote: ['主持人语'] } });
    assert.ok(own.publication.kinds.editorNote.includes('主持人语'));
  },
};

describe('keys of publication.yaml that say how pages are read', () => {
  for (const [key, test] of Object.entries(READING)) it(key, test);
});

/** Text of a file of a site. */
const fileOf = ({ out }: TestSite, path: string): string => readFileSync(join(out, path), 'utf8');
const ARTICLE = 'articles/2024-06-12-3-01';

const SITE: Record<string, (own: TestSite, least: TestSite) => void> = {
  id: (own, least) => {
    assert.match(fileOf(own, 'data/datapackage.json'), /"name": "harbour-daily"/);
    assert.match(fileOf(least, 'data/datapackage.json'), /"name": "linjiangribao"/);
  },
  language: (own, least) => {
    assert.match(fileOf(own, `${ARTICLE}/index.html`), /lang="zh-Hant-HK"/);
    assert.match(fileOf(least, `${ARTICLE}/index.html`), /<html lang="zh-Hans-CN"/);
  },
  founded: (own, least) => {
    assert.match(fileOf(own, 'about/index.html'), /Founded in 1956/);
    assert.doesNotMatch(fileOf(least, 'about/index.html'), /创刊/);
  },
  cn: (own, least) => {
    assert.match(fileOf(own, 'about/index.html'), /CN 99-0001/);
    assert.doesNotMatch(fileOf(least, 'about/index.html'), /连续出版物号/);
  },
  'site.title': (own, least) => {
    assert.match(fileOf(own, 'index.html'), /<title>Harbour Archive · 临江日报<\/title>/);
    assert.match(fileOf(least, 'index.html'), /<title>临江日报<\/title>/);
  },
  'site.description': (own, least) => {
    assert.match(fileOf(own, 'index.html'), /<meta name="description" content="All of it\."/);
    assert.match(fileOf(least, 'index.html'), /content="临江日报数字档案/);
  },
  'site.url': (own, least) => {
    assert.match(
      fileOf(own, 'index.html'),
      /<link rel="canonical" href="https:\/\/harbour\.example\/"/,
    );
    assert.doesNotMatch(fileOf(least, 'index.html'), /rel="canonical"/);
  },
  'site.contact': (own, least) => {
    assert.match(fileOf(own, 'index.html'), /mailto:desk@harbour\.example/);
    for (const path of ['index.html', 'about/index.html', `${ARTICLE}/index.html`])
      assert.doesNotMatch(fileOf(least, path), /mailto:|href=""|undefined|null</);
  },
  'site.rights': (own, least) => {
    assert.match(shownText(fileOf(own, 'index.html')), /All rights reserved\./);
    assert.doesNotMatch(shownText(fileOf(least, 'about/index.html')), /权利/);
  },
  'site.repository': (own, least) => {
    assert.match(fileOf(own, `${ARTICLE}/index.html`), /https:\/\/code\.example\/r\/issues\/new/);
    assert.doesNotMatch(fileOf(least, `${ARTICLE}/index.html`), /issues\/new/);
  },
  'site.zoneNoun': (own, least) => {
    assert.match(shownText(fileOf(own, 'zones/index.html')), /All harbours/);
    assert.match(shownText(fileOf(least, 'zones/index.html')), /全部地区/);
  },
  'site.uiLanguage': (own, least) => {
    assert.match(fileOf(own, 'index.html'), /<html lang="en"/);
    assert.match(fileOf(least, 'index.html'), /<html lang="zh-Hans-CN"/);
  },
  'search.engine': (own, least) => {
    assert.doesNotMatch(fileOf(own, 'search/index.html'), /wasm-unsafe-eval/);
    assert.match(fileOf(least, 'search/index.html'), /wasm-unsafe-eval/);
  },
};

describe('keys of publication.yaml that say how the site is', { timeout: 120_000 }, () => {
  const built = (name: string, keys: Keys): Promise<TestSite> => {
    const dir = mkdtempSync(join(tmpdir(), 'zhoukan-keys-'));
    writeContent(dir, keys);
    return buildSite(name, dir).finally(() => {
      rmSync(dir, { recursive: true });
    });
  };
  const sites = {
    own: built('publication-keys', {
      id: 'harbour-daily',
      language: 'zh-Hant-HK',
      founded: 1956,
      cn: 'CN 99-0001',
      site: {
        title: 'Harbour Archive',
        description: 'All of it.',
        url: 'https://harbour.example',
        contact: { name: 'Desk', email: 'desk@harbour.example' },
        rights: 'All rights reserved.',
        repository: 'https://code.example/r',
        zoneNoun: 'harbours',
        uiLanguage: 'en',
      },
      search: { engine: 'bigram' },
    }),
    least: built('publication-least', {}),
  };
  for (const [key, test] of Object.entries(SITE))
    it(key, async () => {
      test(await sites.own, await sites.least);
    });
  it('a name and a region make a site without a broken link or a fault in its HTML', async () => {
    const { out } = await sites.least;
    assert.deepEqual(checkLinks(out, { base: '/' }).problems, []);
    await checkHtml(out);
  });
});

it('each key of publication.yaml has a test', () => {
  assert.deepEqual([...Object.keys(READING), ...Object.keys(SITE)].sort(), keysOf().sort());
});
