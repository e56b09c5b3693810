import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publication } from '../../tests/read-lines.ts';
import { isFolio, splitFolio } from './folio.ts';

describe('isFolio', () => {
  const cases: [text: string, is: boolean][] = [
    ['A2 综合 2025年5月9日 星期五', true],
    ['开发区建设周刊　2023年9月1日　星期五　D2', true],
    ['A2 综合 2025年5月9日 星期五 夜校点亮新生活', false],
  ];
  for (const [text, is] of cases) {
    it(`${text}: ${String(is)}`, () => {
      assert.equal(isFolio(text, publication), is);
    });
  }
});

describe('splitFolio', () => {
  const TEXT = '科学导报讯 园区夜校开课，首批学员一百二十人。';
  const cases: [text: string, folio: string | undefined][] = [
    [`A3 综合 2025年6月13日 星期五 ${TEXT}`, 'A3 综合 2025年6月13日 星期五'],
    [`2025年6月13日 星期五 第3版 ${TEXT}`, '2025年6月13日 星期五 第3版'],
    [`科学导报 A3版 2025-06-13 ${TEXT}`, '科学导报 A3版 2025-06-13'],
    [`A3 2025年6月13日星期五${TEXT}`, 'A3 2025年6月13日星期五'],
    [`${TEXT} A3 综合 2025年6月13日 星期五`, 'A3 综合 2025年6月13日 星期五'],
    ['A3 综合 2025年6月13日 星期五', undefined],
    ['A3 综合 2025年6月13日 星期五 责编：周敏', undefined],
    ['2025年6月13日星期五上午，园区夜校开课，首批学员一百二十人。', undefined],
    ['科学导报2025年6月13日讯 园区夜校开课，首批学员一百二十人。', undefined],
    ['2025年6月13日，A2标段开工，年底通车，沿线十二个村受益。', undefined],
    ['A3 车间里机器轰鸣，2025年5月投产的新线满负荷运转。', undefined],
  ];
  for (const [text, folio] of cases) {
    it(`${text}: ${folio ?? 'whole'}`, () => {
      assert.equal(splitFolio(text, publication)?.folio, folio);
    });
  }
});
