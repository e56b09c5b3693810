import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentsOf } from '../../tests/read-lines.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';

const ARTICLE = `稷山经济技术开发区

红枣加工项目投产

科学导报讯 稷山经开区红枣加工项目投产，计划2026年1月2日扩建，见第3版。高敏`;

type Plain = Partial<Record<keyof PageFacts, unknown>>;
const facts = (head: string): Plain =>
  Object.fromEntries(
    Object.entries(readPageFacts(segmentsOf(`${head}\n\n${ARTICLE}`)))
      .map(([key, fact]: [string, boolean | { value: unknown }]): [string, unknown] => [
        key,
        typeof fact === 'object' ? fact.value : fact,
      ])
      .filter(([, value]) => value !== false),
  );

describe('readPageFacts', () => {
  const cases: [head: string, found: Plain][] = [
    [
      'A2 综合 2025年5月9日 星期五 责编：周敏 校对：李蕾',
      { date: '2025-05-09', weekday: 5, label: 'A2' },
    ],
    ['Ａ２　综合　２０２５年５月１６日　星期五', { date: '2025-05-16', weekday: 5, label: 'A2' }],
    ['科学导报 2版', { label: '2' }],
    ['科学导报 A3版 2025年6月27日 星期五', { date: '2025-06-27', weekday: 5, label: 'A3' }],
    ['03 开发区建设', { label: '3' }],
    [
      '科学导报\n\n第14期、总第4369期\n\n今日8版',
      { number: 14, serial: 4369, pagesPrinted: 8, masthead: true },
    ],
    ['第3版 综合新闻 2022年11月18日 星期五', { date: '2022-11-18', weekday: 5, label: '3' }],
    ['第三版', { label: '3' }],
    ['综合 A2', { label: 'A2' }],
    ['A2 综合 2025-05-09', { date: '2025-05-09', label: 'A2' }],
    ['2025年5月11日 星期日 D5', { date: '2025-05-11', weekday: 7, label: 'D5' }],
    [
      '科学导报\n\n第14期 总第4369期\n\n2025年5月9日 星期五\n\n今日8版',
      { date: '2025-05-09', weekday: 5, number: 14, serial: 4369, pagesPrinted: 8, masthead: true },
    ],
    [
      '科学导报\n\n总第4402-4403期 第14-15期\n\n今日16版',
      { number: '14-15', serial: '4402-4403', pagesPrinted: 16, masthead: true },
    ],
    [
      '科学导报\n\n第14、15期合刊\n\n总第4402期—总第4403期\n\n今日16版',
      { number: '14-15', serial: '4402-4403', pagesPrinted: 16, masthead: true },
    ],
    [
      '科学导报\n\n第14期、第15期（总第4402至4403期）\n\n今日16版',
      { number: '14-15', serial: '4402-4403', pagesPrinted: 16, masthead: true },
    ],
    ['二〇二五年五月十六日 星期五', { date: '2025-05-16', weekday: 5 }],
    ['二○二五年五月十六日　星期五　第二版', { date: '2025-05-16', weekday: 5, label: '2' }],
    ['第三版 综合新闻 二零二五年五月十六日 星期五', { date: '2025-05-16', weekday: 5, label: '3' }],
    ['科学导报 二〇二五年五月十六日 星期五 A2', { date: '2025-05-16', weekday: 5, label: 'A2' }],
    ['二〇二五年五月十六日', { date: '2025-05-16' }],
    ['中華民國三十六年五月十六日 星期五', { date: '1947-05-16', weekday: 5 }],
    ['民国三十六年五月十六日　星期五　第一版', { date: '1947-05-16', weekday: 5, label: '1' }],
    ['一九八五年十二月廿一日 星期六 农历乙丑年十一月初十', { date: '1985-12-21', weekday: 6 }],
    ['二〇二五年五月十六日 農曆乙巳年四月十九 週五', { date: '2025-05-16', weekday: 5 }],
    ['乙巳年四月十九 二〇二五年五月十六日 星期五', { date: '2025-05-16', weekday: 5 }],
    ['2025年5月16日—22日', { date: '2025-05-16' }],
    ['2025年5月16日至5月22日 第15期', { date: '2025-05-16', number: 15 }],
    ['二〇二五年五月十六日至二十二日 第十五期', { date: '2025-05-16', number: 15 }],
    ['2025年5月16日-22日 第15期 星期五', { date: '2025-05-16', number: 15, weekday: 5 }],
    ['2025年5月16日至5月12日', { date: '2025-05-16/2025-05-12' }],
    [
      '2025年5月16日 星期五 今日8版',
      { date: '2025-05-16', weekday: 5, pagesPrinted: 8, masthead: true },
    ],
  ];
  for (const [head, found] of cases) {
    it(head.replaceAll('\n\n', ' / '), () => {
      assert.deepEqual(facts(head), found);
    });
  }
  it('takes no fact from the text of an article', () => {
    assert.deepEqual(readPageFacts(segmentsOf(ARTICLE)), { masthead: false });
  });
  it('says which line prints it', () => {
    const { date } = readPageFacts(segmentsOf(`A2 综合 2025年5月9日 星期五\n\n${ARTICLE}`));
    assert.deepEqual(date, {
      value: '2025-05-09',
      line: 1,
      printed: 'A2 综合 2025年5月9日 星期五',
    });
  });
});
