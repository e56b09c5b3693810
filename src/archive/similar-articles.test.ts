import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameMask } from '../text/mask-names.ts';
import { sharedTerms } from '../text/shared-terms.ts';
import { findSimilar } from './similar-articles.ts';

/** Ordinary words of reports about a zone: every article below has some of them. */
const boilerplate = [
  '开发区坚持项目为王，加快推动高质量发展，不断优化营商环境。',
  '下一步，开发区将聚焦主导产业，强化服务保障，为转型发展贡献力量。',
  '企业负责人介绍，项目建成后可带动就业，为当地经济发展注入新动能。',
];

const canteen =
  '平川经济开发区职工食堂昨日开张，首日供应午餐三百二十份，菜价由企业工会与承包人逐项商定，' +
  '早餐豆浆两元一碗，晚班工人凭工牌可领夜宵一份。食堂由旧锅炉房改建，屋顶铺了光伏板，灶台改用电磁炉。';
const canteenAgain =
  '本月十二日，平川经济开发区职工食堂开张。食堂由旧锅炉房改建，屋顶铺了光伏板，灶台改用电磁炉，' +
  '菜价由企业工会与承包人逐项商定，晚班工人凭工牌可领夜宵一份。记者在现场看到，排队的多是附近纺织厂女工。';
const bearings =
  '平川经济开发区一家轴承厂把三条老线换成数控磨床，废品率从百分之四降到千分之六。' +
  '车间主任说，磨床每分钟转数由传感器记录，刀具磨损提前两天报警。';
const bearingsAbroad =
  '河口高新区的磨床公司上月向东南亚发运四十台数控磨床，传感器记录每分钟转数，刀具磨损提前两天报警，' +
  '客户可以在手机上看到。公司去年研发投入占到营收的一成。';
const plums =
  '平川经济开发区南边的李子园今年挂果多，合作社把次果熬成果酱，装进玻璃瓶卖到省城。' +
  '园主说，修剪枝条要赶在立春之前。';
const fillers = Array.from(
  { length: 30 },
  (_, i) => `第${String(i)}条消息讲的是另外一件小事，编号${String(i * 7919)}，与别处没有相干。`,
);

const texts = new Map<string, string>([
  ['canteen', canteen + boilerplate.join('')],
  ['canteen-again', canteenAgain + boilerplate.join('')],
  ['bearings', bearings + boilerplate.join('')],
  ['bearings-abroad', bearingsAbroad + boilerplate.join('')],
  ['plums', plums + boilerplate.join('')],
  ...fillers.map((text, i): [string, string] => [
    `filler-${String(i)}`,
    text + (boilerplate[i % 3] ?? ''),
  ]),
]);
const mask = nameMask(['平川经济开发区', '平川', '河口高新区']);
const textOf = (id: string): string => mask(texts.get(id) ?? '');
const { like, isCommon } = findSimilar([...texts.keys()], textOf);

test('two reports of one event are found from both sides', () => {
  assert.deepEqual(
    like.get('canteen')?.map(({ id, sameEvent }) => [id, sameEvent]),
    [['canteen-again', true]],
  );
  assert.deepEqual(
    like.get('canteen-again')?.map(({ id, sameEvent }) => [id, sameEvent]),
    [['canteen', true]],
  );
});

test('two articles about one thing are alike, and no same event', () => {
  assert.deepEqual(
    like.get('bearings')?.map(({ id, sameEvent }) => [id, sameEvent]),
    [['bearings-abroad', false]],
  );
});

test('articles of one zone that share its name and ordinary words are not alike', () => {
  assert.equal(like.get('plums'), undefined);
  assert.ok(!like.get('canteen')?.some(({ id }) => id === 'bearings' || id === 'plums'));
  assert.ok(![...like.keys()].some((id) => id.startsWith('filler')));
});

test('the reason is whole rare words that both print', () => {
  const terms = sharedTerms(textOf('bearings'), textOf('bearings-abroad'), { isCommon });
  assert.deepEqual(terms, ['刀具磨损提前两天报警', '传感器记录', '每分钟转数']);
  assert.equal(isCommon('高质量发展'), true);
  assert.deepEqual(sharedTerms('推动高质量发展', '实现高质量发展', { isCommon }), []);
});

test('order of articles changes nothing, and few articles are no trouble', () => {
  const again = findSimilar([...texts.keys()].reverse(), textOf);
  for (const [id, list] of like) {
    assert.deepEqual(
      again.like.get(id)?.map((other) => other.id),
      list.map((other) => other.id),
    );
  }
  assert.equal(findSimilar([], () => '').like.size, 0);
  assert.equal(findSimilar(['a'], () => canteen).like.size, 0);
});

test('a mask takes the longest name and leaves the rest', () => {
  assert.equal(
    nameMask(['平川', '平川经济开发区', '省'])('在平川经济开发区和平川市，全省'),
    '在\n和\n市，全省',
  );
});
