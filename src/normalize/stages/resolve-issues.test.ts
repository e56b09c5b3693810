import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Issue } from '../../domain/issue.ts';
import { publication } from '../../tests/read-lines.ts';
import type { PageFacts } from './read-page-facts.ts';
import { resolveIssue, slugOfScan } from './resolve-issues.ts';

const fact = <T>(
  value: T,
  printed = String(value),
): { value: T; line: number; printed: string } => ({
  value,
  line: 3,
  printed,
});
const held: Issue = {
  id: '2025-05-09',
  date: { edtf: '2025-05-09', status: 'editor', evidence: [] },
  number: 14,
  serial: 4369,
  pagesPrinted: 8,
  pages: [{ scan: 'a1.txt', label: 'A1', status: 'editor', evidence: [] }],
};
const resolve = (facts: Partial<PageFacts>, issues: Issue[] = [], scan = 'a1.txt') =>
  resolveIssue(scan, { masthead: false, ...facts }, issues, publication);
const said = (facts: Partial<PageFacts>, issues: Issue[] = []): string[] =>
  resolve(facts, issues).diagnostics.map(
    ({ severity, file, line, message }) => `${severity} ${file}:${String(line)} ${message}`,
  );

describe('resolveIssue', () => {
  it('makes an issue of the printed date', () => {
    const { resolved, diagnostics } = resolve({
      date: fact('2025-05-09'),
      label: fact('A2'),
      number: fact(14),
    });
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(resolved.issue, {
      id: '2025-05-09',
      date: {
        edtf: '2025-05-09',
        status: 'printed',
        evidence: [{ scan: 'a1.txt', line: 3, printed: '2025-05-09', shows: '印有出版日期' }],
      },
      number: 14,
      serial: null,
      pagesPrinted: null,
    });
    assert.deepEqual(resolved.page, {
      scan: 'a1.txt',
      label: 'A2',
      status: 'printed',
      evidence: [{ scan: 'a1.txt', line: 3, printed: 'A2', shows: '页眉印有版次' }],
    });
  });
  it('lets the editor decide', () => {
    const { resolved } = resolve({ date: fact('2025-05-16'), label: fact('A7') }, [held]);
    assert.equal(resolved.issue.id, '2025-05-09');
    assert.equal(resolved.page.label, 'A1');
  });
  it('puts a page with a printed date into the issue that an editor has described', () => {
    const { resolved } = resolve({ date: fact('2025-05-09') }, [held], 'other.txt');
    assert.equal(resolved.issue.serial, 4369);
    assert.equal(resolved.page.label, null);
  });
  it('is an issue of its own without a date', () => {
    assert.equal(resolve({}).resolved.issue.id, 'undated-a1');
    assert.equal(resolve({}).resolved.issue.date.status, 'unknown');
  });

  const diagnostics: [name: string, facts: Partial<PageFacts>, issues: Issue[], said: string[]][] =
    [
      [
        'no date',
        {},
        [],
        [
          'doubt scans/a1.txt:1 no date is printed; say what you know of it in content/issues (the issue is called undated-a1 until then)',
        ],
      ],
      [
        'a date that is not in the calendar',
        { date: fact('2025-06-31', '2025年6月31日') },
        [],
        [
          'doubt scans/a1.txt:3 expected a date of the calendar, found 2025年6月31日',
          'doubt scans/a1.txt:1 no date can be read; say what you know of it in content/issues (the issue is called undated-a1 until then)',
        ],
      ],
      [
        'the wrong weekday',
        { date: fact('2025-05-09'), weekday: fact(4) },
        [],
        ['doubt scans/a1.txt:3 2025-05-09 is 星期五, found 星期四 printed'],
      ],
      [
        'a day on which the weekly does not come out',
        { date: fact('2025-05-10') },
        [],
        ['doubt scans/a1.txt:3 expected 星期五 (publication.yaml), 2025-05-10 is 星期六'],
      ],
      [
        'another date than the editor knows',
        { date: fact('2025-05-16') },
        [held],
        [
          'doubt scans/a1.txt:3 expected the date of issues/2025-05-09.yaml, 2025-05-09, found 2025-05-16 printed',
        ],
      ],
    ];
  for (const [name, facts, issues, messages] of diagnostics) {
    it(`doubts ${name}`, () => {
      assert.deepEqual(said(facts, issues), messages);
    });
  }
});

describe('slugOfScan', () => {
  it('is the name itself where that is a slug', () => {
    assert.equal(slugOfScan('a.txt'), 'a');
    assert.equal(slugOfScan('2025-05-09-a2.txt'), '2025-05-09-a2');
  });
  const names = [
    [
      '003-2f18.txt',
      '003_2f18.txt',
      '003_2F18.txt',
      '003/2f18.txt',
      '003-2f18.TXT',
      '003 2f18.txt',
    ],
    ['第1版.txt', '第1版(续).txt', '甲-1.txt', '乙-1.txt', '1.txt', '五月九日/1.txt'],
    ['要闻版.txt', '要闻版 .txt', '.txt', ' .txt'],
    [`${'a'.repeat(240)}.txt`, `${'a'.repeat(241)}.txt`, `${'版'.repeat(80)}.txt`],
  ];
  for (const own of names) {
    it(`tells apart ${own.map((name) => name.slice(-20)).join(', ')}`, () => {
      const slugs = own.map(slugOfScan);
      assert.equal(new Set(slugs).size, own.length, slugs.join(' '));
      for (const slug of slugs) assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.ok(slugs.every((slug) => slug.length < 100));
    });
  }
  it('is ASCII for a name without any', () => {
    assert.match(slugOfScan('要闻版.txt'), /^[a-z0-9]+$/);
  });
});
