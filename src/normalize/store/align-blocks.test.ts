import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Block } from '../../markdown/body.ts';
import { alignBlocks } from './align-blocks.ts';

const A = '厨卫企业推出智能灶具新品，销量同比增长四成。';
const B = '企业负责人说，新品研发投入一千余万元。';
const C = '一年一度的厨卫博览会将于九月举行。';
const NEW = '本届博览会设展位三百个，比上届多六十个。';

const cases: [name: string, before: string[], after: string[], aligned: string][] = [
  ['nothing changed', [A, B, C], [A, B, C], '0=0 1=1 2=2'],
  ['words changed', [A, B], [A.replace('四成', '五成'), B], '0=0 1=1'],
  ['one taken out', [A, B, C], [A, C], '0=0 1= 2=1'],
  ['one added', [A, C], [A, NEW, C], '0=0 =1 1=2'],
  ['one added first, one last', [A], [NEW, A, B], '=0 0=1 =2'],
  ['one in place of another', [A, B, C], [A, NEW, C], '0=0 1= =1 2=2'],
  ['two joined', [A, B, C], [A + B, C], '0+1=0 2=1'],
  ['two joined, a word changed', [A, B], [A + B.replace('一千', '两千')], '0+1=0'],
  ['three joined', [A, B, C], [A + B + C], '0+1+2=0'],
  ['one split', [A + B, C], [A, B, C], '0=0+1 1=2'],
  ['a word changed beside one taken out', [A, B, C], [A.replace('四成', '五成'), C], '0=0 1= 2=1'],
  ['all taken out', [A, B], [], '0= 1='],
  ['nothing', [], [], ''],
];
const blocks = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }));
for (const [name, before, after, aligned] of cases)
  it(`alignBlocks: ${name}`, () => {
    const found = alignBlocks(blocks(before), blocks(after));
    assert.equal(found.map(({ was, is }) => `${was.join('+')}=${is.join('+')}`).join(' '), aligned);
  });
