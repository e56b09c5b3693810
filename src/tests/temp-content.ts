import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectDir } from '../files/project-dir.ts';
import { listFiles } from '../files/list-files.ts';

/** A content folder of a test's own, with the newspaper's conventions and zones of `content/`. */
export interface TempContent {
  dir: string;
  write: (path: string, text: string) => void;
  read: (path: string) => string;
  /** Changes a file by replacing words in it; throws when they are not there. */
  edit: (path: string, words: string, by: string) => void;
  /** Every file below the folder -> its text. */
  files: () => Map<string, string>;
  remove: () => void;
}

/** Makes a content folder with the given files: path below it -> text. */
export function tempContent(files: Readonly<Record<string, string>> = {}): TempContent {
  const dir = mkdtempSync(join(tmpdir(), 'zhoukan-'));
  const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const name of ['publication.yaml', 'zones.yaml'])
    copyFileSync(join(projectDir, 'content', name), join(dir, name));
  mkdirSync(join(dir, 'scans'));
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    dir,
    read,
    write,
    edit: (path, words, by) => {
      const text = read(path);
      if (!text.includes(words)) throw new Error(`${path}: expected ${words}, found\n${text}`);
      write(
        path,
        text.replace(words, () => by),
      );
    },
    files: () => new Map(listFiles(dir, '').map((name) => [name, read(name)])),
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A page in the paper's manner: a folio with its date, and two articles of two zones. */
export const pageA2 = `A2 综合 2025年6月6日 星期五 责编：周敏 校对：李蕾 版式：张燕

平遥经济技术开发区

绿色工厂铺就转型路

科学导报讯 近日,记者在平遥经开区看到,一座座现代化厂房拔地而起,施工人员正在加紧进行

设备安装和管线铺设。项目负责人说:“我们计划在年底前完成全部设备调试。”

该项目占地120亩,总投资2.6亿元,主要建设生产车间、研发中心及配套设施,建成后可年产高端铸件5万吨。

平遥经开区相关负责人表示,将继续抓好项目建设建设,推动传统产业转型升级。周强

霍州经济技术开发区

厨卫产业“上新”

科学导报讯 霍州经开区厨卫企业推出智能灶具新品,销量同比增长四成。

企业负责人说,新品研发投入一千余万元,申请专利32项。

一年一度的厨卫博览会将于九月举行,目前招展工作已经启动。郝宇
`;

/** Where the two articles of `pageA2` are written. */
export const articleA = 'articles/pingyao-etdz/2025-06-06-a2-01.md';
export const articleB = 'articles/huozhou-etdz/2025-06-06-a2-02.md';
