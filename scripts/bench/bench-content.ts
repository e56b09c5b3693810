import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLES_A_PAGE } from '../made-up/make-scans.ts';
import { writeContent, writeScans } from '../made-up/write-content.ts';
import { type Command, type Cost, measure } from './measure.ts';

/** A made-up content folder that changes as an office changes its own: a scan corrected, one added. */
export interface BenchContent {
  folder: string;
  /** Reads the scans, measured. */
  normalize: () => Promise<Cost>;
  /** Forgets all that was written by the program. */
  forget: () => void;
  /** Reads the scans when that was never done. */
  provideArticles: () => Promise<void>;
  /** One more sentence in the first article of a page in the middle of the archive. */
  changeScan: () => void;
  /** The front page of one more issue. */
  addScan: () => void;
  changeArticle: () => Promise<void>;
  addArticles: () => Promise<void>;
}

/** The newest issue: not at the end of its year, so that what is added joins a year that is there. */
const NEWEST = '2025-09-26';
const WEEK = 7 * 86_400_000;

/** A line that is surely body text: a headline or caption has no 80 characters. */
const bodyLine = /^.{80,}$/mu;

/** Text of a page -> the same with one more sentence in its first long paragraph. */
export function addSentence(text: string, sentence: string): string {
  const line = bodyLine.exec(text);
  if (line === null) throw new Error('expected a line of 80 characters or more, found none');
  const at = line.index + line[0].indexOf('。') + 1;
  return text.slice(0, at) + sentence + text.slice(at);
}

/** Makes the folder anew. `normalize` is the command that reads its scans. */
export function makeBenchContent(
  folder: string,
  articles: number,
  normalizeCommand: Command,
): BenchContent {
  const pages = Math.ceil(articles / ARTICLES_A_PAGE);
  writeContent(folder, { pages, newest: NEWEST });
  const scans = readdirSync(join(folder, 'scans')).sort();
  let [changed, added] = [0, 0];
  const normalize = (): Promise<Cost> => measure(normalizeCommand);
  const changeScan = (): void => {
    const scan = join(folder, 'scans', scans[Math.floor(scans.length / 2)] ?? '');
    const sentence = `这是为测量添上的第${String(++changed)}句话。`;
    writeFileSync(scan, addSentence(readFileSync(scan, 'utf8'), sentence));
  };
  const addScan = (): void => {
    const newest = new Date(Date.parse(NEWEST) + ++added * WEEK).toISOString().slice(0, 10);
    writeScans(folder, { pages: 1, newest, seed: 1000 + added });
  };
  return {
    folder,
    normalize,
    forget: () => {
      for (const name of ['articles', 'ledger', '.normalize'])
        rmSync(join(folder, name), { recursive: true, force: true });
    },
    provideArticles: async () => {
      if (!existsSync(join(folder, 'articles'))) await normalize();
    },
    changeScan,
    addScan,
    changeArticle: async () => {
      changeScan();
      await normalize();
    },
    addArticles: async () => {
      addScan();
      await normalize();
    },
  };
}
