import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areParallel } from './parallel.ts';

describe('areParallel', () => {
  it('compares texts of one length, character by character', () => {
    assert.equal(areParallel('把“风”留下来', '让“风”转起来', 0.5), true);
    assert.equal(areParallel('添“气”之利', '省“地”之策', 0.5), true);
    assert.equal(areParallel('添“气”之利', '省“土地”之策', 0.5), false);
  });
  it('wants the share it is given, and never less than two', () => {
    assert.equal(areParallel('政企协同发力', '政企同心办事', 0.5), false);
    assert.equal(areParallel('政企协同发力', '政企同心办事', 0.25), true);
    assert.equal(areParallel('抓项目', '优项链', 0.25), false);
  });
  it('does not take a line for its own sister', () => {
    assert.equal(areParallel('抓好项目', '抓好项目', 0.25), false);
  });
});
