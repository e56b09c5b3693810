import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorName } from './author-name.ts';
import type { Citation } from './citation.ts';
import { formatBibtex } from './format-bibtex.ts';
import { formatCslJson } from './format-csl-json.ts';
import { formatGbt7714 } from './format-gbt-7714.ts';
import { formatRis } from './format-ris.ts';

const whole: Citation = {
  key: 'kxdb-2025-05-09-a1-01',
  authors: ['王波'],
  title: '临汾：用五个“加快”打造开发区建设升级版',
  deck: null,
  newspaper: '科学导报',
  section: '开发区建设周刊',
  date: { day: '2025-05-09' },
  page: 'A1',
  number: 14,
  serial: 4369,
  language: 'zh-Hans-CN',
  url: 'https://example.org/a/',
};
const bare: Citation = {
  ...whole,
  key: 'kxdb-undated-004-03',
  authors: [],
  title: '使命牵引 向光而行',
  deck: '奋力谱写新篇章',
  date: { inferredYear: 2023 },
  page: null,
  number: null,
  serial: null,
  url: null,
};

// Rendered with citeproc and the zotero-chinese styles for both editions.
test('GB/T 7714 as citeproc renders it', () => {
  const online = { url: 'https://example.org/a/', accessed: '2026-11-20' };
  const title = '王波. 临汾：用五个“加快”打造开发区建设升级版';
  assert.equal(formatGbt7714(whole, 2025), `${title}[N]. 科学导报，2025-05-09（A1）.`);
  assert.equal(
    formatGbt7714(whole, 2025, online),
    `${title}[N/OL]. 科学导报，2025-05-09（A1）. https://example.org/a/.`,
  );
  assert.equal(formatGbt7714(whole, 2015), `${title}[N]. 科学导报, 2025-05-09(A1).`);
  assert.equal(
    formatGbt7714(whole, 2015, online),
    `${title}[N/OL]. 科学导报, 2025-05-09(A1)[2026-11-20]. https://example.org/a/.`,
  );
});

test('the sample of the standard', () => {
  const sample: Citation = {
    ...whole,
    authors: ['丁文详'],
    title: '数字革命与竞争国际化',
    newspaper: '中国青年报',
    date: { day: '2000-11-20' },
    page: '15',
  };
  assert.equal(
    formatGbt7714(sample, 2025),
    '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
  );
});

test('nothing is invented: no author, an inferred year in brackets, no page', () => {
  assert.equal(
    formatGbt7714(bare, 2025),
    '使命牵引 向光而行：奋力谱写新篇章[N]. 科学导报，[2023].',
  );
  assert.equal(
    formatGbt7714({ ...bare, date: null }, 2015),
    '使命牵引 向光而行：奋力谱写新篇章[N]. 科学导报.',
  );
});

test('three authors are named, a fourth is 等', () => {
  assert.match(
    formatGbt7714({ ...whole, authors: ['甲某', '乙某', '丙某', '丁某'] }, 2025),
    /^甲某，乙某，丙某，等\. /,
  );
  assert.match(formatGbt7714({ ...whole, authors: ['甲某', '乙某'] }, 2015), /^甲某, 乙某\. /);
});

test('names: surname first, double surnames, literals', () => {
  assert.deepEqual(authorName('王波'), { family: '王', given: '波' });
  assert.deepEqual(authorName('欧阳修'), { family: '欧阳', given: '修' });
  assert.deepEqual(authorName('本刊评论员'), { literal: '本刊评论员' });
});

test('CSL-JSON', () => {
  assert.deepEqual(JSON.parse(formatCslJson(whole)), [
    {
      id: 'kxdb-2025-05-09-a1-01',
      type: 'article-newspaper',
      title: '临汾：用五个“加快”打造开发区建设升级版',
      author: [{ family: '王', given: '波' }],
      'container-title': '科学导报',
      section: '开发区建设周刊',
      issued: { 'date-parts': [[2025, 5, 9]] },
      page: 'A1',
      issue: '14',
      number: '4369',
      language: 'zh-Hans-CN',
      URL: 'https://example.org/a/',
    },
  ]);
  assert.deepEqual(JSON.parse(formatCslJson(bare)), [
    {
      id: 'kxdb-undated-004-03',
      type: 'article-newspaper',
      title: '使命牵引 向光而行：奋力谱写新篇章',
      'container-title': '科学导报',
      section: '开发区建设周刊',
      issued: { 'date-parts': [[2023]], circa: true },
      language: 'zh-Hans-CN',
    },
  ]);
});

test('BibTeX', () => {
  assert.equal(
    formatBibtex({ ...whole, title: '增长160%' }),
    [
      '@article{kxdb-2025-05-09-a1-01,',
      '  entrysubtype = {newspaper},',
      '  author = {{王波}},',
      '  title = {{增长160\\%}},',
      '  journal = {科学导报},',
      '  date = {2025-05-09},',
      '  year = {2025},',
      '  number = {14},',
      '  pages = {A1},',
      '  note = {开发区建设周刊},',
      '  langid = {chinese},',
      '  url = {https://example.org/a/},',
      '}',
      '',
    ].join('\n'),
  );
  assert.match(formatBibtex(bare), /\n {2}year = \{\[2023\]\},\n/);
});

test('RIS', () => {
  assert.equal(
    formatRis(whole),
    [
      'TY  - NEWS',
      'AU  - 王, 波',
      'TI  - 临汾：用五个“加快”打造开发区建设升级版',
      'T2  - 科学导报',
      'SE  - 开发区建设周刊',
      'PY  - 2025',
      'DA  - 2025/05/09',
      'IS  - 14',
      'SP  - A1',
      'LA  - zh-Hans-CN',
      'UR  - https://example.org/a/',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('a line break in a value begins no field, in RIS and BibTeX', () => {
  for (const end of ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', ' \n\t']) {
    const broken: Citation = {
      ...whole,
      authors: [`王${end}AU  - 李`],
      title: `开发区${end}ER  - ${end}周刊`,
      deck: `副题${end}`,
      section: `周${end}刊`,
      page: `A${end}1`,
    };
    const ris = formatRis(broken);
    const tags = ris.split('\r\n').map((line) => line.slice(0, 2));
    assert.deepEqual(tags.join(' '), 'TY AU TI T2 SE PY DA IS SP LA UR ER ');
    assert.doesNotMatch(ris.replaceAll('\r\n', ''), /[\p{Cc}\u2028\u2029]/u);
    assert.match(ris, /TI {2}- 开发区 ER {2}- 周刊：副题\r\n/);
    const bibtex = formatBibtex(broken);
    assert.equal(
      bibtex.split('\n').length,
      formatBibtex({ ...whole, deck: '副题' }).split('\n').length,
    );
    assert.match(bibtex, / {2}title = \{\{开发区 ER {2}- 周刊：副题 ?\}\},\n/);
    assert.match(bibtex, / {2}pages = \{A 1\},\n/);
  }
});

test('braces in a title are balanced for BibTeX', () => {
  const entry = formatBibtex({ ...whole, title: '一}二{{三' });
  assert.equal(entry.split('{').length, entry.split('}').length);
  assert.match(entry, /一\\textbraceright\{\}二/);
});
