import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanLine, type CleanLine } from './clean-line.ts';

describe('cleanLine', () => {
  const cases: [name: string, raw: string, text: string, changes: CleanLine['changes']][] = [
    ['leaves a printed line alone', '项目投产见效，增长7.54%。', '项目投产见效，增长7.54%。', []],
    ['trims spaces without a word', '　　科学导报讯 近日 ', '科学导报讯 近日', []],
    ['drops heading marks', '## 开发区建设', '开发区建设', [{ rule: 'heading-mark', count: 1 }]],
    ['drops a quote mark', '> 引文一段', '引文一段', [{ rule: 'quote-mark', count: 1 }]],
    ['keeps a number sign in the text', '第#3号厂房', '第#3号厂房', []],
    ['drops bold marks', '**项目**投产', '项目投产', [{ rule: 'bold', count: 1 }]],
    [
      'drops a code fence',
      '```markdown',
      '',
      [{ rule: 'code-fence', count: 1, printed: '```markdown', written: '' }],
    ],
    [
      'drops a link to an image',
      '![现场](images/ab12.jpg)',
      '',
      [{ rule: 'image-link', count: 1, printed: '![现场](images/ab12.jpg)', written: '' }],
    ],
    [
      'keeps the words of a link',
      '见[网站](http://www.example.com)',
      '见网站',
      [{ rule: 'link', count: 1, printed: '[网站](http://www.example.com)', written: '网站' }],
    ],
    [
      'keeps the address of an autolink',
      '<http://www.kxdb.com>',
      'http://www.kxdb.com',
      [{ rule: 'autolink', count: 1 }],
    ],
    [
      'drops tags of layout',
      '第一行<br>第二行',
      '第一行第二行',
      [{ rule: 'html', count: 1, printed: '<br>', written: '' }],
    ],
    ['keeps tags that no layout has', '<script>alert(1)</script>', '<script>alert(1)</script>', []],
    [
      'writes cells of a table apart',
      '<tr><td>甲厂</td><td>118</td></tr>',
      '甲厂|118|',
      [
        {
          rule: 'html',
          count: 6,
          printed: '<tr><td></td><td></td></tr>',
          written: '||',
        },
      ],
    ],
    [
      'reads numbers in formula marks',
      '增长$5\\%$，达\\(3.6\\)亿元',
      '增长5%，达3.6亿元',
      [{ rule: 'formula', count: 2, printed: '$5\\%$\\(3.6\\)', written: '5%3.6' }],
    ],
    ['keeps prices in dollars', '由5美元（$5）涨到6美元', '由5美元（$5）涨到6美元', []],
    [
      'writes entities as characters',
      '研发&amp;制造',
      '研发&制造',
      [{ rule: 'html-entity', count: 1, printed: '&amp;', written: '&' }],
    ],
    [
      'writes digits and Latin half-width',
      '２０２５年Ａ２版，增长３．５％，共１２，３４５户',
      '2025年A2版，增长3.5%，共12,345户',
      [{ rule: 'width', count: 16 }],
    ],
    ['keeps full-width punctuation', '（一）：；，。', '（一）：；，。', []],
    [
      'writes radicals and variants as characters',
      '\u2fbc\u2fa6\uf90f',
      '高金羅',
      [{ rule: 'compatible', count: 3 }],
    ],
    [
      'writes radicals of the supplement as characters',
      '⻓治⺠营⻔店',
      '长治民营门店',
      [{ rule: 'compatible', count: 3 }],
    ],
    [
      'composes letters and their marks',
      'cafe\u0301与ni\u030c ha\u030co、\u304b\u3099、\u1112\u1161\u11ab',
      'café与nǐ hǎo、が、한',
      [{ rule: 'composed', count: 5 }],
    ],
    ['keeps a variant that the page asks for', '葛\u{e0100}家大院', '葛\u{e0100}家大院', []],
    [
      'closes up words that were set apart',
      '项 目 建设 按 下 快进 键',
      '项目建设按下快进键',
      [{ rule: 'spaced-words', count: 6 }],
    ],
    [
      'drops invisible and bidi characters',
      '\u202e项\u200b目\u0007投产\ufeff',
      '项目投产',
      [{ rule: 'invisible', count: 4 }],
    ],
    [
      'closes up spaced-out characters',
      '开 发 区 建 设',
      '开发区建设',
      [{ rule: 'spaced-characters', count: 4 }],
    ],
    ['keeps a name of two characters set apart', '王　波', '王　波', []],
    ['keeps two names set apart', '本报记者 王 波 李 阳', '本报记者 王 波 李 阳', []],
    ['keeps names alone set apart', '王　波　李　阳 文/图', '王　波　李　阳 文/图', []],
    ['keeps the space between halves', '强引擎 新动能', '强引擎 新动能', []],
    [
      'drops the preamble of a model',
      '以下是图片中的文字内容：',
      '',
      [{ rule: 'preamble', count: 1, printed: '以下是图片中的文字内容：', written: '' }],
    ],
    [
      'drops a mark for what could not be read',
      '[无法识别]',
      '',
      [{ rule: 'preamble', count: 1, printed: '[无法识别]', written: '' }],
    ],
    ['keeps a sentence that only sounds like one', '以下是重点项目名单', '以下是重点项目名单', []],
  ];
  for (const [name, raw, text, changes] of cases) {
    it(name, () => {
      const clean = cleanLine(raw);
      assert.equal(clean.text, text);
      assert.deepEqual(clean.changes, changes);
    });
  }

  it('tells the level of a heading', () => {
    const levels: [raw: string, level: number][] = [
      ['项目投产', 0],
      ['# 项目投产', 1],
      ['### 项目投产 ###', 3],
      ['#项目投产', 0],
      ['**项目投产**', 7],
      ['**项目**投产', 0],
    ];
    for (const [raw, level] of levels) assert.equal(cleanLine(raw).level, level, raw);
  });

  // Phenomena 2.6: what looks doubled and is correct.
  const doublings = [
    ...[
      '产能能达到',
      '6项立项项目',
      '【四链协同】',
      '实实在在',
      '支持持续',
      '面对面对接',
      '推进进度',
    ],
    ...[
      '天美杉杉',
      '园区区位',
      '产品品种',
      '2026年年底',
      '预审审批',
      '大大提高',
      '纷纷挂帅',
      '今年年初',
    ],
    ...['工作作为', '党委委员', '运城城区', '目的的确', '效率率先'],
  ];
  it('changes no correct doubling', () => {
    for (const words of doublings)
      assert.deepEqual(cleanLine(words), { text: words, level: 0, changes: [] });
  });
});
