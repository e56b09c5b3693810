import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentsOf } from '../../tests/read-lines.ts';
import { doubtPages } from './doubt-pages.ts';

const GRAPES = [
  '永济经济技术开发区',
  '葡萄园里办起采摘节',
  '本报讯（记者 王波） 葡萄园里人头攒动，游客提着篮子采摘，果农忙着过秤装箱，一天卖出三千斤。',
];
const STUDIOS = [
  '河津经济技术开发区',
  '旧厂房变成文创园',
  '本报讯（记者 李阳） 停产多年的旧厂房换了新颜，画室、书店和咖啡馆陆续开张，周末客人不断。',
];
const doubtsOf = (lines: string[], feeds: number[] = []): string[] =>
  doubtPages(segmentsOf(lines.join('\n\n')), feeds).map(
    ({ line, message }) => `${String(line)} ${message.slice(0, message.indexOf(' with'))}`,
  );

describe('doubtPages', () => {
  const head = (label: string, day = 23): string =>
    `${label} 综合 2025年5月${String(day)}日 星期五`;

  it('doubts a running head of another page behind the text of one', () => {
    assert.deepEqual(doubtsOf([head('A2'), ...GRAPES, head('A3'), ...STUDIOS]), [
      '9 expected one page, found the running head of A3',
    ]);
  });
  it('doubts a running head of another day', () => {
    assert.deepEqual(doubtsOf([head('A2'), ...GRAPES, head('A2', 30), ...STUDIOS]), [
      '9 expected one page, found the running head of 2025-05-30',
    ]);
  });
  it('doubts each further page', () => {
    const pages = ['A2', 'A3', 'A4'].flatMap((label) => [head(label), ...GRAPES]);
    assert.equal(doubtsOf(pages).length, 2);
  });
  it('doubts a form feed between two texts', () => {
    assert.deepEqual(doubtsOf([...GRAPES, ...STUDIOS], [7]), [
      '7 expected one page, found a form feed',
    ]);
  });
  it('leaves one page alone: its head repeated, a spread, a form feed at its end', () => {
    assert.deepEqual(doubtsOf([head('A2'), ...GRAPES, head('A2'), ...STUDIOS]), []);
    assert.deepEqual(doubtsOf([head('A2'), head('A3'), ...GRAPES, ...STUDIOS]), []);
    assert.deepEqual(doubtsOf([head('A2'), ...GRAPES, head('A3')]), []);
    assert.deepEqual(doubtsOf([...GRAPES, ...STUDIOS], [12]), []);
  });
});
