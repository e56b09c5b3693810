import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, segmentsOf } from '../tests/read-lines.ts';
import { BY_EDITOR, readLines } from './read-lines.ts';

/** Each line in short: role, article, and a mark where one starts. */
const read = (text: string): string[] =>
  segmentsOf(text).map(
    ({ role, article, starts }) =>
      `${starts ? '*' : ''}${role}${article === null ? '' : ` ${String(article)}`}`,
  );

const ONE = `稷山经济技术开发区

红枣加工项目投产见效

科学导报讯 稷山经开区红枣加工项目投产见效，预计全年产值可达三千万元。

据了解，该项目占地二十亩，红枣制品远销十几个省份，年可加工鲜枣八千吨，二期工程下月开工。高敏`;
const TWO = `新绛经济技术开发区

云雕漆器走向海外

科学导报讯 新绛经开区云雕漆器产品走向海外，今年以来出口额同比增长三成。马瑞`;

describe('readLines', () => {
  it('reads articles one after the other', () => {
    assert.deepEqual(read(`${ONE}\n\n${TWO}`), [
      '*zoneLine 0',
      'headline 0',
      'body 0',
      'body 0',
      '*zoneLine 1',
      'headline 1',
      'body 1',
    ]);
  });
  it('starts an article at a lead-in without any heading', () => {
    const [, , lead] = TWO.split('\n\n');
    assert.deepEqual(read(`${ONE}\n\n${lead ?? ''}`).at(-1), '*body 1');
  });
  it('belongs furniture to no article', () => {
    const page = `A2 综合 2025年5月9日 星期五\n\n${ONE}\n\n- 3 -\n\n${TWO}\n\n本版责编 周敏 | 校对 李蕾`;
    assert.deepEqual(
      read(page).filter((line) => !/ \d$/u.test(line)),
      ['folio', 'pageNumber', 'staff'],
    );
  });
  it('heeds what an editor decided, whether labelled pages show it or not', () => {
    const page = pageOf(ONE);
    const decided = (constraint: Parameters<typeof readLines>[1]): string[] =>
      readLines(page, constraint).map(({ role, starts }) => `${starts ? '*' : ''}${role}`);
    assert.equal(decided(new Map([[3, { starts: true }]]))[3], '*body');
    assert.equal(decided(new Map([[1, { role: 'kicker' }]]))[1], 'kicker');
    const unseen = decided(
      new Map([
        [1, { role: 'jump' }],
        [2, { role: 'series' }],
      ]),
    );
    assert.match(unseen[2] ?? '', /series$/u);
    assert.equal(decided(new Map([[2, { role: 'image' }]]))[2], 'image');
    const [zone] = readLines(page, new Map([[0, { role: 'zoneLine' }]]));
    assert.deepEqual(zone?.why, [{ name: BY_EDITOR, weight: 10 }]);
  });
  it('says how probable a reading is, why, and what else a line could be', () => {
    const [zone] = segmentsOf(ONE);
    assert.ok((zone?.probability ?? 0) > 0.9 && (zone?.startProbability ?? 0) > 0.9);
    assert.ok((zone?.runnerUp?.probability ?? 1) < 0.1);
    assert.ok(zone?.why.slice(0, 8).some(({ name }) => name.includes('zone')));
  });
  it('has no segment for a page without lines', () => {
    assert.deepEqual(segmentsOf(''), []);
  });
});
