import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitsOf } from '../../tests/read-lines.ts';
import { findRepeatedPages, type PageTrace } from './find-repeated-pages.ts';
import { shinglesOf } from '../../text/shingles.ts';

const page = (from: number, length: number): string =>
  Array.from(
    { length },
    (_, i) =>
      `第${String(from + i)}号车间生产第${String((from + i) * 7)}批产品，入库${String((from + i) * 13)}件。`,
  ).join('\n\n');

/** Pages `0`, `1` …, of which nothing is known but their texts and what is given. */
const traces = (texts: readonly string[], known: Partial<PageTrace>[] = []): PageTrace[] =>
  texts.map((text, i) => ({
    scan: String(i),
    shingles: [...shinglesOf(unitsOf(text))],
    issue: null,
    label: null,
    decided: undefined,
    text: { texts: text.split('\n') },
    ...known[i],
  }));

const repeats = (texts: readonly string[], known?: Partial<PageTrace>[]): [string, string][] => [
  ...findRepeatedPages(traces(texts, known)).repeats,
];

const story = (zone: string): string =>
  `5月20日，${zone}经济技术开发区一家企业的车间内，工人正在检测零件。今年以来，${zone}经开区聚焦高端装备制造，订单排到年底。`;

describe('findRepeatedPages', () => {
  it('finds the page that was read twice, however short', () => {
    for (const length of [4, 20, 200])
      assert.deepEqual(repeats([page(1, length), page(900, length), page(1, length)]), [
        ['2', '0'],
      ]);
  });
  it('keeps the fuller one', () => {
    assert.deepEqual(repeats([page(1, 30), page(1, 36)]), [['0', '1']]);
  });
  it('keeps pages apart that share a few lines', () => {
    assert.deepEqual(repeats([page(1, 30), `${page(1, 5)}\n\n${page(500, 25)}`]), []);
  });
  it('says nothing of pages of a few words', () => {
    assert.deepEqual(repeats(['综合新闻', '综合新闻']), []);
  });
  it('keeps both of two pages that each print something of their own', () => {
    assert.deepEqual(repeats([page(1, 30), page(3, 30)]), []);
  });
  it('keeps stories of several zones in the same words', () => {
    assert.deepEqual(repeats([story('黎城'), story('武乡'), story('平顺')]), []);
  });
  it('keeps what is printed in two issues, or on two pages of one', () => {
    const twice = [page(1, 20), page(1, 20)];
    assert.deepEqual(repeats(twice, [{ issue: '2025-05-09' }, { issue: '2025-05-16' }]), []);
    const issue = '2025-05-09';
    assert.deepEqual(
      repeats(twice, [
        { issue, label: 'A3' },
        { issue, label: 'A4' },
      ]),
      [],
    );
    assert.deepEqual(repeats(twice, [{ issue, label: 'A3' }, { issue }]), [['1', '0']]);
  });
  it('tells of a page that was read twice with texts of its own each time', () => {
    const known = { issue: '2025-05-09', label: 'A3' };
    const { resembles } = findRepeatedPages(traces([page(1, 30), page(3, 30)], [known, known]));
    assert.deepEqual(
      [...resembles],
      [
        ['0', '1'],
        ['1', '0'],
      ],
    );
  });
  it('obeys an editor', () => {
    const twice = [page(1, 20), page(1, 20)];
    assert.deepEqual(repeats(twice, [{}, { decided: false }]), [['0', '1']]);
    assert.deepEqual(repeats(twice, [{ decided: false }, { decided: false }]), []);
    assert.deepEqual(repeats([page(1, 30), page(3, 30)], [{}, { decided: true }]), [['1', '0']]);
  });
});
