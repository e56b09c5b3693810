import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasZones } from './match-zone.ts';
import { readArticle } from './read-article.ts';
import { scoreContent } from './score-content.ts';
import { scorePage } from './score-page.ts';
import { formatScore, reportScore } from './score-report.ts';
import { emptyTally } from './tally.ts';

describe('content/ against the gold labels', () => {
  const score = scoreContent('content', 'src/tests/gold');

  it('reads every article as one, line by line', () => {
    const { strict, lines, lost, twice, joins, falseJoins, extraArticles, ledger } = score;
    assert.deepEqual(
      { strict, lines, lost, twice, joins, falseJoins, extraArticles, ledger },
      {
        strict: [26, 26],
        lines: { precision: 1, recall: 1 },
        lost: [0, 193],
        twice: 0,
        joins: [31, 31],
        falseJoins: 0,
        extraArticles: 0,
        ledger: [285, 285],
      },
      score.misses.join('\n'),
    );
  });

  it('reads at least 151 of 153 fields', () => {
    const [ok, of] = score.fields;
    assert.equal(of, 153);
    assert.ok(ok >= 151, `expected at least 151 fields, found ${ok}:\n${score.misses.join('\n')}`);
  });
});

describe('the scorer', () => {
  const source = [
    '阳泉高新区',
    '',
    '招商引资开新局',
    '',
    '今年以来阳泉高新区把招商引资作为',
    '',
    '头等大事来抓成效明显。',
    '',
    '下一步还将继续努力。李阳',
  ];
  const gold = {
    encoding: 'utf8' as const,
    articles: [
      {
        id: 'a1',
        headline: '招商引资开新局',
        zones: ['阳泉高新技术产业开发区'],
        byline: ['李阳'],
        captions: [],
        subheads: [],
      },
    ],
    lines: [
      { line: 1, article: 'a1', role: 'zone' },
      { line: 3, article: 'a1', role: 'headline' },
      { line: 5, article: 'a1', role: 'body' },
      { line: 7, article: 'a1', role: 'body', join: true },
      { line: 9, article: 'a1', role: 'body' },
    ],
  };
  const zones = new Map([['yangquan-hitech', ['阳泉高新技术产业开发区', '阳泉高新区']]]);
  const matter = [
    '---',
    'headline: 招商引资开新局',
    'zones: [yangquan-hitech]',
    'byline: [{ name: 李阳, role: reporter }]',
    'source: [{ scan: p.txt, lines: [[1, 9]] }]',
    '---',
    '',
  ].join('\n');
  const first = '今年以来，阳泉高新区把招商引资作为头等大事来抓，成效明显。';
  const second = '下一步，还将继续努力。';
  const scoreOf = (bodies: string[], ledger: number[] = [1, 3, 5, 7, 9]): string => {
    const articles = bodies.map((body, i) => readArticle(matter + body, `${i}.md`));
    const tally = emptyTally();
    scorePage({ gold, scan: 'p.txt', source, articles, ledger }, zones, tally);
    return formatScore(reportScore(tally));
  };

  it('finds nothing wrong with a page that came out right', () => {
    assert.equal(
      scoreOf([`${first}\n\n${second}\n`]),
      'strict 1/1  lines P 1 R 1  lost 0/3 twice 0  joins 1/1 false 0  extra 0  fields 3/3  ledger 5/5',
    );
  });

  it('sees a paragraph that is missing', () => {
    assert.match(scoreOf([`${first}\n`]), /^strict 0\/1 {2}lines P 1 R 0.4444 {2}lost 1\/3/);
  });

  it('sees an article that was cut in two', () => {
    assert.match(scoreOf([first, second]), /^strict 0\/1 {2}lines P 1 R 0.5556 .* extra 1 /);
  });

  it('sees paragraphs that were glued, and one that was not', () => {
    assert.match(scoreOf([first + second]), /joins 1\/1 false 1/);
    assert.match(scoreOf([`${first.slice(0, 17)}\n\n${first.slice(17)}`]), /joins 0\/1 false 0/);
  });

  it('sees a line that the ledger lists twice, and one that it leaves out', () => {
    assert.match(scoreOf([`${first}\n\n${second}`], [1, 1, 3, 7, 9]), /ledger 3\/5$/);
  });
});

describe('hasZones', () => {
  const zones = new Map([
    ['xinzhou-etdz', ['忻州经济开发区']],
    ['shanxi-transition', ['山西转型综合改革示范区', '山西转型综改示范区']],
    ['shanxi-transition-xiaohe', ['山西转型综合改革示范区潇河新兴产业园区']],
  ]);
  const cases: [gold: string[], found: string[], expected: boolean][] = [
    [['忻州经济技术开发区'], ['xinzhou-etdz'], true],
    [['山西转型综改示范区'], ['shanxi-transition'], true],
    [['山西转型综改示范区/潇河产业园区'], ['shanxi-transition-xiaohe'], true],
    [['山西转型综改示范区/潇河产业园区'], ['shanxi-transition'], false],
    [['忻州经济开发区'], ['shanxi-transition', 'xinzhou-etdz'], false],
    [['忻州经济开发区', '山西转型综改示范区'], ['shanxi-transition', 'xinzhou-etdz'], true],
    [[], [], true],
    [[], ['xinzhou-etdz'], false],
    [['某某经开区'], ['某某经开区'], true],
  ];
  for (const [gold, found, expected] of cases) {
    it(`${gold.join('+')} as ${found.join('+')}: ${String(expected)}`, () => {
      assert.equal(hasZones(gold, found, zones), expected);
    });
  }
});
