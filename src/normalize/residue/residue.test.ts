import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanLine } from '../stages/clean-line.ts';

const printed = (cases: Readonly<Record<string, string>>): void => {
  for (const [raw, text] of Object.entries(cases)) assert.equal(cleanLine(raw).text, text);
};

describe('residue', () => {
  it('decodes named and numeric references, and no others', () => {
    printed({
      '&ldquo;夜校&rdquo;&nbsp;开课&#xff0c;&#20013;&#x6587;': '“夜校” 开课，中文',
      '&amp;nbsp;研发&amp;制造': '&nbsp;研发&制造',
      '&lt;b&gt;与&hellip;&hellip;': '<b>与……',
      '甲&zwnj;乙&#x202e;丙&#10;丁': '甲乙丙 丁',
      'AT&T;与&unknown;': 'AT&T;与&unknown;',
      '温度25&deg;C&plusmn;1': '温度25°C±1',
    });
  });
  it('drops emphasis of one to three asterisks, and escapes', () => {
    printed({
      '*园区*夜校': '园区夜校',
      '**园区**夜校': '园区夜校',
      '***园区***夜校': '园区夜校',
      '**园区*夜校*开课**': '园区夜校开课',
      '__园区__ 夜校': '园区 夜校',
      '\\*学员\\*一百，1\\. 免费': '学员一百，1. 免费',
      '==报满==为止': '报满为止',
      '题目上行\\': '题目上行',
    });
  });
  it('keeps asterisks and low lines that are printed', () => {
    for (const text of [
      '长*宽*高各两米',
      '规格500*300*200毫米',
      '*ST海马、*ST中葡',
      '注：*为必填',
      '仓储费__元，运费____元',
      '电话：__。地址：__。',
      '____年__月__日',
      '文件名a_b_c',
    ])
      assert.equal(cleanLine(text).text, text);
  });
  it('drops tags of layout and of models, and keeps what runs as code', () => {
    printed({
      '<a href="http://x.cn">详情</a>见<small>注</small>': '详情见注',
      '<!DOCTYPE html><html><body><div>园区夜校</div></body></html>': '园区夜校',
      '写着</body></html>的纸': '写着</body></html>的纸',
      '<a href="javascript:x()">甲</a>乙': '<a href="javascript:x()">甲</a>乙',
      '印着<!-- 甲 -->的纸': '印着<!-- 甲 -->的纸',
      '<page_number>8</page_number>': '8',
      '<script>一</script><iframe>': '<script>一</script><iframe>',
      '《<人民日报>》': '《<人民日报>》',
    });
  });
  it('drops marks of programs', () => {
    for (const raw of [
      '<!-- image -->',
      '<|ref|>title<|/ref|><|det|>[[5, 8, 40, 12]]<|/det|>',
      '<ref>text</ref><det>[[5, 8, 40, 12]]</det>',
      'sub_title[[52, 81, 423, 120]]',
      '<|endoftext|>',
      '{6}------------------------------------------------',
      '--- Page 3 ---',
      '<!-- PageBreak -->',
      '```markdown',
      '![img-0.jpeg](img-0.jpeg)',
    ])
      assert.equal(cleanLine(raw).text, '', raw);
    printed({
      '<|ref|>园区夜校<|/ref|><|det|>[[5, 8, 40, 12]]<|/det|>': '园区夜校',
      '<|box_start|>(52,81),(423,120)<|box_end|>开课': '开课',
      '```markdown 园区夜校开课': '园区夜校开课',
      '``` 园区夜校开课': '``` 园区夜校开课',
      '\\与\\\\与\\|': '\\与\\\\与\\|',
      '园区夜校开课。```': '园区夜校开课。',
    });
  });
});
