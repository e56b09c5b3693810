import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../tests/properties/account.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import type { PreviousArticle } from '../model.ts';
import { bareText, openingOf } from './assign-ids.ts';

const A =
  '稷山经济技术开发区\n\n红枣加工项目投产\n\n科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民增收。高敏';
const B =
  '新绛经济技术开发区\n\n云雕漆器走向海外\n\n科学导报讯 新绛经开区云雕漆器产品走向海外，今年以来出口额同比增长三成，订单排到年底。马瑞';
const C =
  '河津经济技术开发区\n\n铝镁轮毂项目达产\n\n科学导报讯 河津经开区铝镁轮毂压铸线昼夜不停，轮毂装箱后直接发往港口，产能再创新高。段慧';
const FOLIO = 'A2 综合 2025年5月9日 星期五';

const page = (...parts: string[]): Record<string, string> => ({ 'p.txt': parts.join('\n\n') });
const run = (scans: Record<string, string>, previous: PreviousArticle[] = []) =>
  read(scans, { previous }).articles.map(({ id, file, text }) => {
    const { article, body } = parseArticleFile(text, file);
    const opening = openingOf(parseBody(body).map(textOfBlock));
    return {
      id,
      headline: article.headline,
      source: article.source,
      opening,
      zone: article.zones[0],
    };
  });
const ids = (
  scans: Record<string, string>,
  previous: PreviousArticle[] = [],
): Record<string, string> =>
  Object.fromEntries(
    run(scans, previous).map(({ zone, id }): [string, string] => [zone ?? '', id]),
  );

describe('assignIds', () => {
  it('names new articles after issue, page and place on it', () => {
    assert.deepEqual(ids(page(FOLIO, A, B)), {
      'jishan-etdz': '2025-05-09-a2-01',
      'xinjiang-etdz': '2025-05-09-a2-02',
    });
    assert.deepEqual(ids(page(A)), { 'jishan-etdz': 'undated-p-01' });
  });

  const known = run(page(A, B));
  const cases: [name: string, scans: Record<string, string>, expected: Record<string, string>][] = [
    [
      'nothing changed',
      page(A, B),
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'they change places',
      page(B, A),
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'one is put before them',
      page(C, A, B),
      {
        'hejin-etdz': 'undated-p-03',
        'jishan-etdz': 'undated-p-01',
        'xinjiang-etdz': 'undated-p-02',
      },
    ],
    [
      'one goes: its id is not given again',
      page(C, B),
      { 'hejin-etdz': 'undated-p-03', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'the page turns out to have a date',
      page(FOLIO, A, B),
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'the headline changes',
      page(A.replace('红枣加工项目投产', '红枣产业再添新动能'), B),
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'the page is scanned anew, with other marks and a better word',
      page(A.replaceAll('，', ',').replace('村民', '农户'), B),
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
    [
      'it stands in another file',
      { 'q.txt': `${A}\n\n${B}` },
      { 'jishan-etdz': 'undated-p-01', 'xinjiang-etdz': 'undated-p-02' },
    ],
  ];
  for (const [name, scans, expected] of cases) {
    it(`keeps ids when ${name}`, () => {
      assert.deepEqual(ids(scans, known), expected);
    });
  }

  it('keeps the id of a piece without text, by its lines or its headline', () => {
    const bare = '闻喜经济技术开发区\n\n镁基新材料产业园开园';
    const before = run(page(A, bare));
    const held = { 'jishan-etdz': 'undated-p-01', 'wenxi-etdz': 'undated-p-02' };
    assert.deepEqual(ids(page(A, bare)), held);
    assert.deepEqual(ids(page(A, bare), before), held);
    assert.deepEqual(ids(page(FOLIO, A, bare), before), held);
  });
});

describe('assignIds, of an article that was taken away and came back', () => {
  const short = '闻喜经济技术开发区\n\n镁基新材料产业园开园\n\n略。';
  const gone = (issue: string): PreviousArticle[] => [
    { id: 'undated-p-07', source: [], headline: null, opening: '略', issue },
  ];
  it('gives its address back, even if its text is one letter', () => {
    assert.deepEqual(ids(page(short), gone('undated-p')), { 'wenxi-etdz': 'undated-p-07' });
  });
  it('gives none to another of the same letter', () => {
    assert.deepEqual(ids(page(short), gone('2024-01-05')), { 'wenxi-etdz': 'undated-p-01' });
  });
});

describe('openingOf', () => {
  it('is the first letters, digits and Han of the text', () => {
    assert.equal(openingOf(['科学导报讯 5月，', '“项目”投产。']), '科学导报讯5月项目投产');
    assert.equal(openingOf(['甲'.repeat(100)]).length, 60);
    assert.equal(bareText('1.03 亿元！'), '103亿元');
  });
});
