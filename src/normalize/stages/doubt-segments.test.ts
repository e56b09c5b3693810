import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexicon, segmentsOf } from '../../tests/read-lines.ts';
import { doubtSegments } from './doubt-segments.ts';

test('a heading that opens like a byline is doubted, however sure it is', () => {
  const page = (line: string): string => `稷山经济技术开发区

职工夜校开课

${line}

职工夜校报名火爆，开设数控、电工、会计等七门课，老师来自本地职院，学员结业后可考取技能证书。`;
  const said = (line: string): string[] =>
    doubtSegments(segmentsOf(page(line)), lexicon)
      .filter(({ message }) => message.includes('byline'))
      .map(({ line: at, message, choices }) =>
        [at, message, ...(choices ?? []).map(({ label }) => label)].join(' | '),
      );
  assert.deepEqual(said('本报记者走进夜校看变化'), [
    '5 | opens like a byline, and is read as headline | headline | byline',
  ]);
  assert.deepEqual(said('本报驻石家庄记者 段慧'), []);
  assert.deepEqual(said('记者走基层看夜校变化'), []);
});
