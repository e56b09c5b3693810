import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Credit } from '../../domain/article.ts';
import { lexicon } from '../../tests/read-lines.ts';
import { parseCredit, splitCaption } from './credit.ts';

describe('parseCredit', () => {
  const read: [text: string, name: string | null, role: Credit['role'], printed?: string][] = [
    ['■ 董某某摄', '董某某', 'photographer', '董某某摄'],
    ['高敏摄', '高敏', 'photographer'],
    ['高 敏 摄', '高敏', 'photographer', '高敏 摄'],
    ['本报记者 高敏 摄', '高敏', 'photographer'],
    ['新华社记者 高敏 摄', '高敏', 'photographer'],
    ['本报记者 高敏 李文 摄', '高敏 李文', 'photographer'],
    ['（高敏 摄影）', '高敏', 'photographer', '高敏 摄影'],
    ['摄影：高敏', '高敏', 'photographer'],
    ['高敏/图', '高敏', 'photographer'],
    ['王波图', '王波', 'photographer'],
    ['图/高敏', '高敏', 'photographer'],
    ['图/受访单位提供', '受访单位', 'provider'],
    ['晋中开发区供图', '晋中开发区', 'provider'],
    ['综改区供图', '综改区', 'provider'],
    ['受访企业提供', '受访企业', 'provider'],
    ['图片由企业提供', '企业', 'provider'],
    ['资料图', null, 'provider'],
    ['（图由AI生成）', null, 'provider', '图由AI生成'],
    ['新华社发', null, 'provider'],
  ];
  for (const [text, name, role, printed = text] of read) {
    it(`reads ${text}`, () => {
      assert.deepEqual(parseCredit(text, lexicon), { text: printed, name, role });
    });
  }

  const others = [
    ...['', '摄', '高敏', '向着春天出发', '从这里再出发', '整装待发', '一声令下，整装待发'],
    ...['绘就高质量发展新蓝图', '美好蓝图', '重塑产业版图', '为园区发展提供', '以优质服务提供'],
    ...[
      '项目施工现场。',
      '稷山经济技术开发区',
      '董某某摄影展在稷山经济技术开发区文化中心大厅开幕迎客吸引观众',
    ],
  ];
  for (const text of others) {
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(parseCredit(text, lexicon), undefined);
    });
  }
});

describe('splitCaption', () => {
  const read: [text: string, caption: string | undefined, credit: string, name: string | null][] = [
    ['项目施工现场。综改区供图', '项目施工现场。', '综改区供图', '综改区'],
    ['施工现场。■ 综改区供图', '施工现场。', '综改区供图', '综改区'],
    ['车间一角（晋中开发区供图）', '车间一角', '晋中开发区供图', '晋中开发区'],
    ['厂区鸟瞰。 资料图', '厂区鸟瞰。', '资料图', null],
    ['工人在作业 本报记者 高敏 摄', '工人在作业', '本报记者 高敏 摄', '高敏'],
    ['工人在作业。本报记者 高敏 摄', '工人在作业。', '本报记者 高敏 摄', '高敏'],
    ['■ 董某某摄', undefined, '董某某摄', '董某某'],
    ['本报记者 高敏 摄', undefined, '本报记者 高敏 摄', '高敏'],
  ];
  for (const [text, caption, credit, name] of read) {
    it(`reads ${text}`, () => {
      const found = splitCaption(text, lexicon);
      assert.equal(found?.caption, caption);
      assert.equal(found?.credit.text, credit);
      assert.equal(found.credit.name, name);
    });
  }
  for (const text of ['项目施工现场。', '产品远销海外。下一步，扩大产能', '描绘发展新蓝图']) {
    it(`is none in ${text}`, () => {
      assert.equal(splitCaption(text, lexicon), undefined);
    });
  }
});
