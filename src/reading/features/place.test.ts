import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from '../../tests/read-lines.ts';
import { placesOf } from './place.ts';

const WHOLE = '科学导报讯 稷山经开区红枣加工项目投产见效，预计全年产值可达三千万元。';
const OPEN =
  '据了解，该项目占地二十亩，红枣制品远销十几个省份，年可加工鲜枣八千吨，正在加紧建设的二期工程';
const NEXT = '将在下月开工，建成之后可以带动周边三个乡镇的枣农增收，产品进入更多城市。';

/** How surely the text before the last line is cut off. */
const cut = (...lines: string[]): number => placesOf(pageOf(lines.join('\n\n'))).at(-1)?.cut ?? -1;

describe('placesOf', () => {
  it('sees where a text is cut off within a sentence', () => {
    assert.equal(cut(WHOLE, NEXT), 0);
    assert.equal(cut(OPEN, NEXT), 1);
    assert.equal(cut(OPEN.replace('红枣', '“红枣'), NEXT), 1.8);
  });
  it('sees it in a text no longer than a heading, by its clauses', () => {
    const short = '红枣制品远销十几个省份，年可加工鲜枣八千吨，加紧建设的二期工程';
    assert.equal(cut(short, '链筑新生态 集聚新动能', NEXT), 1);
    assert.equal(cut(short.replaceAll('，', ''), '链筑新生态 集聚新动能', NEXT), 0);
  });
  it('sees it across a heading, and less where a lead-in opens the next text', () => {
    assert.equal(cut(OPEN, '链筑新生态 集聚新动能', NEXT), 1);
    assert.equal(cut(OPEN, WHOLE), 0.4);
  });
  it('takes a name behind the last sentence for an end', () => {
    assert.equal(cut(`${WHOLE}王波`, NEXT), 0.2);
    assert.equal(cut(`${WHOLE}（王波）`, NEXT), 0);
  });
  it('knows bulleted headings of several places from those of one article', () => {
    const briefs = (...headings: string[]): boolean[] =>
      placesOf(pageOf(headings.map((heading) => `${heading}\n\n${NEXT}`).join('\n\n'))).map(
        ({ brief }) => brief,
      );
    assert.deepEqual(briefs('◆阳城：岩板出口', '◆忻州：夜校开课'), [true, false, true, false]);
    assert.deepEqual(briefs('◆问题清单：一事一档', '◆责任清单：一人一摊').includes(true), false);
    assert.deepEqual(briefs('◆阳城：岩板出口', '■忻州：夜校开课').includes(true), false);
  });
  it('knows bullets under a head of news in brief from other bullets', () => {
    const briefs = (text: string): boolean[] => placesOf(pageOf(text)).map(({ brief }) => brief);
    assert.deepEqual(briefs(`简讯\n\n●${NEXT}`), [false, true]);
    assert.deepEqual(briefs(`园区短讯\n\n●${NEXT}`), [false, true]);
    assert.deepEqual(briefs(`稷山经开区\n\n简讯\n\n●${NEXT}`), [false, false, false]);
  });
});
