import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { projectDir } from '../../files/project-dir.ts';
import { articleA, pageA2, tempContent, type TempContent } from '../../tests/temp-content.ts';

let open: TempContent | undefined;

function content(files: Readonly<Record<string, string>> = {}): TempContent {
  open = tempContent({ 'scans/p2.txt': pageA2, ...files });
  return open;
}

afterEach(() => {
  open?.remove();
  open = undefined;
});

/** Runs a script on the folder, in it, so that paths are short: exit code and what it printed. */
function run(
  script: string,
  { dir }: TempContent,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const path = join(projectDir, 'scripts', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '.', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** Runs the normalizer, which must fail with this message and leave the folder as it is. */
function assertRefused(folder: TempContent, message: string, ...args: string[]): void {
  const before = folder.files();
  const { status, stderr } = run('normalize.ts', folder, ...args);
  assert.equal(stderr, message);
  assert.equal(status, 1);
  assert.deepEqual(folder.files(), before, 'nothing was written');
}

describe('npm run normalize: mistakes in the files that people edit', () => {
  it('publication.yaml: not YAML, empty, another encoding, a wrong key', () => {
    const folder = content();
    const text = folder.read('publication.yaml');
    const line = text.slice(0, text.indexOf('weekday: 5')).split('\n').length;
    folder.write('publication.yaml', text.replace('weekday: 5', 'weekday: five'));
    assertRefused(
      folder,
      `./publication.yaml:${line}:10 weekday: Invalid input: expected number, received string\nNothing was written: 1 to settle.\n`,
    );
    folder.write('publication.yaml', text.replace('weekday: 5', 'weekday: [5'));
    assertRefused(
      folder,
      `./publication.yaml:${line + 2}:1 Flow sequence in block collection must be sufficiently indented and end with a ]\nNothing was written: 1 to settle.\n`,
    );
    folder.write('publication.yaml', '');
    assertRefused(
      folder,
      './publication.yaml:1:1 Invalid input: expected object, received null\nNothing was written: 1 to settle.\n',
    );
    writeFileSync(
      join(folder.dir, 'publication.yaml'),
      Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xbf, 0xc6]),
    );
    assertRefused(
      folder,
      './publication.yaml:1 expected UTF-8, found another encoding; save the file as UTF-8\nNothing was written: 1 to settle.\n',
    );
  });

  it('zones.yaml: two zones of one id and name, a parent that is none', () => {
    const folder = content({
      'zones.yaml': `sources: { scan: pages }
zones:
  - { id: a-etdz, name: 甲经济开发区, aliases: [], kind: economic, level: null, prefecture: null, parent: null, source: ["scan:1"] }
  - { id: a-etdz, name: 甲经济开发区, aliases: [], kind: economic, level: null, prefecture: null, parent: none, source: ["list:1"] }
`,
    });
    assertRefused(
      folder,
      `./zones.yaml:4 expected every id once, found a-etdz twice
./zones.yaml:4 expected every name once, found 甲经济开发区 at a-etdz and a-etdz
./zones.yaml:4 a-etdz: expected a key of sources, found list:1
./zones.yaml:4 a-etdz: expected the id of a zone as parent, found none
Nothing was written: 4 to settle.
`,
    );
  });

  it('issues: a scan that is not there, one in two issues, a date that is none, another name', () => {
    const issue = (id: string, edtf: string, scan: string): string =>
      `id: "${id}"\ndate: { edtf: "${edtf}", status: editor }\nnumber: null\nserial: null\npagesPrinted: null\npages:\n  - { scan: ${scan}, label: A2, status: editor }\n`;
    const folder = content({
      'issues/2025-06-06.yaml': issue('2025-06-06', '2025-06-06', 'p2.txt'),
      'issues/2025-06-13.yaml': issue('2025-06-13', '2025-06-13', 'p2.txt'),
      'issues/2025-06-20.yaml': issue('2025-06-20', '2025-06-20', 'p9.txt'),
      'issues/2025-06-27.yaml': issue('2025-06-27', '27 June', 'p2.txt'),
      'issues/july.yaml': issue('2025-07-04', '2025-07-04', 'p2.txt'),
    });
    assertRefused(
      folder,
      `./issues/2025-06-27.yaml:2:15 date.edtf: expected an EDTF date such as 2025-05-09, 2025-05~ or 2026-03-30/..
./issues/july.yaml:1 expected id july as the file is called, found 2025-07-04
./issues/2025-06-13.yaml: scan p2.txt is already a page of issues/2025-06-06.yaml
./issues/2025-06-20.yaml: expected a file under scans, found no p9.txt
./issues/2025-07-04.yaml: scan p2.txt is already a page of issues/2025-06-13.yaml
Nothing was written: 5 to settle.
`,
    );
  });

  it('corrections: no reason, no scan, two files for one scan', () => {
    const folder = content({
      'corrections/p2.yaml':
        'scan: p2.txt\ntext:\n  - { line: 21, printed: 四成, corrected: 五成 }\n',
      'corrections/p8.yaml': 'scan: p8.txt\n',
      'corrections/p9.yaml': 'scan: p8.txt\n',
    });
    assertRefused(
      folder,
      `./corrections/p2.yaml:3:5 text.0.reason: Invalid input: expected string, received undefined
./corrections/p9.yaml:1 expected one file a scan, found corrections/p8.yaml for p8.txt as well
./corrections/p9.yaml:1 expected a file under scans, found no p8.txt
Nothing was written: 3 to settle.
`,
    );
  });

  it('corrections: a reason that is still to be written', () => {
    for (const reason of ['…', '...', '“”', '——']) {
      const folder = content({
        'corrections/p2.yaml': `scan: p2.txt\nlines:\n  - { line: 5, printed: 绿色工厂, role: headline, reason: ${JSON.stringify(reason)} }\n`,
      });
      assertRefused(
        folder,
        './corrections/p2.yaml:3:55 lines.0.reason: expected why you decided so, found no word; write it in place of the …\nNothing was written: 1 to settle.\n',
      );
    }
  });

  it('redirects.json with the marks of a merge', () => {
    const folder = content({ 'redirects.json': '{ "redirects": [\n<<<<<<< HEAD\n' });
    assertRefused(
      folder,
      './redirects.json:2 expected JSON, found both sides of a merge of git; the program writes this file: restore it from git, or delete it to have it made anew\nNothing was written: 1 to settle.\n',
    );
  });

  it('--check and --adopt together; a folder that is none', () => {
    const folder = content();
    assertRefused(
      folder,
      '--check changes nothing and --adopt does: expected one of them, found both\n',
      '--check',
      '--adopt',
    );
    assertRefused(
      folder,
      'none: expected a content folder (publication.yaml, zones.yaml, scans/), found none\n',
      '--content',
      'none',
    );
  });
});

