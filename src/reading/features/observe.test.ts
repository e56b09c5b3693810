import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { pageOf } from '../../tests/read-lines.ts';
import { FEATURES, observePage } from './observe.ts';

const ablation = z
  .record(z.string(), z.int())
  .parse(JSON.parse(readFileSync('src/reading/ablation.json', 'utf8')));

describe('FEATURES', () => {
  it('have names of their own and say their evidence', () => {
    assert.equal(new Set(FEATURES.map(({ name }) => name)).size, FEATURES.length);
    for (const { name, evidence } of FEATURES) assert.match(evidence, /\.$/u, name);
  });
  it('change the reading of some labelled page alone, by the report of the last fit', () => {
    assert.deepEqual(Object.keys(ablation).sort(), FEATURES.map(({ name }) => name).sort());
    const idle = FEATURES.filter(({ name }) => ablation[name] === 0);
    assert.deepEqual(idle, []);
  });
});

describe('observePage', () => {
  const page = pageOf(
    [
      '稷山经济技术开发区',
      '红枣加工项目投产',
      '科学导报讯 稷山经开区红枣加工项目投产见效，预计全年产值可达三千万元。',
    ].join('\n\n'),
  );
  const [zone, headline, text] = observePage(page);
  it('sees a line by itself', () => {
    assert.ok(zone?.features.has('fact: zone'));
    assert.ok(text?.features.has('fact: lead-in'));
  });
  it('sees a line beside its neighbours', () => {
    assert.ok(headline?.features.has('fact at -1: zone'));
    assert.ok(headline?.features.has('opened run: opened last'));
  });
  it('sees how alike the texts on both sides are', () => {
    assert.ok((headline?.features.get('more of a heading behind it') ?? 0) > 0.5);
  });
  it('takes the features that it is given', () => {
    const [first] = observePage(page, [{ name: 'x', evidence: '.', of: () => 'y' }]);
    assert.deepEqual([...(first?.features ?? [])], [['x: y', 1]]);
  });
});
