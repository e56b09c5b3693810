import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { RedirectList } from '../../domain/redirect.ts';
import {
  articleA,
  articleB,
  pageA2,
  tempContent,
  type TempContent,
} from '../../tests/temp-content.ts';
import { type RunReport, runNormalize } from './run-normalize.ts';

let open: TempContent | undefined;

/** A content folder with one page, normalized once. */
async function onePage(files: Readonly<Record<string, string>> = {}): Promise<TempContent> {
  open = tempContent({ 'scans/p2.txt': pageA2, ...files });
  await runNormalize(open.dir);
  return open;
}

const errorsOf = ({ diagnostics }: RunReport): string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);

afterEach(() => {
  open?.remove();
  open = undefined;
});

describe('direct edits', () => {
  it('an edit survives every later run', async () => {
    const content = await onePage();
    content.edit(articleA, '拔地而起', '已经建成');
    const edited = content.read(articleA);
    for (let run = 0; run < 2; run++) {
      const report = await runNormalize(content.dir);
      assert.deepEqual(errorsOf(report), []);
      assert.deepEqual([...report.plan.edited.keys()], [articleA]);
      assert.equal(report.changed, false);
      assert.equal(content.read(articleA), edited);
    }
  });

  it('what the program changes in another paragraph is merged in', async () => {
    const content = await onePage();
    content.edit(articleA, '拔地而起', '已经建成');
    content.write(
      'corrections/p2.yaml',
      'scan: p2.txt\ntext:\n  - { line: 13, printed: 建设建设, corrected: 建设, reason: 叠词误识 }\n',
    );
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    const merged = content.read(articleA);
    assert.match(merged, /已经建成/);
    assert.match(merged, /抓好项目建设，推动/);
    assert.match(merged, /reason: "叠词误识"/);
  });

  it('blank lines that were typed, or a last line without its end, are no change', async () => {
    const content = await onePage();
    content.edit(articleA, '拔地而起', '已经建成');
    content.edit(articleA, '\n平遥经开区相关', '\n\n\n平遥经开区相关');
    content.write(articleA, content.read(articleA).trimEnd());
    content.write(
      'corrections/p2.yaml',
      'scan: p2.txt\ntext:\n  - { line: 13, printed: 建设建设, corrected: 建设, reason: 叠词误识 }\n',
    );
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    assert.match(content.read(articleA), /已经建成[^]*抓好项目建设，推动.*\n$/);
  });

  it('what the program changes in another clause of the same paragraph is merged in', async () => {
    const content = await onePage();
    content.edit(articleA, '推动传统产业转型升级', '推动产业升级');
    content.write(
      'corrections/p2.yaml',
      'scan: p2.txt\ntext:\n  - { line: 13, printed: 平遥经开区相关, corrected: 平遥经开区有关, reason: 试 }\n',
    );
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    assert.match(
      content.read(articleA),
      /平遥经开区有关负责人表示，将继续抓好项目建设建设，推动产业升级。/,
    );
  });

  it('a field edited by hand and another one decided in corrections are merged, and the file moves', async () => {
    const content = await onePage();
    content.edit(articleA, 'headline: "绿色工厂铺就转型路"', 'headline: "绿色工厂"');
    content.write(
      'corrections/p2.yaml',
      'scan: p2.txt\narticles:\n  - { line: 3, printed: 平遥经济, reason: 试, set: { zones: [huozhou-etdz] } }\n',
    );
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    const moved = 'articles/huozhou-etdz/2025-06-06-a2-01.md';
    assert.match(content.read(moved), /headline: "绿色工厂"\n/);
    assert.match(content.read(moved), /zones: \["huozhou-etdz"\]/);
    assert.equal(existsSync(join(content.dir, articleA)), false);
    assert.equal(existsSync(join(content.dir, 'articles/pingyao-etdz')), false, 'no empty folder');
  });

  it('stops where both changed the same words, shows both, and writes nothing', async () => {
    const content = await onePage();
    content.edit(articleA, '抓好项目建设建设', '抓牢项目建设');
    content.write(
      'corrections/p2.yaml',
      'scan: p2.txt\ntext:\n  - { line: 13, printed: 建设建设, corrected: 建设, reason: 叠词误识 }\n',
    );
    // Something else that would change: it must wait as well.
    content.edit('scans/p2.txt', '申请专利32项', '申请专利33项');
    const before = content.files();
    const report = await runNormalize(content.dir);
    assert.deepEqual(errorsOf(report), [
      `${articleA}:25 you and the program both changed these words; make them equal in the file, or settle it in content/corrections
      yours:       平遥经开区相关负责人表示，将继续抓牢项目建设，推动传统产业转型升级。
      the program: 平遥经开区相关负责人表示，将继续抓好项目建设，推动传统产业转型升级。`,
    ]);
    assert.equal(report.changed, false);
    assert.deepEqual(content.files(), before);
  });

  it('a deleted article is written anew', async () => {
    const content = await onePage();
    const before = content.files();
    rmSync(join(content.dir, articleA));
    assert.deepEqual((await runNormalize(content.dir)).plan.counts, {
      added: 1,
      changed: 0,
      removed: 0,
    });
    assert.deepEqual(content.files(), before);
  });

  it('an edit that breaks the front matter is an error with its line', async () => {
    const content = await onePage();
    content.edit(articleA, 'kind: "news"', 'kind: "nwes"');
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      `${articleA}:6 kind: Invalid option: expected one of "news"|"feature"|"photoStory"|"brief"|"notice"|"editorial"`,
    ]);
    content.edit(articleA, 'kind: "nwes"', 'kind: "news');
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      `${articleA}:6 Missing closing "quote`,
    ]);
    content.edit(articleA, '---\n', '');
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      `${articleA}:1 expected front matter between two lines of ---, found none`,
    ]);
  });

  it('marks of a merge, control characters and unknown zones are errors with their lines', async () => {
    const content = await onePage();
    const before = content.read(articleA);
    const lineOf = (words: string): number =>
      1 + before.split('\n').findIndex((line) => line.includes(words));
    const cases: [words: string, by: string, line: number, message: RegExp][] = [
      ['\n该项目占地', '\n<<<<<<< HEAD\n该项目占地', lineOf('该项目占地'), /both sides of a merge/],
      ['\n该项目占地', '\n=======\n该项目占地', lineOf('该项目占地'), /both sides of a merge/],
      ['kind: "news"', '>>>>>>> other\nkind: "news"', lineOf('kind:'), /both sides of a merge/],
      ['该项目占地', '该\u0007项目占地', lineOf('该项目占地'), /control character U\+0007/],
      ['该项目占地', '该\u2028项目占地', lineOf('该项目占地'), /control character U\+2028/],
      ['绿色工厂', '绿色\\x07工厂', lineOf('headline:'), /control character U\+0007/],
      ['zones: ["pingyao-etdz"]', 'zones: ["atlantis"]', lineOf('zones:'), /found atlantis/],
    ];
    for (const [words, by, line, message] of cases) {
      content.write(articleA, before);
      content.edit(articleA, words, by);
      const files = content.files();
      for (const adopt of [false, true]) {
        const [error = ''] = errorsOf(await runNormalize(content.dir, { adopt }));
        assert.ok(error.startsWith(`${articleA}:${String(line)} `), error);
        assert.match(error, message);
        assert.deepEqual(content.files(), files);
      }
    }
  });

  it('an id is never changed', async () => {
    const content = await onePage();
    content.edit(articleA, 'id: "2025-06-06-a2-01"', 'id: "another"');
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      `${articleA}:2 expected the id 2025-06-06-a2-01, like the file, found another; ids never change`,
    ]);
  });

  it('line ends and a mark that an editor on Windows puts in are no edit', async () => {
    const content = await onePage();
    const before = content.files();
    content.write(articleA, `\ufeff${content.read(articleA).replaceAll('\n', '\r\n')}`);
    assert.equal((await runNormalize(content.dir)).plan.edited.size, 0);
    assert.deepEqual(content.files(), before);
  });

  it('a copy of an article is an error, and so is one that the program never wrote', async () => {
    const content = await onePage();
    content.write(articleA.replace('pingyao-etdz', 'shanxi'), content.read(articleA));
    content.write('articles/shanxi/my-own.md', content.read(articleB));
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      'articles/shanxi/2025-06-06-a2-01.md:1 expected one file of this name, found articles/pingyao-etdz/2025-06-06-a2-01.md as well; delete one of the two',
      'articles/shanxi/my-own.md:1 the program makes no such article any more, but the file holds your words; move them to content/corrections, then delete the file',
    ]);
  });
});