describe('npm run normalize: pages and decisions that do not fit', () => {
  it('empty, binary, huge and torn scans are errors; the others are made, exit 1', () => {
    const folder = content({ 'scans/blank.txt': ' \n\n', 'scans/empty.txt': '' });
    writeFileSync(
      join(folder.dir, 'scans/noise.txt'),
      Buffer.from(Array.from({ length: 400 }, (_, i) => 0x81 + ((i * 37) % 0x7c))),
    );
    writeFileSync(
      join(folder.dir, 'scans/image.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    );
    folder.write('scans/huge.txt', '甲'.repeat(1_666_667));
    writeFileSync(join(folder.dir, 'scans/torn.txt'), Buffer.from(pageA2).subarray(0, -2));
    const { status, stdout, stderr } = run('normalize.ts', folder);
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `scan    issue       page  articles  joins  doubts
p2.txt  2025-06-06  A2    2         1      1

Errors
  ./scans/blank.txt split-lines: expected the text of a page, found only blank lines
  ./scans/empty.txt decode-scan: expected the text of a page, found an empty file
  ./scans/huge.txt decode-scan: expected a page of at most 5 MB, found 5000001 bytes; split the file by page
  ./scans/image.txt decode-scan: expected text, found a binary file (3 zero bytes at its start); save the page as text
  ./scans/noise.txt decode-scan: expected UTF-8, UTF-16, GB18030 or Big5, found none of them; save the file as UTF-8
  ./scans/torn.txt decode-scan: expected UTF-8 as in the rest of the file, found other bytes on line 23; save the file as UTF-8 again

Doubts: look at these first
  ./scans/p2.txt:13 doubt-words: 建设建设 may be misread (99 %): …好项目建设建设,推动…; expected 好项目建设,推动; compare the printed page
      corrections/p2.yaml  text:  - { line: 13, printed: "好项目建设建设,推动", corrected: "好项目建设建设,推动", reason: … }

1 scans, 2 articles, 1 joins, 1 doubts, 6 errors; 2 new, 0 changed, 0 removed
`,
    );
    assert.equal(status, 1);
    assert.ok(folder.files().has(articleA));
  });

  it('a correction whose words are gone fails until it is settled, with the nearest words', () => {
    const folder = content();
    assert.equal(run('normalize.ts', folder).status, 0);
    folder.write(
      'corrections/p2.yaml',
      `# 勘误
scan: p2.txt
text:
  - { line: 13, printed: 抓好项目建没建设, corrected: 抓好项目建设, reason: 叠词误识 }
lines:
  - line: 17
    printed: 厨卫产业上新
    role: headline
    reason: 标题
`,
    );
    const before = folder.files();
    const { status, stdout } = run('normalize.ts', folder);
    assert.equal(
      stdout.split('\n').slice(3, 7).join('\n'),
      `Errors
  ./corrections/p2.yaml:4 apply-text-corrections: expected 抓好项目建没建设 on scans/p2.txt:13, found 平遥经开区相关负责人表示,将继续抓好项目建设建设,推动传统产业转型升级。周强; nearest: line 13, 抓好项目建设建设,推; settle it in this file
  ./corrections/p2.yaml:6 apply-decisions: expected 厨卫产业上新 on scans/p2.txt:17, found 厨卫产业“上新”; nearest: line 17, 厨卫产业“上新”; settle it in this file
`,
    );
    assert.match(stdout, /2 errors; nothing was written\n$/);
    assert.equal(status, 1);
    assert.deepEqual(folder.files(), before);
    folder.edit('corrections/p2.yaml', '抓好项目建没建设', '抓好项目建设建设');
    folder.edit('corrections/p2.yaml', '厨卫产业上新', '厨卫产业“上新”');
    assert.equal(run('normalize.ts', folder).status, 0);
    assert.match(folder.read(articleA), /将继续抓好项目建设，/);
  });
});

describe('npm run add', () => {
  it('adds a page to a new issue, and another to the same, keeping its comments', () => {
    const folder = content();
    folder.write('in/A3.TXT', pageA2.replace('A2', 'A3').replaceAll(/[平厨]/gu, '昔'));
    const first = run('add.ts', folder, 'scans/p2.txt', '--issue', '2025-06-06', '--page', 'a2');
    assert.equal(first.stderr, '');
    assert.equal(
      first.stdout,
      `./scans/p2.txt
./issues/2025-06-06.yaml

Issue 2025-06-06, 2025-06-06: as you say
Page A2: as you say

2 articles
  绿色工厂铺就转型路
    pingyao-etdz; 周强; ./articles/pingyao-etdz/2025-06-06-a2-01.md
  厨卫产业“上新”
    huozhou-etdz; 郝宇; ./articles/huozhou-etdz/2025-06-06-a2-02.md

Doubts: look at these first (npm run dev shows them beside the page, under /desk/)
  ./scans/p2.txt:13 doubt-words: 建设建设 may be misread (99 %): …好项目建设建设,推动…; expected 好项目建设,推动; compare the printed page
      corrections/p2.yaml  text:  - { line: 13, printed: "好项目建设建设,推动", corrected: "好项目建设建设,推动", reason: … }
`,
    );
    folder.edit('issues/2025-06-06.yaml', 'number: null', 'number: 18 # 报头所印');
    const { status, stderr } = run(
      'add.ts',
      folder,
      'in/A3.TXT',
      '--issue',
      '2025-06-06',
      '--page',
      'A3',
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(
      folder.read('issues/2025-06-06.yaml'),
      `# 这一期：日期、期号（第N期、总第N期）、当日版数、各版。不知道的写 null，不要猜。

id: "2025-06-06"
date:
  edtf: "2025-06-06"
  status: editor
number: 18 # 报头所印
serial: null
pagesPrinted: null
pages:
  - { scan: p2.txt, label: A2, status: editor }
  - { scan: A3.txt, label: A3, status: editor }
`,
    );
    assert.equal(folder.read('scans/A3.txt'), folder.read('in/A3.TXT'));
  });

  it('shows the date that a page prints, with its evidence, and what to look at first', () => {
    const folder = content();
    folder.write('in/d.txt', pageA2.replace('星期五', '星期六'));
    folder.write('scans/p2.txt', pageA2.replaceAll(/[平厨]/gu, '昔'));
    const { status, stdout } = run('add.ts', folder, 'in/d.txt');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /Issue 2025-06-06, 2025-06-06: printed on the page\n {2}d\.txt:1 A2 综合 2025年6月6日.*: 印有出版日期\nPage A2: printed on the page/,
    );
    assert.match(
      stdout,
      /Doubts: look at these first .*\n {2}\.\/scans\/d\.txt:1 find-duplicates: repeats .*\n {6}corrections\/d\.yaml .*role: duplicate.*\n {2}\.\/scans\/d\.txt:1 resolve-issues: 2025-06-06 is 星期五, found 星期六 printed/,
    );
  });

  it('refuses what it cannot add, says why, and writes nothing', () => {
    const folder = content();
    folder.write('in/p2.txt', `${pageA2}另一段文字。\n`);
    folder.write('in/same.txt', pageA2);
    folder.write('in/empty.txt', '');
    writeFileSync(join(folder.dir, 'in/image.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const before = folder.files();
    const cases: [string[], string][] = [
      [
        [],
        'expected one text file (npm run add -- page.txt --issue 2025-05-16 --page A2), found 0',
      ],
      [['in/none.txt'], 'in/none.txt: expected a text file, found none'],
      [['in'], 'in: expected a text file, found a folder'],
      [['in/empty.txt'], 'in/empty.txt: expected the text of a page, found an empty file'],
      [
        ['in/image.txt'],
        'in/image.txt: expected text, found a binary file (3 zero bytes at its start); save the page as text',
      ],
      [
        ['in/same.txt'],
        'in/same.txt: expected a new page, found that scans/p2.txt is the same text',
      ],
      [
        ['in/p2.txt'],
        'in/p2.txt: expected a name that is free, found another text under scans/p2.txt; add it under another name with --as NAME.txt',
      ],
      [
        ['in/p2.txt', '--as', '../q.txt'],
        '--as: expected a file name such as a2.txt, found ../q.txt',
      ],
      [
        ['in/p2.txt', '--as', 'q.txt', '--page', 'A2'],
        '--page: expected --issue beside it, found none; a page belongs to an issue',
      ],
      [
        ['in/p2.txt', '--as', 'q.txt', '--issue', '2025-05-16', '--page', 'second'],
        '--page: expected a label such as A2, D5 or 3, found second',
      ],
      [
        ['in/p2.txt', '--as', 'q.txt', '--issue', '2025-02-30'],
        '--issue: expected a date of the calendar, found 2025-02-30',
      ],
      [
        ['in/p2.txt', '--as', 'q.txt', '--issue', '../x'],
        '--issue: expected a date such as 2025-05-16, or lower-case letters, digits and hyphens, found ../x',
      ],
    ];
    for (const [args, message] of cases) {
      const { status, stderr, stdout } = run('add.ts', folder, ...args);
      assert.deepEqual([status, stderr, stdout], [1, `${message}\n`, ''], args.join(' '));
      assert.deepEqual(folder.files(), before);
    }
    folder.write('zones.yaml', 'zones: []\n');
    const { status, stderr } = run('add.ts', folder, 'in/p2.txt', '--as', 'q.txt');
    assert.equal(status, 1);
    assert.equal(
      stderr,
      './zones.yaml:1:1 sources: Invalid input: expected record, received undefined\nNothing was added: 1 to settle first.\n',
    );
    assert.ok(!folder.files().has('scans/q.txt'));
  });

  it('a page that repeats one that is there is said', () => {
    const folder = content();
    folder.write('in/again.txt', `${pageA2}\n`);
    const { stdout } = run('add.ts', folder, 'in/again.txt');
    assert.match(stdout, /find-duplicates|repeats the page of scans\//);
  });

  it('a page of an issue that another scan holds is refused', () => {
    const folder = content();
    run('add.ts', folder, 'scans/p2.txt', '--issue', '2025-06-06', '--page', 'A2');
    folder.write('in/q.txt', `${pageA2}另一段文字。\n`);
    const { status, stderr } = run(
      'add.ts',
      folder,
      'in/q.txt',
      '--issue',
      '2025-06-06',
      '--page',
      'A2',
    );
    assert.deepEqual(
      [status, stderr],
      [
        1,
        'issues/2025-06-06.yaml: page A2 of this issue is scans/p2.txt already; leave --page out, or change that entry\n',
      ],
    );
  });
});
