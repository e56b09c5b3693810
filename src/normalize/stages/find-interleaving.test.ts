import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../../tests/read-lines.ts';
import { findInterleaving } from './find-interleaving.ts';

const found = (...lines: string[]): { doubts: string[]; apart: number[] } => {
  const { doubts, apart } = findInterleaving(viewsOf(lines.join('\n\n')));
  return {
    doubts: doubts.map(({ message }) => message.split(';')[0] ?? ''),
    apart: [...apart],
  };
};

const JISHAN =
  '科学导报讯 稷山经开区把红枣加工作为富民产业，引进企业十二家，产品远销十几个省份，正在建设的';
const XINJIANG =
  '科学导报讯 新绛经开区把云雕漆器作为富民产业，建成工坊二十家，产品远销二十多个国家，新开的';
const REST = [
  '二期工程下月投产，枣农收入有望再增三成，周边三个乡镇的一千多户农民可以在家门口上班。',
  '漆艺讲堂每周请老艺人授课，参训青年已有三百余人，其中一半以上开起了自己的漆器工坊。',
];

describe('findInterleaving', () => {
  it('finds two openings side by side, and keeps apart what follows them', () => {
    assert.deepEqual(found(JISHAN, XINJIANG, ...REST), {
      doubts: ['line 1 is cut off and line 3 opens another story'],
      apart: [3, 5, 7],
    });
  });
  it('ends where a heading stands', () => {
    assert.deepEqual(found(JISHAN, XINJIANG, '漆器走向海外', ...REST).apart, [3]);
  });
  it('finds two stories that change by turns', () => {
    const turns = ['稷山县', '新绛县', '稷山县', '新绛县', '稷山县'].map(
      (county, i) =>
        `第${'一二三四五'.charAt(i)}天，${county}的专班走进车间，逐户了解企业用工、用地和融资难题，当场办结三件。`,
    );
    assert.deepEqual(found(...turns), {
      doubts: ['lines 1 to 9 change between two stories'],
      apart: [1, 3, 5, 7, 9],
    });
  });
  it('finds nothing where one story ends before the next opens', () => {
    const whole = `${JISHAN}二期工程下月投产。`;
    assert.deepEqual(found(whole, XINJIANG, REST[1] ?? ''), { doubts: [], apart: [] });
    assert.deepEqual(found(`${whole}高敏`, XINJIANG), { doubts: [], apart: [] });
  });
});