describe('--adopt', () => {
  it('turns words and fields into correction entries; the file stays as it is, with no edit left', async () => {
    const content = await onePage({
      'corrections/p2.yaml':
        '# 第二版的勘误\nscan: p2.txt\ntext:\n  # 厨卫一篇\n  - { line: 21, printed: 四成, corrected: 40%, reason: 试 }\n',
    });
    content.edit(articleA, '现代化厂房拔地而起', '新厂房拔地而起');
    content.edit(articleA, '建设建设，推动', '建设，推动');
    content.edit(articleA, 'headline: "绿色工厂铺就转型路"', 'headline: "绿色工厂 铺就转型路"');
    const edited = content.read(articleA);
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(report.adopted, [
      `${articleA}: headline adopted`,
      `${articleA}: ,一座座现代化厂房拔地 → ,一座座新厂房拔地 adopted`,
      `${articleA}: 项目建设建设,推动传 → 项目建设,推动传 adopted`,
    ]);
    assert.deepEqual(errorsOf(report), []);
    assert.equal(report.plan.edited.size, 0);
    assert.equal(
      content.read('corrections/p2.yaml'),
      `# 第二版的勘误
scan: p2.txt
text:
  # 厨卫一篇
  - { line: 21, printed: 四成, corrected: 40%, reason: 试 }
  - line: 7
    printed: ",一座座现代化厂房拔地"
    corrected: ",一座座新厂房拔地"
    reason: 编辑在文章文件中直接修改
  - line: 13
    printed: 项目建设建设,推动传
    corrected: 项目建设,推动传
    reason: 编辑在文章文件中直接修改
articles:
  - line: 3
    printed: 平遥经济技术开发区
    set:
      headline: 绿色工厂 铺就转型路
    reason: 编辑在文章文件中直接修改
`,
    );
    const bodyOf = (text: string): string => text.slice(text.indexOf('\n---\n'));
    assert.equal(bodyOf(content.read(articleA)), bodyOf(edited));
    assert.match(content.read(articleA), /headline: "绿色工厂 铺就转型路"/);
    const again = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual([again.changed, again.adopted, again.plan.edited.size], [false, [], 0]);
  });

  /** Runs with --adopt; what became of each edit. No edit is left, and the articles stay as typed. */
  async function adoptAll(content: TempContent): Promise<string[]> {
    const bodyOf = (text: string): string => text.slice(text.indexOf('\n---\n'));
    const typed = [articleA, articleB].map((path) => bodyOf(content.read(path)));
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(errorsOf(report), []);
    assert.deepEqual([...report.plan.edited.keys()], []);
    assert.deepEqual(
      [articleA, articleB].map((path) => bodyOf(content.read(path))),
      typed,
    );
    const again = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual([again.changed, again.adopted], [false, []]);
    return report.adopted.map((message) => message.replace(/^.*?\.md: /, ''));
  }

  it('makes lines of a paragraph that was taken out garbage', async () => {
    const content = await onePage();
    content.edit(articleA, /该项目占地.*\n\n/.exec(content.read(articleA))?.[0] ?? '', '');
    assert.deepEqual(await adoptAll(content), [
      '“该项目占地120亩，总投资2.6…” was taken out; line 11 adopted as garbage',
    ]);
    assert.equal(
      content.read('corrections/p2.yaml'),
      `scan: p2.txt
lines:
  - line: 11
    printed: 该项目占地120亩,总投资2.6
    role: garbage
    reason: 编辑在文章文件中直接修改
`,
    );
  });

  it('inserts paragraphs that the scan lacks, each where it stands, as the words of the editor', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n补述设备来源。\n\n又记用工人数。\n\n该项目占地');
    content.edit(articleB, '\n科学导报讯', '\n开头补一段。\n\n科学导报讯');
    content.write(articleB, `${content.read(articleB)}\n末尾补一段。\n`);
    assert.deepEqual(await adoptAll(content), [
      '“开头补一段。” was added; adopted as an insertion behind line 17',
      '“末尾补一段。” was added; adopted as an insertion behind line 23',
      '“补述设备来源。” was added; adopted as an insertion behind line 9',
      '“又记用工人数。” was added; adopted as an insertion behind line 9',
    ]);
    assert.match(
      content.read(articleA),
      /line: 9\n {4}in: 2\n {4}printed: ""\n {4}corrected: "补述设备来源。"\n {4}reason: "编辑在文章文件中直接修改"\n/,
    );
    // Behind one that is there, a further one; and what is inserted is changed where it is written.
    content.edit(articleA, '用工人数。\n', '用工人数。\n\n另列投资构成。\n');
    assert.deepEqual(await adoptAll(content), [
      '“另列投资构成。” was added; adopted as an insertion behind line 9',
    ]);
    content.edit(articleA, '补述设备来源。\n\n', '');
    assert.deepEqual((await runNormalize(content.dir, { adopt: true })).adopted, [
      `${articleA}: “补述设备来源。” was taken out; it is an insertion: change it under inserts in content/corrections`,
    ]);
  });

  it('puts what was typed into the marks and on the line that the program writes', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n补一段,\n共3亩.\n\n该项目占地');
    content.edit(articleB, '销量同比', '在省内,销量同比');
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual([errorsOf(report), report.plan.edited.size], [[], 0]);
    assert.match(content.read(articleA), /\n\n补一段，共3亩\.\n\n/);
    assert.match(content.read(articleB), /新品，在省内，销量/);
  });

  it('moves the lines of a paragraph to the article of the page where it stands now', async () => {
    const content = await onePage();
    const moved = '企业负责人说，新品研发投入一千余万元，申请专利32项。\n\n';
    content.edit(articleB, moved, '');
    content.write(articleA, `${content.read(articleA)}\n${moved.trimEnd()}\n`);
    assert.deepEqual(await adoptAll(content), [
      '“企业负责人说，新品研发投入一千余…” was moved to another article; line 21 adopted',
    ]);
    assert.match(
      content.read('corrections/p2.yaml'),
      /line: 21\n.*\n {4}belongsTo:\n {6}line: 3\n {6}printed: 平遥经济技术开发区\n/,
    );
  });

  it('joins and splits paragraphs, words changed at the same time', async () => {
    const content = await onePage();
    content.edit(articleA, '正在加紧进行设备', '正在加紧进行\n\n设备');
    content.edit(articleB, '四成。\n\n企业负责人', '五成。企业负责人');
    assert.deepEqual(await adoptAll(content), [
      '“科学导报讯 霍州经开区厨卫企业推…” and “企业负责人说，新品研发投入一千余…” were joined; line 21 adopted',
      '增长四成。 → 增长五成。 adopted',
      '“科学导报讯 近日，记者在平遥经开…” was split; line 9 adopted',
    ]);
  });

  it('makes a line a subhead', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n## 该项目占地');
    assert.deepEqual(await adoptAll(content), [
      '“该项目占地120亩，总投资2.6…” is a subhead now; line 11 adopted',
    ]);
  });

  it('leaves what no decision can say, or what would read otherwise in more than that', async () => {
    const content = await onePage();
    const [, first, second] =
      /\n(该项目占地.*\n)\n(平遥经开区相关.*\n)/.exec(content.read(articleA)) ?? [];
    content.edit(articleA, `${first ?? ''}\n${second ?? ''}`, `${second ?? ''}\n${first ?? ''}`);
    // Its byline is printed on the line.
    content.edit(articleB, '\n\n一年一度的厨卫博览会将于九月举行，目前招展工作已经启动。\n', '\n');
    content.edit(articleB, '企业负责人说，新品研发', '企业负责人说，\n\n新品研发');
    const before = content.files();
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(
      report.adopted.map((message) => message.replace(/^.*?\.md: /, '')),
      [
        '“企业负责人说，新品研发投入一千余…” was split within a line of the scan; no correction can say that, it stays a direct edit',
        '“一年一度的厨卫博览会将于九月举行…” was taken out; the page would read otherwise in more than that, it stays a direct edit',
        '“该项目占地120亩，总投资2.6…” was moved; no correction can say where to, it stays a direct edit',
      ],
    );
    assert.deepEqual([errorsOf(report), report.plan.edited.size], [[], 2]);
    assert.deepEqual(content.files(), before);
  });

  it('reads a file that an editor on Windows saved', async () => {
    const content = await onePage();
    content.edit(articleB, '四成', '五成');
    content.write(articleB, `\ufeff${content.read(articleB).replaceAll('\n', '\r\n')}`);
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(report.adopted, [`${articleB}: 同比增长四成。 → 同比增长五成。 adopted`]);
    assert.deepEqual([errorsOf(report), report.plan.edited.size], [[], 0]);
  });

  it('adopts all that changed in a paragraph, or nothing of it', async () => {
    const content = await onePage();
    // These words stand on two lines: no correction of one line can say it.
    content.edit(
      articleA,
      '抓好项目建设建设，推动传统产业转型升级。',
      '抓好项目，推动传统产业升级。',
    );
    content.edit(articleA, '加紧进行设备安装', '加紧安装');
    content.edit(articleA, '拔地而起', '建成');
    const edited = content.read(articleA);
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(report.adopted, [
      `${articleA}: “科学导报讯 近日，记者在平遥经开…”: no line of the scan prints 正在加紧进行设备安装和管, or several do; it stays a direct edit`,
      `${articleA}: 抓好项目建设建设,推动传 → 抓好项目,推动传 adopted`,
      `${articleA}: 传统产业转型升级。 → 传统产业升级。 adopted`,
    ]);
    assert.deepEqual([errorsOf(report), report.plan.edited.size], [[], 1]);
    const words = (text: string): string => text.slice(text.indexOf('\n---\n'));
    assert.equal(words(content.read(articleA)), words(edited));
  });

  it('writes nothing where anything is refused, and each edit once where it was refused before', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n补述设备来源,共3亩.\n\n该项目占地');
    const typed = content.read(articleB);
    content.edit(articleB, '增长四成', '增长五成');
    content.edit('scans/p2.txt', '同比增长四成', '同比增长六成');
    const before = content.files();
    const refused = await runNormalize(content.dir, { adopt: true });
    assert.equal(errorsOf(refused).length, 1);
    assert.deepEqual([refused.changed, refused.adopted], [false, []]);
    assert.deepEqual(content.files(), before);
    content.write(articleB, typed);
    assert.deepEqual((await runNormalize(content.dir, { adopt: true })).adopted, [
      `${articleA}: “补述设备来源，共3亩.” was added; adopted as an insertion behind line 9`,
    ]);
    for (let run = 0; run < 2; run++) {
      const again = await runNormalize(content.dir, { adopt: true });
      assert.deepEqual([again.adopted, again.changed], [[], false]);
      assert.equal(content.read(articleA).split('补述设备来源').length, 3, 'text and its record');
      assert.equal(content.read('corrections/p2.yaml').split('补述设备来源').length, 2);
    }
  });

  it('what corrections say already is no edit any more, whoever wrote them', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n补述设备来源。\n\n该项目占地');
    const typed = content.read(articleA);
    await runNormalize(content.dir, { adopt: true });
    // As an older version of the program left it when it was killed between two files.
    const corrections = content.read('corrections/p2.yaml');
    content.write(articleA, typed);
    content.write('ledger/written/2025-06-06-a2-01.md', typed.replace('补述设备来源。\n\n', ''));
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual([errorsOf(report), report.adopted], [[], []]);
    assert.equal(content.read('corrections/p2.yaml'), corrections);
    assert.equal(content.read(articleA).split('补述设备来源').length, 3, 'text and its record');
  });

  it('says what no entry can say, and leaves it a direct edit', async () => {
    const content = await onePage();
    content.edit(articleA, '\n该项目占地', '\n## 另起一段\n\n该项目占地');
    content.edit(articleB, 'byline:\n  - name: "郝宇"\n    role: "reporter"\n', 'byline: []\n');
    content.edit(articleB, 'page: "A2"', 'page: "A3"');
    const report = await runNormalize(content.dir, { adopt: true });
    assert.deepEqual(report.adopted, [
      `${articleB}: page was changed; no correction can say that, it stays a direct edit`,
      `${articleB}: byline adopted`,
      `${articleA}: “另起一段” was added; only paragraphs can be inserted, it stays a direct edit`,
    ]);
    assert.deepEqual([...report.plan.edited.keys()].sort(), [articleB, articleA]);
  });
});

