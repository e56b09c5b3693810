import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutsWord } from './cut-words.ts';

describe('cutsWord', () => {
  it('sees a word that begins in one text and ends in the next', () => {
    assert.equal(cutsWord('企业负责人介绍了设备到货、人员培', '训和原料储备情况'), true);
    assert.equal(cutsWord('企业负责人介绍了设备到货、人员培训', '和原料储备情况'), false);
  });
  it('sees none between a heading and the text under it', () => {
    assert.equal(cutsWord('硅铁企业用上余热电', '今年以来，沁源经济技术开发区'), false);
    assert.equal(cutsWord('打造营商新高地', '该区选派优秀干部'), false);
  });
  it('sees none across figures and marks', () => {
    assert.equal(cutsWord('投资8', '亿元'), false);
    assert.equal(cutsWord('人员培', '，训练'), false);
    assert.equal(cutsWord('', '训练'), false);
  });
});
