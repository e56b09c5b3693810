import assert from 'node:assert/strict';
import { it } from 'node:test';
import { containment, likeness } from './likeness.ts';

const cases: [a: string, b: string, like: number][] = [
  ['项目投产', '项目，投产。', 1],
  ['项目投产', '设备安装', 0],
  ['项目投产', '', 0],
  ['abc', 'abd', 0.5],
];
for (const [a, b, like] of cases)
  it(`${a} and ${b || 'nothing'}: ${String(like)}`, () => {
    assert.equal(likeness(a, b), like);
  });

const parts: [part: string, whole: string, held: number][] = [
  ['项目投产', '该项目投产，', 1],
  ['abc', 'abd', 0.5],
  ['甲', '甲乙', 1],
  ['甲', '乙', 0],
];
for (const [part, whole, held] of parts)
  it(`${part} in ${whole}: ${String(held)}`, () => {
    assert.equal(containment(part, whole), held);
  });