describe('articles that vanish', () => {
  const merge = `scan: p2.txt
lines:
  - { line: 13, printed: 平遥经开区相关, role: body, starts: false, reason: 合为一篇 }
  - { line: 15, printed: 霍州, role: body, starts: false, reason: 合为一篇 }
  - { line: 17, printed: 厨卫, role: body, starts: false, reason: 合为一篇 }
  - { line: 19, printed: 科学导报讯, role: body, starts: false, reason: 合为一篇 }
`;

  it('an article that was merged leads to the one that holds its text', async () => {
    const content = await onePage({});
    content.write('corrections/p2.yaml', merge);
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    assert.equal(existsSync(join(content.dir, articleB)), false);
    assert.deepEqual(JSON.parse(content.read('redirects.json')), {
      redirects: [
        {
          from: '2025-06-06-a2-02',
          to: '2025-06-06-a2-01',
          issue: '2025-06-06',
          reason: 'merged',
          opening:
            '科学导报讯霍州经开区厨卫企业推出智能灶具新品销量同比增长四成企业负责人说新品研发投入一千余万元申请专利32项一年一度的厨',
        },
      ],
    });
    // Split again, the article is back at its own address.
    rmSync(join(content.dir, 'corrections/p2.yaml'));
    await runNormalize(content.dir);
    assert.ok(existsSync(join(content.dir, articleB)));
    assert.deepEqual(JSON.parse(content.read('redirects.json')), { redirects: [] });
  });

  it('redirects stay, and follow when their goal goes as well', async () => {
    const content = await onePage({ 'scans/a3.txt': continuation.a3 ?? '' });
    content.write('corrections/p2.yaml', merge);
    await runNormalize(content.dir);
    rmSync(join(content.dir, 'corrections/p2.yaml'));
    rmSync(join(content.dir, 'scans/p2.txt'));
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), []);
    assert.deepEqual(
      RedirectList.parse(JSON.parse(content.read('redirects.json'))).redirects.map(
        ({ opening: _, ...redirect }) => redirect,
      ),
      ['2025-06-06-a2-01', '2025-06-06-a2-02'].map((from) => ({
        from,
        to: null,
        issue: '2025-06-06',
        reason: 'withdrawn',
      })),
    );
  });

  it('an article with an edit is not taken away', async () => {
    const content = await onePage();
    content.edit(articleB, '四成', '五成');
    content.write('corrections/p2.yaml', merge);
    const before = content.files();
    assert.deepEqual(errorsOf(await runNormalize(content.dir)), [
      `${articleB}:1 the program makes no such article any more, but the file holds your words; move them to content/corrections, then delete the file`,
    ]);
    assert.deepEqual(content.files(), before);
  });

  it('an article whose file was deleted by hand leaves a redirect when it is not made again', async () => {
    const content = await onePage();
    rmSync(join(content.dir, articleB));
    content.write('corrections/p2.yaml', merge);
    await runNormalize(content.dir);
    assert.match(content.read('redirects.json'), /"from": "2025-06-06-a2-02"/);
    assert.equal(existsSync(join(content.dir, 'ledger/written/2025-06-06-a2-02.md')), false);
  });
});

