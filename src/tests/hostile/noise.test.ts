import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyse } from 'scslre';
import { makeParagraph } from '../../../scripts/made-up/make-text.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { makeVocabulary } from '../../../scripts/made-up/vocabulary.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { compileLexicon } from '../../normalize/lexicon.ts';
import { runNormalize } from '../../normalize/store/run-normalize.ts';
import { inputOf, read } from '../properties/account.ts';
import { runs } from '../properties/runs.ts';

/** What OCR prints in a loop, and what readers of text look for: a sign, a mark, a name, a half of a pair. */
const SIGNS = [
  ...['a', 'A', 'jin', 'zh', '1', '１', '-', '—', '=', '~', '#', '|', '$', '\\', '*', '_', '`'],
  ...['[', ']', '(', ')', '{', '<', '>', '&', '!', '@', ':', '：', '.', '…', '·', '■', '□', '\t'],
  ...[
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '【',
    '，',
    '。',
    '、',
    '！',
    '？',
    ' ',
    '\u3000',
    '\u200b',
  ],
  ...['王', '记者', '图', '摄', '年', '版', '转', '续', '第', '期', '讯', '县', '市', '省', '区'],
  ...['[a](', '![a](', '](', '<a ', '<td', '</td>', '&amp;', '$1', '\\(', '**', '__', '1,', 'a@'],
  ...[
    '王 ',
    '王 波 ',
    '王波、',
    '记者 王波',
    '1 ',
    '- ',
    '# ',
    '。 ',
    '□ ',
    '（上接',
    '下转2',
    '5月',
  ],
  ...['晋中', '晋中市', '开发区', '晋中经济技术开发区', '新华社', '本报记者 ', '责编', '定价'],
] as const;

/** What stands on thousands of lines, one under another. */
const LINES = [
  ...['1', 'a', '王', '-', '|', '，', '。', '“', '”', '《', '（', '①', '#', '# ', '> ', '![](a)'],
  ...[
    '王波',
    '王 波',
    '□ 王波',
    '本报记者 王波',
    '王波 摄',
    '记者',
    '编者按',
    '“开',
    '放”',
    '强基础',
  ],
  ...[
    '晋中经济技术开发区',
    '开发区建设提速增效再上新台阶',
    '# 开发区建设提速',
    '——副题',
    '抓项目 强产业',
  ],
  ...[
    '一、抓项目',
    '（一）抓项目',
    '1. 抓项目',
    '观察',
    '简讯',
    '开发区·观察',
    '园区报道③',
    'jinzhong',
  ],
  ...['（下转A2版）', '上接A1版', '第3版', 'A2', '2025年5月9日 星期五', '科学导报', '责编 王波'],
  ...[
    '| a | b |',
    '| a |',
    '晋中开发区 21.6 13.4 28',
    '<td>1</td>',
    '李明说',
    '春风吹过山岗，',
    '“好！”',
  ],
  ...[
    '本报讯 记者王波报道了一件事情，大家都很高兴。',
    '据了解，今年以来项目建设提速，',
    '　　抓项目',
  ],
] as const;

/** Text without an end, in the middle of an article. */
const run = (sign: string, length: number): string => {
  const noise = sign.repeat(Math.ceil(length / sign.length));
  return `据介绍，展板上印着${noise}，讲解员照着念完。`;
};
const lines = (line: string, gap: string, length: number): string =>
  `${line}${gap}`.repeat(Math.ceil(length / (line.length + gap.length)));

/** Notices in the same words, each of its own cooperative: alike, and none the same print. */
const notices = (gap: string, length: number): string =>
  Array.from(
    { length: Math.ceil(length / 60) },
    (_, i) =>
      `减资公告：晋中市第${i + 1}农机合作社决定将注册资本由${i + 30}万元减至${i + 10}万元，请债权人自见报之日起四十五日内来社申报。${gap}`,
  ).join('');

const LARGEST = 100_000;

/** A part of a page by its length: so that the page can be made half as long. */
type Part = (length: number) => string;
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.constantFrom(...SIGNS).map(
    (sign): Part =>
      (length) =>
        run(sign, length),
  ),
  fc.constantFrom(...SIGNS).map(
    (sign): Part =>
      (length) =>
        lines(sign, '\n', length),
  ),
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n')).map(
    ([line, gap]): Part =>
      (length) =>
        lines(line, gap, length),
  ),
  fc.constantFrom('\n', '\n\n', '\n减资公告\n').map(
    (gap): Part =>
      (length) =>
        notices(gap, length),
  ),
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...LINES)).map(
    ([a, b]): Part =>
      (length) =>
        lines(`${a}\n${b}`, '\n', length),
  ),
);

const HEAD = '晋中经济技术开发区\n\n项目投产见效\n\n科学导报讯 晋中经开区的项目投产见效了。';
const pageOf = (parts: readonly Part[], length: number): string =>
  [HEAD, ...parts.map((make) => make(length / parts.length))].join('\n\n');

