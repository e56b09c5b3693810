import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endsInOrganization, isDayAlone } from './signature.ts';

describe('endsInOrganization', () => {
  for (const text of ['稷山县自然资源局', '稷山红枣加工有限公司 2025年7月14日', '园区管委会'])
    it(`sees it in ${text}`, () => {
      assert.equal(endsInOrganization(text), true);
    });
  for (const text of ['', '园区建设开新局面', '公司负责人'])
    it(`sees none in ${JSON.stringify(text)}`, () => {
      assert.equal(endsInOrganization(text), false);
    });
});

describe('isDayAlone', () => {
  for (const text of ['2025年7月14日', '二〇二五年七月十四日'])
    it(`${text} is one`, () => {
      assert.equal(isDayAlone(text), true);
    });
  for (const text of ['', '2025年7月', '2025年7月14日 星期一', '2025年7月14日，会议召开。'])
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(isDayAlone(text), false);
    });
});