describe('scans that cannot be read', () => {
  it('leave their articles, and the others are made', async () => {
    const content = await onePage();
    const before = content.files();
    content.write('scans/p2.txt', '');
    content.write('scans/p3.txt', pageA2.replace('A2', 'A3').replaceAll(/[平厨]/gu, '昔'));
    const report = await runNormalize(content.dir);
    assert.deepEqual(errorsOf(report), [
      'scans/p2.txt:0 expected the text of a page, found an empty file',
    ]);
    assert.equal(report.changed, true);
    const after = content.files();
    for (const [path, text] of before) {
      if (path !== 'scans/p2.txt') assert.equal(after.get(path), text, path);
    }
    content.write('scans/p2.txt', pageA2);
    await runNormalize(content.dir);
    assert.equal(content.read(articleA), before.get(articleA));
  });

  it('keep both parts of an article that runs over two pages', async () => {
    const read = (name: string): string => continuation[name] ?? '';
    const content = await onePage({ 'scans/a1.txt': read('a1'), 'scans/a3.txt': read('a3') });
    const before = content.files();
    const whole = 'articles/jishan-etdz/2025-06-13-a1-01.md';
    assert.match(before.get(whole) ?? '', /scan: "a3\.txt"/);
    for (const name of ['a1', 'a3']) {
      content.write(`scans/${name}.txt`, '\0\0\0');
      await runNormalize(content.dir);
      const after = content.files();
      content.write(`scans/${name}.txt`, read(name));
      assert.deepEqual(
        [...after].filter(([path]) => !path.startsWith('scans/')),
        [...before].filter(([path]) => !path.startsWith('scans/')),
        name,
      );
    }
  });
});

