import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lexicon } from '../../tests/read-lines.ts';
import { findFurniture, furnitureWords } from './furniture.ts';

const SENTENCE = '科学导报讯 园区新建的两条生产线投产，首批产品交付客户。';

describe('furnitureWords', () => {
  const cases: [text: string, found: ReturnType<typeof furnitureWords>][] = [
    ['第20期 总第4390期', 'masthead'],
    ['国内统一连续出版物号 CN 14-0015 邮发代号：21-465 今日8版', 'masthead'],
    ['创刊于1984年', 'masthead'],
    ['责编：周敏 校对：李蕾', 'staff'],
    ['值班主任：王立 责编：欧阳明 版式：张 燕', 'staff'],
    ['本版责任编辑王晓静', 'staff'],
    ['社址：太原市长风东街1号，邮编：030006，广告许可证号：1400004000000', 'footer'],
    ['法律顾问：山西某某律师事务所李阳律师', 'footer'],
    ['A2-A3 跨版', 'folio'],
    ['第6期焊工培训班开班', undefined],
    ['第6期工程投资三亿元，建成后年产玻璃器皿两千万件', undefined],
    ['据主办单位介绍，展会设六个展区，三天接待观众五万人次。', undefined],
    ['一份盒饭每份15元，工人们吃得饱、吃得好', undefined],
    ['主办单位一家不落都到齐了', undefined],
    ['编辑 李阳 记得那年冬天特别冷', undefined],
    ['校对：李阳干这一行二十年', undefined],
    ['今日12版图书与读者见面', undefined],
    ['跨版经营开新局', undefined],
    ['创刊于1984年的老报纸', undefined],
    ['A3 车间里机器轰鸣，2025年5月投产的新线满负荷运转', undefined],
  ];
  for (const [text, found] of cases) {
    it(`${text}: ${found ?? 'none'}`, () => {
      assert.equal(furnitureWords(text, lexicon), found);
    });
  }
});

describe('findFurniture', () => {
  const cases: [name: string, texts: string[], found: (string | undefined)[]][] = [
    ['stands over the text', ['国内统一刊号 CN 14-0015', SENTENCE], ['masthead', undefined]],
    ['stands within it', [SENTENCE, '园区主办 镇政府协办', SENTENCE], Array(3).fill(undefined)],
    [
      'stands under it',
      [SENTENCE, '印刷：某某印业有限公司 零售价：每份1.50元'],
      [undefined, 'footer'],
    ],
    [
      'contacts at the end of a notice',
      [SENTENCE, '联系电话：0355-7000000', '地址：新建路1号 电话：0355-7000001'],
      Array(3).fill(undefined),
    ],
    [
      'contacts beside the staff',
      [SENTENCE, '责编：周敏', '电话：0351-7000000'],
      [undefined, 'staff', 'footer'],
    ],
  ];
  for (const [name, texts, found] of cases) {
    it(name, () => {
      assert.deepEqual(findFurniture(texts, lexicon), found);
    });
  }
});
