import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type Doubt, Ledger } from '../domain/ledger.ts';
import { runNormalize } from '../normalize/store/run-normalize.ts';
import {
  articleA,
  articleB,
  pageA2,
  tempContent,
  type TempContent,
} from '../tests/temp-content.ts';
import { answerDesk } from './desk-requests.ts';

/** A doubt about line 17 of the page, as the ledger holds it, whatever the normalizer makes of the line. */
const doubt: Doubt = {
  line: 17,
  ruleId: 'segment-articles',
  message: 'read as headline (52 %); it could be kicker (41 %)',
  choices: [
    {
      label: 'headline',
      list: 'lines',
      decision: { line: 17, printed: '厨卫产业', role: 'headline' },
    },
    { label: 'kicker', list: 'lines', decision: { line: 17, printed: '厨卫产业', role: 'kicker' } },
  ],
};
const fields = {
  scan: 'p2.txt',
  line: '17',
  rule: 'segment-articles',
  label: 'kicker',
  reason: '编辑裁定',
};

describe('the desk', () => {
  let content: TempContent;
  let server: Server;
  let origin = '';

  before(async () => {
    server = createServer((incoming, response) => {
      answerDesk(incoming, response, {
        content: content.dir,
        context: () => ({ base: '/', lastRun: { ok: true, output: '', changed: true }, run: 1 }),
        follow: () => () => undefined,
        renewed: async () => {
          await runNormalize(content.dir);
        },
      }).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(async (t) => {
    content = tempContent({ 'scans/p2.txt': pageA2 });
    await runNormalize(content.dir);
    const ledger = Ledger.parse(JSON.parse(content.read('ledger/p2.json')));
    content.write('ledger/p2.json', JSON.stringify({ ...ledger, doubts: [doubt] }));
    if ('after' in t) {
      t.after(() => {
        content.remove();
      });
    }
  });

  function ask(
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = { origin },
  ): Promise<{ status: number; location: string | undefined; text: string }> {
    return new Promise((resolve, reject) => {
      const body = form === undefined ? '' : new URLSearchParams(form).toString();
      const asked = request(
        origin + path,
        {
          method: form === undefined ? 'GET' : 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            const { statusCode = 0 } = response;
            resolve({ status: statusCode, location: response.headers.location, text });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  it('lists the scans, and shows one with its lines beside its articles', async () => {
    const list = await ask('/desk/');
    assert.equal(list.status, 200);
    assert.match(list.text, /<a href="\/desk\/\?scan=p2\.txt">p2\.txt<\/a>/);
    const page = await ask('/desk/?scan=p2.txt');
    assert.match(page.text, /id="line-13"/);
    assert.match(page.text, /<a href="\/articles\/2025-06-06-a2-01\/">/);
    assert.match(page.text, /接上行/);
    assert.equal((await ask('/desk/?scan=none.txt')).status, 404);
    assert.equal((await ask('/desk/?scan=../publication.yaml')).status, 404);
  });

  it('settles a doubt with the decision of the ledger, and leads back to the line', async () => {
    const shown = await ask('/desk/?scan=p2.txt');
    assert.match(shown.text, /<p>现作主题（五成）；也可能是引题（四成）<\/p>/);
    assert.match(shown.text, /value="headline" class="keep">就是主题</);
    assert.match(shown.text, /value="kicker" class="change">应为引题</);
    const { status, location } = await ask('/desk/settle', fields);
    assert.deepEqual([status, location], [303, '/desk/?scan=p2.txt#line-17']);
    assert.equal(
      content.read('corrections/p2.yaml'),
      'scan: p2.txt\nlines:\n  - line: 17\n    printed: 厨卫产业\n    role: kicker\n    reason: 编辑裁定\n',
    );
    assert.match(content.read(articleB), /kicker: "厨卫产业“上新”"/);
    const page = await ask('/desk/?scan=p2.txt');
    assert.match(page.text, /已裁定：引题（编辑裁定）/);
    assert.equal((await ask('/desk/settle', fields)).status, 409, 'a second time, it is settled');
  });

  it('corrects words of a line, beside a correction that is there; takes both back', async () => {
    content.write(
      'corrections/p2.yaml',
      '# 勘误\nscan: p2.txt\ntext:\n  - { line: 7, printed: 现代化, corrected: 新, reason: 试 } # 一处\n',
    );
    await runNormalize(content.dir);
    const line = pageA2.split('\n').findIndex((text) => text.includes('建设建设')) + 1;
    const now = pageA2.split('\n')[line - 1] ?? '';
    const fields = {
      scan: 'p2.txt',
      line: String(line),
      text: `${now.replace('建设建设', '建设')}\r\n`,
      reason: '叠词误识',
    };
    assert.equal((await ask('/desk/correct', fields)).status, 303);
    const printed = '项目建设建设,推动传';
    assert.equal(
      content.read('corrections/p2.yaml'),
      `# 勘误
scan: p2.txt
text:
  - { line: 7, printed: 现代化, corrected: 新, reason: 试 } # 一处
  - line: ${line}
    printed: ${printed}
    corrected: 项目建设,推动传
    reason: 叠词误识
`,
    );
    assert.match(content.read(articleA), /一座座新厂房.*\n\n.*\n\n.*将继续抓好项目建设，推动/s);
    assert.equal((await ask('/desk/correct', fields)).status, 409, 'nothing is left to change');
    for (const undo of [
      { line: String(line), printed },
      { line: '7', printed: '现代化' },
    ])
      assert.equal(
        (await ask('/desk/undo', { scan: 'p2.txt', list: 'text', ...undo })).status,
        303,
      );
    assert.equal(content.read('corrections/p2.yaml'), '# 勘误\nscan: p2.txt\n');
    assert.match(content.read(articleA), /一座座现代化厂房/);
  });

  it('merges an article into the one before it, and takes that back', async () => {
    const line = pageA2.split('\n').indexOf('霍州经济技术开发区') + 1;
    const fields = { scan: 'p2.txt', line: String(line), into: '5', reason: '编辑裁定' };
    assert.match((await ask('/desk/?scan=p2.txt')).text, /aria-label="并入上一篇：厨卫产业“上新”"/);
    assert.equal((await ask('/desk/merge', fields)).status, 303);
    assert.match(
      content.read('corrections/p2.yaml'),
      /printed: 霍州经济技术开发区\n {4}mergeInto:\n {6}line: 5\n {6}printed: 绿色工厂铺就转型路\n {4}reason: 编辑裁定/,
    );
    assert.match(content.read(articleA), /\n## 厨卫产业“上新”\n/);
    assert.match(content.read('redirects.json'), /"reason": "merged"/);
    assert.match((await ask('/desk/?scan=p2.txt')).text, /整篇并入“绿色工厂铺就转型路”所在的文章/);
    assert.equal((await ask('/desk/merge', fields)).status, 409, 'they are one already');
    const undo = { scan: 'p2.txt', line: String(line), list: 'articles' };
    assert.equal((await ask('/desk/undo', { ...undo, printed: '霍州经济技术开发区' })).status, 303);
    assert.match(content.read(articleB), /厨卫产业/);
    assert.doesNotMatch(content.read('redirects.json'), /merged/);
  });

  it('inserts a paragraph that the scan lacks, and takes it back', async () => {
    const fields = { scan: 'p2.txt', line: '11', text: ' 补入的\r\n一段。', reason: '识别漏掉' };
    assert.equal((await ask('/desk/insert', fields)).status, 303);
    assert.match(
      content.read('corrections/p2.yaml'),
      /^inserts:\n {2}- line: 11\n {4}printed: 该项目占地120亩,总投资2\.6\n {4}text: 补入的一段。\n {4}reason: 识别漏掉\n/m,
    );
    assert.match(content.read(articleA), /5万吨。\n\n补入的一段。\n\n平遥经开区/);
    assert.match((await ask('/desk/?scan=p2.txt')).text, /已裁定：补入一段“补入的一段。”/);
    assert.equal((await ask('/desk/insert', { ...fields, text: ' ' })).status, 409);
    assert.equal((await ask('/desk/insert', { ...fields, line: '1' })).status, 409);
    const undo = { scan: 'p2.txt', line: '11', list: 'inserts' };
    const printed = '该项目占地120亩,总投资2.6';
    assert.equal((await ask('/desk/undo', { ...undo, printed })).status, 303);
    assert.doesNotMatch(content.read(articleA), /补入/);
  });

  it('decides what a line is, where it stands and belongs, and the zone of an article', async () => {
    const scan = 'p2.txt';
    const mark = (line: string, role: string, place: string) =>
      ask('/desk/mark', { scan, line, role, place, reason: '编辑裁定' });
    assert.equal((await mark('21', 'subhead', '')).status, 303);
    assert.match(content.read(articleB), /\n## 企业负责人说，新品研发/);
    assert.equal((await mark('21', 'body', 'to:5')).status, 303);
    assert.match(content.read(articleA), /\n企业负责人说，新品研发/);
    assert.equal((await mark('11', '', 'starts')).status, 303);
    assert.match(content.read('ledger/p2.json'), /"headline":null/);
    assert.equal(
      content.read('corrections/p2.yaml'),
      `scan: p2.txt
lines:
  - line: 21
    printed: 企业负责人说,新品研发投入一千余
    role: body
    reason: 编辑裁定
    belongsTo:
      line: 5
      printed: 绿色工厂铺就转型路
  - line: 11
    printed: 该项目占地120亩,总投资2.6
    starts: true
    reason: 编辑裁定
`,
    );
    const refused = await mark('11', '', '');
    assert.equal(refused.status, 409);
    assert.match(refused.text, /没有选择要改什么/);
    assert.equal((await mark('11', 'title', '')).status, 409);
    const zone = (line: string, name: string) =>
      ask('/desk/zone', { scan, line, zone: name, reason: '编辑裁定' });
    assert.equal((await zone('15', '平遥经开区')).status, 303);
    assert.match(
      content.read(articleB.replace('huozhou-etdz', 'pingyao-etdz')),
      /zones: \["pingyao-etdz"\]\nzoneStatus: "correction"/,
    );
    assert.match((await zone('15', '某某经开区')).text, /名录里没有“某某经开区”/);
    assert.equal((await zone('1', '平遥经开区')).status, 409, 'page furniture has no zone');
  });

  it('withdraws an article, whose address says so, and takes that back', async () => {
    const fields = { scan: 'p2.txt', line: '15' };
    assert.equal((await ask('/desk/withdraw', { ...fields, reason: '' })).status, 409);
    assert.equal((await ask('/desk/withdraw', { ...fields, reason: '当事人要求' })).status, 303);
    assert.match(
      content.read('corrections/p2.yaml'),
      /printed: 霍州经济技术开发区\n {4}withdraw: true\n {4}reason: 当事人要求\n/,
    );
    assert.equal(content.files().has(articleB), false);
    assert.match(
      content.read('redirects.json'),
      /"from": "2025-06-06-a2-02",\n\s*"to": null,[^}]*"reason": "withdrawn"/,
    );
    const page = await ask('/desk/?scan=p2.txt');
    assert.match(page.text, /已裁定：撤下整篇（当事人要求）/);
    const undo = { ...fields, list: 'articles', printed: '霍州经济技术开发区' };
    assert.equal((await ask('/desk/undo', undo)).status, 303);
    assert.match(content.read(articleB), /^id: "2025-06-06-a2-02"$/m);
    assert.match(content.read('redirects.json'), /"redirects": \[\]/);
  });

  it('keeps corrections of one line apart: what overlaps is refused', async () => {
    const line = pageA2.split('\n').findIndex((text) => text.includes('建设建设')) + 1;
    const now = pageA2.split('\n')[line - 1] ?? '';
    const correct = (text: string) =>
      ask('/desk/correct', { scan: 'p2.txt', line: String(line), text, reason: '试' });
    assert.equal((await correct(now.replace('建设建设', '建设'))).status, 303);
    const before = content.files();
    const refused = await correct(now.replace('建设建设', '建造'));
    assert.equal(refused.status, 409);
    assert.match(refused.text, /与已有的勘误重叠，请在勘误文件里改/);
    assert.deepEqual(content.files(), before);
  });

  it('writes for nobody but its own pages', async () => {
    content.write('corrections/p2.yaml', 'scan: p2.txt\n');
    const before = content.files();
    const port = new URL(origin).port;
    for (const headers of [
      {},
      { origin: 'http://example.org' },
      { origin: 'null' },
      { origin: `http://localhost:${port}` },
      { origin, 'sec-fetch-site': 'cross-site' },
      { origin: `http://rebound.example:${port}`, host: `rebound.example:${port}` },
    ])
      assert.equal(
        (await ask('/desk/settle', fields, headers)).status,
        403,
        JSON.stringify(headers),
      );
    const rebound = await ask('/desk/', undefined, { host: `rebound.example:${port}` });
    assert.equal(rebound.status, 403);
    for (const [path, wrong] of [
      ['/desk/none', fields],
      ['/desk/settle', { ...fields, scan: '../../x.txt' }],
      ['/desk/settle', { ...fields, label: 'garbage' }],
      ['/desk/settle', { ...fields, reason: ' ' }],
      ['/desk/settle', { ...fields, line: 'x' }],
      ['/desk/correct', { scan: 'p2.txt', line: '4000', text: 'x', reason: 'y' }],
      ['/desk/correct', { scan: 'p2.txt', line: '9', text: 'x'.repeat(200_000), reason: 'y' }],
      ['/desk/undo', { scan: 'p2.txt', line: '9', list: 'text', printed: '无' }],
    ] as const) {
      const { status } = await ask(path, wrong);
      assert.ok(
        status === 409 || status === 404,
        `${path} ${JSON.stringify(wrong).slice(0, 80)}: ${status}`,
      );
    }
    const json = await ask('/desk/settle', fields, { origin, 'content-type': 'text/plain' });
    assert.equal(json.status, 409);
    assert.deepEqual(content.files(), before);
  });

  it('waits for a file that is being saved, and says what is wrong with one that stays so', async () => {
    const right = 'scan: p2.txt\n';
    content.write('corrections/p2.yaml', '');
    const asked = ask('/desk/?scan=p2.txt');
    setTimeout(() => {
      content.write('corrections/p2.yaml', right);
    }, 30);
    assert.equal((await asked).status, 200);

    content.write('corrections/p2.yaml', `${right}lines: 3\n`);
    for (const path of ['/desk/', '/desk/?scan=p2.txt']) {
      const { status, text } = await ask(path);
      assert.equal(status, 500);
      assert.match(text, /这一页读不出来.*corrections\/p2\.yaml:2:\d+ lines: /s);
    }
  });

  it('shows hostile text as text', async () => {
    content.write('scans/p2.txt', pageA2.replace('四成', '<script>alert(1)</script>"\'&'));
    await runNormalize(content.dir);
    const { text } = await ask('/desk/?scan=p2.txt');
    assert.ok(!text.includes('<script>alert'));
    assert.match(text, /&#x3C;script>alert\(1\)/);
  });
});