/** A page of print of some length. */
function plainPage(length: number): string {
  const random = seeded(16);
  const vocabulary = makeVocabulary(16);
  let text = HEAD;
  while (text.length < length) text += `\n\n${makeParagraph(random, vocabulary, 120)}`;
  return text;
}

/** What is done with a page: it is read, written, read from its files and set as HTML. */
function handle(text: string): void {
  for (const { file, text: written } of read({ 'p.txt': text }).articles) {
    const { body } = parseArticleFile(written, file);
    parseBody(body);
    renderBody(body);
  }
}

type Task = () => void | Promise<void>;

/** Processor time of this process, which other programs on the machine do not lengthen. */
async function costOf(task: Task): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * Pages of print that a page of noise may cost. A line is weighed whatever its length, and lines of
 * one letter are forty times as many; what grows faster than their number costs hundreds.
 */
const MOST = 60;

/** Fails where noise costs more than so many pages of print, however often both are tried. */
async function assertBounded(noise: Task, print: Task, name: string): Promise<void> {
  let [least, most] = [Infinity, 0];
  for (let attempt = 0; attempt < 3; attempt++) {
    most = Math.max(most, await costOf(print));
    least = Math.min(least, await costOf(noise));
    if (least <= MOST * most) return;
  }
  assert.fail(`${name} costs ${(least / most).toFixed(0)} pages of print`);
}

describe('a page of noise', () => {
  for (const [name, text] of [
    ['sixty letters a and a figure', `${'a'.repeat(60)}1`],
    ['capitals that are nearly pinyin', `${'JINZHONGKAIFAQU'.repeat(8)}X`],
    ['4,000 lines of one sign', lines('，', '\n', 8000)],
    ['3,000 numbered notices', notices('\n', 180_000)],
    [
      '3,000 times one notice',
      lines(
        '减资公告：本合作社决定将注册资本减少至十万元，请债权人自见报之日起四十五日内来社申报。',
        '\n',
        130_000,
      ),
    ],
  ] as const) {
    it(`of ${name} costs no more than some pages of print`, async () => {
      handle(plainPage(2000));
      const print = plainPage(Math.max(2000, text.length));
      await assertBounded(
        () => {
          handle(`${HEAD}\n\n${text}\n`);
        },
        () => {
          handle(print);
        },
        name,
      );
    });
  }

  it('of up to 100 KB, whatever it is made of, costs no more than some pages of print', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(20_000, 40_000, LARGEST),
        async (parts, length) => {
          const text = pageOf(parts, length);
          const print = plainPage(text.length);
          await assertBounded(
            () => {
              handle(text);
            },
            () => {
              handle(print);
            },
            JSON.stringify(parts.map((make) => make(40))),
          );
        },
      ),
      { ...runs(24), endOnFailure: true },
    );
  });

  it('is run over a second time, with the articles it has, at no more cost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhoukan-noise-'));
    const contentOf = (name: string, text: string): string => {
      const content = join(folder, name);
      mkdirSync(join(content, 'scans'), { recursive: true });
      for (const file of ['publication.yaml', 'zones.yaml'])
        cpSync(join('content', file), join(content, file));
      writeFileSync(join(content, 'scans', 'p.txt'), text);
      return content;
    };
    const length = 30_000;
    const noise = contentOf(
      'noise',
      lines('# 开发区建设提速\n\n项目开工了，人人高兴。', '\n\n', length),
    );
    const print = contentOf('print', plainPage(length));
    const twice = (content: string) => async (): Promise<void> => {
      rmSync(join(content, 'articles'), { recursive: true, force: true });
      rmSync(join(content, 'ledger'), { recursive: true, force: true });
      await runNormalize(content);
      await runNormalize(content);
    };
    try {
      await assertBounded(twice(noise), twice(print), 'an archive of noise');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the patterns that are made of the words of a newspaper', () => {
  it('can match a text in one way, like those that the linter sees', () => {
    const made = new Set<RegExp>();
    const Plain = globalThis.RegExp;
    globalThis.RegExp = new Proxy(Plain, {
      construct: (target, args: [string, string?]) => {
        const pattern = new target(...args);
        made.add(pattern);
        return pattern;
      },
    });
    try {
      const { publication, zones } = inputOf({});
      compileLexicon({ ...publication }, zones);
      read({ 'p.txt': plainPage(4000) }, { publication: { ...publication } });
    } finally {
      globalThis.RegExp = Plain;
    }
    const wrong = [...made].flatMap(({ source, flags }) =>
      analyse(
        { source, flags },
        { reportTypes: { Move: !flags.includes('y'), Self: true, Trade: true }, maxReports: 1 },
      ).reports.map(({ type }) => `${type}: /${source.slice(0, 200)}/${flags}`),
    );
    assert.ok(made.size > 10, `${made.size} patterns were made`);
    assert.deepEqual(wrong, []);
  });
});
