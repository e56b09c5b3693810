import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../../tests/read-lines.ts';
import { affinityOf } from './heading-affinity.ts';

const JUJUBES = '红枣加工车间里，工人们正在分拣鲜枣，红枣制品远销十几个省份，带动枣农增收致富。';
const LACQUER = '云雕漆器展厅里，一件件漆器造型别致，今年以来漆器出口额同比增长三成，远销海外。';

describe('affinityOf', () => {
  it('tells the text that a heading is about from the one beside it', () => {
    assert.ok(affinityOf(viewsOf(`${JUJUBES}\n\n漆器走向海外\n\n${LACQUER}`), 1) > 0.2);
    assert.ok(affinityOf(viewsOf(`${LACQUER}\n\n漆器走向海外\n\n${JUJUBES}`), 1) < -0.2);
  });
  it('says nothing of words that both texts are full of, and of running text', () => {
    const [before, behind] = [JUJUBES, LACQUER].map((text) => `开发区项目建设提速，${text}`);
    assert.equal(affinityOf(viewsOf(`${before}\n\n项目建设\n\n${behind}`), 1), 0);
    assert.equal(affinityOf(viewsOf(`${JUJUBES}\n\n${LACQUER}`), 0), 0);
  });
});
