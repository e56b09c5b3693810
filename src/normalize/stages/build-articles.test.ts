import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from '../draft.ts';
import { draftsOf } from '../../tests/read-lines.ts';

const one = (text: string): Draft => {
  const [draft] = draftsOf(text);
  assert.ok(draft !== undefined);
  return draft;
};
const blocks = (text: string): unknown[] => one(text).blocks.map(({ block }) => block);
const HEAD = '稷山经济技术开发区\n\n红枣加工项目投产';
const LEAD =
  '科学导报讯 稷山经开区红枣加工项目投产，预计全年产值可达三千万元，带动三百户村民增收。';

describe('buildArticles', () => {
  it('fills the fields of a heading', () => {
    const draft = one(
      '坚持项目为王 推动产业转型\n\n奋楫扬帆正当时\n\n——侯马经济开发区高质量发展纪实\n\n高敏\n\n今年以来，侯马经济开发区大力发展现代物流产业，成效明显，企业纷纷入驻。',
    );
    assert.equal(draft.kicker, '坚持项目为王 推动产业转型');
    assert.equal(draft.headline, '奋楫扬帆正当时');
    assert.equal(draft.deck, '侯马经济开发区高质量发展纪实');
    assert.deepEqual(draft.byline, [{ name: '高敏', role: 'reporter' }]);
  });
  it('runs on the lines of a headline, with a space where a blank line stood', () => {
    assert.equal(
      one(`稷山经济技术开发区\n红枣走出\n“致富路”\n\n${LEAD}`).headline,
      '红枣走出“致富路”',
    );
  });
  it('keeps lead-in and reporter in the text and says them in fields', () => {
    const draft = one(
      `${HEAD}\n\n科学导报讯（记者 高敏 通讯员 马瑞）稷山经开区红枣加工项目投产，产值可达三千万元。`,
    );
    assert.equal(draft.leadIn, '科学导报讯');
    assert.deepEqual(draft.byline, [
      { name: '高敏', role: 'reporter' },
      { name: '马瑞', role: 'correspondent' },
    ]);
    assert.deepEqual(draft.blocks[0]?.block, {
      type: 'paragraph',
      text: '科学导报讯（记者 高敏 通讯员 马瑞）稷山经开区红枣加工项目投产，产值可达三千万元。',
    });
  });
  it('takes signature and jump out of the text, with an entry', () => {
    const draft = one(`${HEAD}\n\n${LEAD}高敏（下转A3版）`);
    assert.deepEqual(draft.jump, { direction: 'to', page: 'A3', article: null });
    assert.deepEqual(draft.byline, [{ name: '高敏', role: 'reporter' }]);
    assert.deepEqual(draft.dropped, [
      { line: 5, rule: 'jump', printed: '（下转A3版）' },
      { line: 5, rule: 'byline', printed: '高敏' },
    ]);
    assert.deepEqual(draft.blocks[0]?.block, { type: 'paragraph', text: LEAD });
  });
  it('joins what a column break cut, and keeps the lines', () => {
    const draft = one(`${HEAD}\n\n${LEAD.slice(0, 40)}\n\n${LEAD.slice(40)}`);
    assert.equal(draft.blocks.length, 1);
    assert.deepEqual(
      draft.blocks[0]?.lines.map(({ line, join }) => ({ line, join })),
      [
        { line: 5, join: false },
        { line: 7, join: true },
      ],
    );
  });
  it('keeps a caption out of the sentence it interrupts', () => {
    const draft = one(
      `${HEAD}\n\n${LEAD.slice(0, 40)}\n\n\n\n车间一角。稷山经开区供图\n\n${LEAD.slice(40)}`,
    );
    assert.deepEqual(
      draft.blocks.map(({ block }) => block),
      [{ type: 'paragraph', text: LEAD }],
    );
    assert.deepEqual(draft.figures, [
      {
        caption: '车间一角。',
        credit: { text: '稷山经开区供图', name: '稷山经开区', role: 'provider' },
      },
    ]);
  });
  it('keeps the lines of verse', () => {
    assert.deepEqual(
      blocks(
        `向着春天出发\n\n——稷山经济技术开发区见闻\n\n一声号令，机器轰鸣；\n一份承诺，风雨兼程；\n一片热土，百舸争流；\n一张蓝图，步步成真……\n\n春日的稷山经济技术开发区处处涌动着建设的热潮，塔吊林立，车来车往。`,
      )[0],
      {
        type: 'verse',
        lines: [
          '一声号令，机器轰鸣；',
          '一份承诺，风雨兼程；',
          '一片热土，百舸争流；',
          '一张蓝图，步步成真……',
        ],
      },
    );
  });
  it('squares the rows of a table', () => {
    assert.deepEqual(
      blocks(
        `${HEAD}\n\n${LEAD}\n\n| 指标 | 完成额 | 增速 |\n|---|---|---|\n| 工业投资 | 21.6 | 14.3 |\n| 外资 | 9.1 |`,
      )[1],
      {
        type: 'table',
        rows: [
          ['指标', '完成额', '增速'],
          ['工业投资', '21.6', '14.3'],
          ['外资', '9.1', ''],
        ],
      },
    );
  });
  it('keeps every line of the deck of a subhead', () => {
    const text = `${HEAD}\n\n${LEAD}\n\n聚焦项目\n\n——招落一体\n——久久为功\n\n据了解，该项目占地二十亩，红枣制品远销十几个省份，二期工程下月开工。\n\n聚焦服务\n\n——减环节\n——当好贴心人\n\n该区设立企业服务中心，为企业提供政策咨询、融资对接、人才招聘等服务。`;
    assert.deepEqual(blocks(text)[1], {
      type: 'subhead',
      text: '聚焦项目',
      deck: '招落一体 久久为功',
    });
  });
  it('reads a subhead with its deck', () => {
    const text = `奋进正当时 园区谱新篇\n\n——稷山经济技术开发区发展纪实\n\n高敏\n\n${LEAD.slice(6)}\n\n聚焦链条\n\n——补短板、锻长板，做大做强红枣产业\n\n在红枣产业园，一条条生产线高速运转，产品装箱后发往各地，日产能突破一万箱。\n\n聚焦服务\n\n——减环节、优流程，当好企业贴心人\n\n该区设立企业服务中心，为企业提供政策咨询、融资对接、人才招聘等服务。`;
    assert.deepEqual(
      blocks(text).filter((block) => (block as { type: string }).type === 'subhead'),
      [
        { type: 'subhead', text: '聚焦链条', deck: '补短板、锻长板，做大做强红枣产业' },
        { type: 'subhead', text: '聚焦服务', deck: '减环节、优流程，当好企业贴心人' },
      ],
    );
  });
});
