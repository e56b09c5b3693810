import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { weighRoles } from './weigh-roles.ts';

const PROSE =
  '科学导报讯 今年以来，该区把项目建设作为头等大事，主要领导每周到工地现场办公，二十六个项目全部按时开工。';
/** The best reading of one line over prose, before anything is known of the lines around it. */
const best = (line: string): string | undefined =>
  weighRoles(pageOf(`${line}\n\n${PROSE}`))[0]?.[0]?.reading;

describe('weighRoles', () => {
  const lines: [line: string, reading: string][] = [
    ['稷山经济技术开发区', 'zoneLine'],
    ['稷山经开区', 'zoneLine'],
    ['侯马经开区 曲沃经开区', 'zoneLine'],
    ['链筑产业新生态 集聚发展新动能', 'headline'],
    ['打造环保造纸百亿元园区', 'headline'],
    ['——稷山经济技术开发区发展纪实', 'deck'],
    ['本报记者 高敏 通讯员 马瑞', 'byline'],
    ['（作者系霍州经开区党工委书记）', 'byline'],
    ['■ 高敏摄', 'credit'],
    ['项目施工现场。综改区供图', 'caption'],
    ['图①：生产车间。', 'caption'],
    ['（下转A3版）', 'jump'],
    ['图片新闻', 'standingHead'],
    ['A2 综合 2025年5月9日 星期五', 'folio'],
    ['本版责编 周敏 | 美编 张燕', 'staff'],
    ['社址：太原市长风东街1号 邮编：030006 电话：0351-7000000', 'footer'],
    ['>>>详见A4版', 'teaser'],
    ['- 3 -', 'pageNumber'],
    ['□□ ■■', 'garbage'],
    ['编者按：今年是提质增效之年，本刊推出专栏，敬请关注。', 'editorNote'],
    [PROSE, 'body'],
    [`${PROSE}高敏`, 'closingBody'],
  ];
  for (const [line, reading] of lines) {
    it(`${line.slice(0, 24)} is ${reading}`, () => {
      assert.equal(best(line), reading);
    });
  }

  it('names each piece of evidence once, so that a reason says which it is', () => {
    for (const candidates of weighRoles(pageOf(`${PROSE}高敏\n\n（下转A3版）\n\n图片新闻`))) {
      for (const { why } of candidates) {
        const names = why.map(({ name }) => name);
        assert.deepEqual(names, [...new Set(names)]);
      }
    }
  });

  it('gives the weights that make up each score', () => {
    for (const candidates of weighRoles(pageOf(`${PROSE}\n\n新闻\n\n${PROSE}`))) {
      for (const { score, why } of candidates) {
        const sum = why.reduce((total, { weight }) => total + weight, 0);
        assert.ok(Math.abs(sum - score) < 1e-9);
      }
      const scores = candidates.map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
    }
  });
});
