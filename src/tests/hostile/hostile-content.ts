import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeParagraph } from '../../../scripts/made-up/make-text.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { makeVocabulary } from '../../../scripts/made-up/vocabulary.ts';
import { secondContent } from '../second-newspaper/second-content.ts';
import { atLineStart, headlines, insideText, invisible } from './hostile-words.ts';

/** What an editor writes can be hostile as well: fields that no page prints so. */
export const editedFields = {
  kicker: '引题<script>window.hacked=30</script>',
  deck: '副题{{ 7*7 }}<b>',
  standingHead: '栏目<svg onload=window.hacked=31>',
  series: '系列"><script>window.hacked=32</script>',
  byline: '姓名"><script>window.hacked=33</script>',
  affiliation: '单位<i>javascript:window.hacked=34',
} as const;

const random = seeded(1);
const vocabulary = makeVocabulary(1);
/** No two paragraphs alike: those would be read as one that was scanned twice. */
const rest = (): string => makeParagraph(random, vocabulary, 40);
const sentence = (words: string, n: number): string =>
  `第${String(n)}幅展品上写着 ${words} ，讲解员照着念完，又说：${rest()}`;

/** The pages of the hostile issue, in the manner of the made-up daily: name -> text. */
export function hostilePages(): Map<string, string> {
  const pages = new Map<string, string>();
  const [first, second, third, fourth] = headlines.map(({ printed }) => printed);
  pages.set(
    '20240701-02.txt',
    [
      '第02版 展览 2024年7月1日 星期一',
      `# ${first ?? ''}`,
      '本报讯 渔港区7月1日办了一个展览，展品是各处印坏了的纸，观众要一幅一幅照原样读出来，不许跳过任何一个字。',
      ...insideText.map(({ printed }, i) => sentence(printed, i + 1)),
      '![](images/photo.jpg)',
      '展厅里的<svg onload=window.hacked=40>一角。本报记者 韩星野 摄',
      '展览到月底结束，渔港区欢迎各地的观众带着自己印坏的纸来换票。（沈渡）',
    ].join('\n\n'),
  );
  pages.set(
    '20240701-03.txt',
    [
      '第03版 展览 2024年7月1日 星期一',
      `# ${second ?? ''}`,
      '本报讯 渔港区的第二个展厅只收每行开头印坏了的纸，讲解员把它们一张一张念给观众听，念完才许进门。',
      ...atLineStart.map(
        ({ printed }) => `${printed} 这几个字印在纸的开头，讲解员照着念完，又说：${rest()}`,
      ),
      '展厅晚上八点关门，渔港区请观众把带来的纸留在门口的箱子里，第二天再取。（沈渡）',
      `# ${third ?? ''}`,
      '本报讯 云桥区的招牌写错了三年没有人发现，直到一位过桥的老人停下来，把每一个字都念了一遍。',
      ...invisible.map(({ printed }, i) => sentence(printed, i + 100)),
      `# ${fourth ?? ''}`,
      '本报讯 珊瑚区有一所小学把看不懂的话写进了校训，学生们每天早上照着念一遍，念得很整齐。',
      '学生们说，念着念着就懂了，老师说，懂了就不用念了。'.repeat(150),
      // A zero byte at the start of a file makes it a binary one; further behind it is a blot.
      sentence('零\u0000号', 200),
    ].join('\n\n'),
  );
  return pages;
}

/** Makes a content folder with the hostile issue, in the temporary folder of the system. */
export function hostileContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-hostile-'));
  for (const name of ['publication.yaml', 'zones.yaml'])
    cpSync(join(secondContent, name), join(folder, name));
  for (const part of ['scans', 'corrections']) mkdirSync(join(folder, part));
  const pages = hostilePages();
  for (const [name, text] of pages) writeFileSync(join(folder, 'scans', name), text);
  const { byline, affiliation, ...fields } = editedFields;
  writeFileSync(
    join(folder, 'corrections', '20240701-03.yaml'),
    stringify({
      scan: '20240701-03.txt',
      text: [
        {
          line: 3,
          printed: '字样',
          corrected: '字迹<x>',
          reason: '理由<script>window.hacked=50</script>',
        },
      ],
      inserts: [
        {
          line: 3,
          printed: '渔港区展出',
          text: '1. 补入<script>window.hacked=51</script>',
          reason: '理由<script>window.hacked=52</script>',
        },
      ],
      articles: [
        {
          line: 3,
          printed: '渔港区展出',
          reason: '测试',
          set: { ...fields, byline: [{ name: byline, role: 'author', affiliation }] },
        },
      ],
    }),
  );
  return folder;
}
