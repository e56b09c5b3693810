import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../domain/article.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { normalize } from '../../normalize/pipeline.ts';
import { readContent } from '../../normalize/read-content.ts';
import { secondContent } from './second-content.ts';

const result = normalize(readContent(secondContent));
const articles = result.articles.map(({ file, text }) => {
  const { article, body } = parseArticleFile(text, file);
  return { file, article, paragraphs: parseBody(body).map(textOfBlock) };
});

const of = (headline: string): (typeof articles)[number] => {
  const [found, ...more] = articles.filter(({ article }) => article.headline === headline);
  assert.ok(found !== undefined && more.length === 0, `expected ${headline} once`);
  return found;
};

/** Writers as `name role`, in the order of print. */
const writers = ({ byline }: Article): string[] =>
  byline.map(({ name, role }) => `${name} ${role}`);

/** What each article of the two issues is, in the order of print. */
const EXPECTED: {
  headline: string;
  page: string | null;
  zones?: string[];
  place: string | null;
  leadIn?: string;
  writers: string[];
  paragraphs: number;
}[] = [
  {
    headline: '老码头亮起新灯火',
    page: '1',
    zones: ['shanhu'],
    place: '滨海市',
    leadIn: '本报讯',
    writers: ['苏听澜 reporter'],
    paragraphs: 7,
  },
  {
    headline: '渔港区：渔船回港先“体检”',
    page: '1',
    zones: ['yugang'],
    place: '滨海市',
    leadIn: '滨海日报讯',
    writers: ['陆远帆 reporter'],
    paragraphs: 3,
  },
  {
    headline: '听潮市给海堤装上“听诊器”',
    page: '1',
    place: '听潮市',
    leadIn: '本报听潮6月11日电',
    writers: ['柳知夏 reporter', '江雁回 correspondent'],
    paragraphs: 3,
  },
  {
    headline: '沙洲县开通水上校车',
    page: '1',
    zones: ['shazhou'],
    place: '滨海市',
    leadIn: '本报讯',
    writers: ['乔望舒 reporter'],
    paragraphs: 1,
  },
  {
    headline: '一座桥 两岸人家',
    page: '3',
    zones: ['yunqiao'],
    place: '滨海市',
    writers: ['沈渡 reporter'],
    paragraphs: 4,
  },
  {
    headline: '白帆区社区食堂办起“点单日”',
    page: '3',
    zones: ['baifan'],
    place: '听潮市',
    leadIn: '本报讯',
    writers: ['江雁回 reporter'],
    paragraphs: 2,
  },
  {
    headline: '我省启动近海清洁行动',
    page: null,
    place: '望海省',
    leadIn: '新华社银滩6月12日电',
    writers: ['顾长汀 reporter'],
    paragraphs: 3,
  },
  {
    headline: '长堤县：盐田上“种”出光和电',
    page: null,
    zones: ['changdi'],
    place: '听潮市',
    leadIn: '本报讯',
    writers: ['苏听澜 reporter', '陆远帆 reporter'],
    paragraphs: 3,
  },
  {
    headline: '灯光要照到最后一级台阶',
    page: '4',
    zones: ['yugang-dengta'],
    place: '滨海市',
    writers: ['本报评论员 commentator'],
    paragraphs: 3,
  },
  {
    headline: '渡口纪事',
    page: '4',
    place: '望海省',
    writers: ['韩星野 reporter'],
    paragraphs: 3,
  },
  {
    headline: '望潮海岛新区公布首批公园名单',
    page: '4',
    place: null,
    leadIn: '本报讯',
    writers: [],
    paragraphs: 1,
  },
];

describe('a daily of another province, read by the same code', () => {
  it('gives these articles and no others', () => {
    const headlines = articles.map(({ article }) => article.headline);
    assert.deepEqual(headlines.toSorted(), EXPECTED.map(({ headline }) => headline).toSorted());
  });

  for (const { headline, paragraphs: count, ...expected } of EXPECTED) {
    it(headline, () => {
      const { article, paragraphs } = of(headline);
      const { page, zones, place, leadIn } = article;
      assert.deepEqual(
        {
          page,
          place,
          writers: writers(article),
          ...(zones.length > 0 ? { zones } : {}),
          ...(leadIn === undefined ? {} : { leadIn }),
        },
        expected,
      );
      assert.equal(paragraphs.length, count, paragraphs.join('\n'));
    });
  }

  it('joins an article that goes on on another page, and keeps both sources', () => {
    const { article, paragraphs } = of('老码头亮起新灯火');
    assert.equal(article.deck, '珊瑚区用三年时间改造沿江旧仓库');
    assert.deepEqual(
      article.source.map(({ scan }) => scan),
      ['20240612-01.txt', '20240612-03.txt'],
    );
    assert.match(paragraphs[1] ?? '', /把能留下的都留了下来。/, 'the column break is joined');
    assert.match(paragraphs[3] ?? '', /连成一条六公里长的慢行线。$/);
    assert.match(paragraphs[4] ?? '', /^改造方案先后征求意见四轮/);
  });

  it('knows its column heads and kinds', () => {
    assert.equal(of('沙洲县开通水上校车').article.kind, 'brief');
    assert.equal(of('沙洲县开通水上校车').article.standingHead, '潮声快讯');
    assert.equal(of('一座桥 两岸人家').article.standingHead, '区县走笔');
    assert.equal(of('灯光要照到最后一级台阶').article.kind, 'editorial');
  });

  it('keeps a photograph with the name behind 本报记者', () => {
    assert.deepEqual(of('一座桥 两岸人家').article.figures, [
      {
        caption: '云桥区老桥清晨。',
        credit: { text: '本报记者 韩星野 摄', name: '韩星野', role: 'photographer' },
      },
    ]);
  });

  it('proposes a district that is on no list', () => {
    const { article } = of('望潮海岛新区公布首批公园名单');
    assert.deepEqual(article.zones, []);
    assert.equal(article.zoneProposed, '望潮海岛新区');
  });

  it('widens half-width marks and applies the correction', () => {
    const { article, paragraphs } = of('我省启动近海清洁行动');
    assert.doesNotMatch(paragraphs.join(''), /[,;:()"]/);
    assert.match(paragraphs[1] ?? '', /采用“谁的滩、谁来管”的办法，/);
    assert.match(paragraphs[2] ?? '', /废旧渔网9\.5吨，/);
    assert.equal(article.corrections?.length, 1);
  });

  it('unwraps a page of narrow columns, and leaves its footer out', () => {
    const { paragraphs } = of('渡口纪事');
    assert.match(paragraphs[0] ?? '', /像一个人走累了要歇一歇。/);
    for (const { paragraphs: text } of articles) assert.doesNotMatch(text.join(''), /社址/);
  });

  it('takes date and numbers from masthead and folio, on any weekday', () => {
    assert.deepEqual(
      result.summary.map(({ scan, issue, page }) => [scan, issue, page]),
      [
        ['20240612-01.txt', '2024-06-12', '1'],
        ['20240612-03.txt', '2024-06-12', '3'],
        ['20240613-01.txt', '2024-06-13', null],
        ['20240613-04.txt', '2024-06-13', '4'],
      ],
    );
    const messages = result.diagnostics.map(({ message }) => message).join('\n');
    assert.doesNotMatch(messages, /星期/, 'a daily has no weekday of its own');
  });
});