const continuation: Record<string, string> = {
  a1: `A1 要闻 2025年6月13日 星期五

稷山经济技术开发区

延链补链 一颗红枣串起百亿产业

科学导报讯 记者高敏 走进稷山经开区的一家枣制品企业，清洗、分拣、烘干一气呵成。近年来，稷山经开区围绕红枣产业延链补链，先后引进深加工企业11家。

为让企业轻装上阵，该区统一建设标准化厂房和冷链仓库，企业拎包入住，当年建设、当年

（下转A3版）
`,
  a3: `A3 综合 2025年6月13日 星期五

（上接A1版）投产。截至5月底，标准化厂房入驻率达到96%，冷链仓库全部租出。

“在这里办厂，最省心的是有人替我们操心。”一家企业的负责人说。

垣曲经济技术开发区

铜基新材料项目试产

科学导报讯 6月9日，垣曲经开区铜基新材料项目进入试生产阶段，一期可年产高精度铜板带3万吨。孙倩
`,
};

describe('--check', () => {
  it('touches nothing, not even a folder, and says what would change', async () => {
    const content = await onePage();
    content.edit('scans/p2.txt', '四成', '五成');
    const before = content.files();
    const report = await runNormalize(content.dir, { check: true });
    assert.deepEqual([report.changed, report.plan.counts.changed], [true, 1]);
    assert.deepEqual(content.files(), before);
    assert.equal(existsSync(join(content.dir, '.normalize')), false);
  });

  it('a missing folder is not made', async () => {
    const content = await onePage();
    const missing = join(content.dir, 'none');
    await assert.rejects(runNormalize(missing), {
      message: `${missing}: expected a content folder (publication.yaml, zones.yaml, scans/), found none`,
    });
    assert.equal(existsSync(missing), false);
  });
});
