import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../tests/read-lines.ts';

describe('pageViewOf', () => {
  it('sees how far a masthead reaches: two of its lines and what stands above', () => {
    assert.equal(
      pageOf('走近园区\n\n第14期 总第4369期\n\n创刊于1984年\n\n稷山经济技术开发区').mastheadEnd,
      2,
    );
    assert.equal(pageOf('走近园区\n\n第14期 总第4369期\n\n稷山经济技术开发区').mastheadEnd, -1);
  });
  const bridge = (...lines: string[]): number => pageOf(lines.join('\n\n')).bridges[0] ?? -1;
  const NEXT = '目，从土地、资金到用工逐项落实，今年以来已有二十六个项目投产，新增产值三十亿元。';
  it('sees a word that is cut in two', () => {
    assert.equal(bridge('该区今年谋划的重点项', NEXT), 0.9);
    assert.equal(bridge('该区今年谋划的重点项目', NEXT.slice(1)), 1);
    assert.equal(bridge('红枣加工产业', `园区${NEXT.slice(2)}`), 0);
  });
  it('sees a mark that is opened here and closed there', () => {
    assert.equal(bridge('该区开展“送法进', `企业”活动，${NEXT.slice(2)}`), 1);
  });
  it('sees a word of the dictionary that is cut in two, if less surely', () => {
    const rest = '训和原料储备情况，要求企业在保证质量的前提下加快进度，赶在新米上市以前全面投产。';
    assert.equal(bridge('他仔细查看人员培', rest), 0.35);
    assert.equal(bridge('他仔细查看人员培训', rest.slice(1)), 0);
  });
  it('sees past what stands at a photograph', () => {
    assert.equal(
      bridge(
        '该公司是去年引进',
        '工人在装运支架。武乡经开区供图',
        '的装备制造企业，总投资2.3亿元。',
      ),
      0.9,
    );
  });
  it('sees a figure that is cut in two', () => {
    assert.equal(bridge('该区投资860', `0万元建设药材加工园，${NEXT.slice(2)}`), 0.9);
    assert.equal(bridge('该区产值达到148', `亿元，${NEXT.slice(2)}`), 0.9);
    assert.equal(bridge('展望2026', `2026年，${NEXT.slice(2)}`), 0);
  });
  it('sees what goes on with the words of a text that breaks off', () => {
    const runsOn = (...lines: string[]): number => pageOf(lines.join('\n\n')).runsOn[1] ?? -1;
    const before = '基地与三家科研院所合作，两年里建成组培车间和育苗大棚，投资860';
    assert.equal(runsOn(before, '0万元购置的环境控制设备'), 0.9);
    assert.equal(runsOn(`${before}0万元。`, '0万元购置的环境控制设备'), 0);
    assert.equal(runsOn('该区投资860', '0万元购置的环境控制设备'), 0);
  });
  it('takes an indent for the start of a paragraph', () => {
    assert.equal(bridge('该区开展“送法进', `　　企业”活动，${NEXT.slice(2)}`), 0);
  });
});
