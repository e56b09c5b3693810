import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { listFiles } from '../../files/list-files.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { decide } from '../../desk/decide.ts';
import { readDesk, readDeskPage } from '../../desk/read-desk.ts';
import { correctionPath } from '../../normalize/store/correction-file.ts';
import { runNormalize } from '../../normalize/store/run-normalize.ts';
import { tempContent, type TempContent } from '../temp-content.ts';
import { runs } from './runs.ts';

/** Stretches of names that YAML, URLs, patterns, folders or a shell take for something else. */
const PARTS = [
  ...['a', 'A', 'b', '1', '版面', '：', ': ', ' #', ' ', '一', '[x]', '{x}', '@a', '"', "'", '`'],
  ...['\\', '%', '%2F', '&', '*', '!', '|', '>', '- ', '? ', '~', '..', '.json', '.yaml', '.txt'],
  ...['null', 'true', '$&', '$1', '(', ')', '+', '^', ',', '=', '\t', '\n', '😀', 'é', 'e\u0301'],
];

const part = fc.constantFrom(...PARTS);
const file = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('.txt', '.TXT', '.Txt'))
  .map(([parts, ending]) => parts.join('') + ending);
const name = fc.oneof(
  { weight: 4, arbitrary: file },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'A', 'a.json', 'a.yaml', '版', ' '), file)
      .map(([folder, own]) => `${folder}/${own}`),
  },
);

/** Pages that have nothing in common, so that none repeats another. */
const TEXTS = [
  '稷山经济技术开发区\n\n红枣加工项目投产\n\n科学导报讯 稷山经开区红枣加工项目投产，预计产值三千万元。高敏\n\n带动三百户村民增收，合作社忙着分拣。\n',
  '新绛经济技术开发区\n\n云雕漆器走向海外\n\n科学导报讯 新绛经开区云雕漆器走向海外，出口额同比增长三成。马瑞\n\n工匠们白天刻漆，夜里赶订单发往港口。\n',
  '河津经济技术开发区\n\n铝镁轮毂项目达产\n\n科学导报讯 河津经开区铝镁轮毂压铸线昼夜不停，产能再创新高。段慧\n\n新的模具已经试装，下月交付第一批。\n',
];

const REASON = '编辑核对原报';

/** Everything an editor does with pages of these names: nothing of one gets into another. */
async function workWith(content: TempContent, scans: readonly string[]): Promise<void> {
  // One after the other: the files of the first may get other names when the second comes.
  for (const [i, scan] of scans.entries()) {
    content.write(`scans/${scan}`, TEXTS[i] ?? '');
    const { diagnostics } = await runNormalize(content.dir);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
  const check = (): void => {
    const { ledgers, articles } = readArchive(content.dir);
    assert.deepEqual(ledgers.map(({ scan }) => scan).sort(), scans.toSorted());
    assert.equal(new Set(ledgers.map(({ issue }) => issue.id)).size, scans.length);
    assert.deepEqual(
      articles.map(({ article }) => article.source.map(({ scan }) => scan).join()).sort(),
      scans.toSorted(),
    );
    const files = listFiles(join(content.dir, 'ledger'), '.json').map((own) => own.toLowerCase());
    assert.equal(new Set(files).size, scans.length);
  };
  check();

  // A correction written by hand, then one of the desk, then one that is adopted.
  const [scan = ''] = scans;
  const [, , headline = ''] = (TEXTS[0] ?? '').split('\n');
  content.write(
    correctionPath(content.dir, scan),
    `# 编辑的话\n${stringify({ scan, text: [{ line: 3, printed: headline.slice(0, 2), corrected: '大枣', reason: REASON }] })}`,
  );
  await runNormalize(content.dir);
  assert.match(textOf(content, scan), /大枣加工项目投产/);

  assert.deepEqual(
    readDesk(content.dir)
      .map((entry) => entry.scan)
      .sort(),
    scans.toSorted(),
  );
  for (const own of scans) {
    decide(content.dir, 'insert', { scan: own, line: '5', text: '桌上补的一段。', reason: REASON });
    assert.equal(readDeskPage(content.dir, own)?.entry.decisions, own === scan ? 2 : 1);
  }
  assert.match(content.read(correctionPath(content.dir, scan)), /^# 编辑的话\n/);
  await runNormalize(content.dir);
  for (const own of scans) assert.match(textOf(content, own), /桌上补的一段。/);

  const last = scans.at(-1) ?? '';
  const { file: path } = articleOf(content, last);
  content.edit(path, '\n桌上补的一段。\n', '\n桌上补的一段。\n\n手写的一段。\n');
  const adopted = await runNormalize(content.dir, { adopt: true });
  assert.equal(adopted.plan.edited.size, 0, adopted.adopted.join('\n'));
  assert.match(content.read(correctionPath(content.dir, last)), /手写的一段。/);
  const again = await runNormalize(content.dir, { check: true });
  assert.equal(again.changed, false);
  check();

  // Taken away again, nothing of a page is left, and the others stay.
  if (scans.length > 1) {
    rmSync(join(content.dir, correctionPath(content.dir, scan)));
    rmSync(join(content.dir, 'scans', scan));
    await runNormalize(content.dir);
    assert.deepEqual(
      readArchive(content.dir).ledgers.map((ledger) => ledger.scan),
      scans.slice(1).toSorted(),
    );
    const { changed } = await runNormalize(content.dir, { check: true });
    assert.equal(changed, false);
  }
}

const articleOf = (content: TempContent, scan: string): { file: string; body: string } => {
  const own = readArchive(content.dir).articles.find(
    ({ article }) => article.source[0]?.scan === scan,
  );
  assert.ok(own, `an article of ${JSON.stringify(scan)}`);
  return own;
};

const textOf = (content: TempContent, scan: string): string =>
  content.read(articleOf(content, scan).file);

/** Whether this file system takes `a.txt` and `A.txt` for two, and lets a name hold any letter. */
const isFree =
  process.platform !== 'win32' && !existsSync(join(import.meta.dirname, 'SCAN-NAMES.TEST.TS'));

const withContent = async (scans: readonly string[]): Promise<void> => {
  const content = tempContent();
  try {
    await workWith(content, scans);
  } finally {
    content.remove();
  }
};

describe('names of scans', { skip: !isFree && 'this file system does not allow them' }, () => {
  const cases = [
    ['UP.TXT', 'up.txt', 'Up.Txt'],
    ['a #b.txt', ' a.txt', '版面: 一.txt'],
    ['[x].txt', '@a.txt', '"quoted" \'it\'.txt'],
    ['a\\b.txt', 'a/b.txt', 'a-b.txt'],
    ['a.txt', 'A.txt', 'a/a.txt'],
    ['a.txt', 'a.json/b.txt', 'a.yaml/b.txt'],
    ['.txt', `${'版'.repeat(80)}.txt`, 'null.txt'],
  ];
  for (const scans of cases) {
    it(`work everywhere: ${scans.map((scan) => scan.slice(-24)).join(', ')}`, async () => {
      await withContent(scans);
    });
  }

  it('of any letters work everywhere', async () => {
    const scans = fc.uniqueArray(name, { minLength: 2, maxLength: 3 });
    await fc.assert(fc.asyncProperty(scans, withContent), runs(8));
  });
});
