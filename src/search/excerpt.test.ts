import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage } from './document.ts';
import { type Excerpt, excerptsOf, markText } from './excerpt.ts';

const shown = ({ cutBefore, cutAfter, pieces }: Excerpt): string =>
  (cutBefore ? '…' : '') +
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('') +
  (cutAfter ? '…' : '');

const body = (text: string, paragraph: number): Passage => ['body', text, paragraph];

test('an excerpt is whole sentences around its hits, all marked', () => {
  const text =
    '第一句与此无关，说的是别的事情，很长很长的一句话，用来占地方，占到足够长为止，这样就不会并进来。' +
    '招商引资成果丰硕，全年签约项目四十个，总投资两百多亿元，招商引资又上新台阶，开工率和投产率双提升。' +
    '第三句也与此无关，说的还是别的事情，也是很长的一句话，同样用来占地方，占到足够长为止。';
  const [excerpt, ...others] = excerptsOf([['headline', ''], body(text, 3)], ['招商引资']);
  assert.equal(others.length, 0);
  assert.ok(excerpt);
  assert.equal(excerpt.paragraph, 3);
  assert.equal(
    shown(excerpt),
    '…[招商引资]成果丰硕，全年签约项目四十个，总投资两百多亿元，[招商引资]又上新台阶，开工率和投产率双提升。…',
  );
});

test('a short sentence takes in its neighbour', () => {
  const [excerpt] = excerptsOf(
    [
      ['headline', ''],
      body('招商引资成果丰硕。聚力构建工作体系，发挥招商公司作用，引进一批项目。', 1),
    ],
    ['招商引资'],
  );
  assert.equal(
    excerpt && shown(excerpt),
    '[招商引资]成果丰硕。聚力构建工作体系，发挥招商公司作用，引进一批项目。',
  );
});

test('a hit across a sentence end keeps both sentences', () => {
  const text = `${'甲'.repeat(80)}丰硕。聚力${'乙'.repeat(80)}。`;
  const excerpts = excerptsOf([['headline', ''], body(text, 1)], ['丰硕。聚力']);
  assert.equal(excerpts.length, 1);
  assert.ok(excerpts[0] && shown(excerpts[0]).includes('[丰硕。聚力]'));
});

test('the first excerpts hold all phrases together', () => {
  const segments: Passage[] = [
    ['headline', '标题'],
    body('这里有招商。', 1),
    body('这里又有招商。', 2),
    body('这里有农业。', 3),
  ];
  const places = excerptsOf(segments, ['招商', '农业']).map(({ paragraph }) => paragraph);
  assert.deepEqual(places, [1, 3, 2]);
});

test('without a hit in the text, its beginning', () => {
  const [excerpt] = excerptsOf(
    [['headline', '招商'], ['byline', '王波'], body('开头一句。后面一句。', 1)],
    ['招商'],
  );
  assert.equal(excerpt && shown(excerpt), '开头一句。…');
});

test('marks the printed characters, whatever their form', () => {
  const pieces = markText('增长５．４６％，“Ｎ型”电池', ['5.46%', '"n型"']);
  assert.deepEqual(
    pieces.filter(({ hit }) => hit).map(({ text }) => text),
    ['５．４６％', '“Ｎ型”'],
  );
});
