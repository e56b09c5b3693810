import { addLetter, EMPTY } from './hash.ts';
import { countRecurrences, type Recurrences } from './recurrences.ts';
import { type CostOf, costEdited, lexiconOf, segment, type Segmentation } from './segmentation.ts';
import { confusionTable, dictionary } from './tables.ts';

/** A place that may be misread, what would be right there, and what a judge is told of it. */
export interface Suspect {
  kind: 'letter' | 'doubled';
  /** Code units of the line. */
  from: number;
  to: number;
  put: string;
  features: number[];
}

const RUN = /[\u3400-\u9fff]+/gu;

/** The runs of Chinese letters of some lines. */
export const runsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.match(RUN) ?? []);

/** What a page's letters are held against. */
export interface PageWords {
  recurrences: Recurrences;
  asPage: CostOf;
  asDictionary: CostOf;
}

/** The words of a page: the dictionary's, and its own strings that recur. */
export function wordsOfPage(lines: readonly string[]): PageWords {
  const recurrences = countRecurrences(runsOf(lines));
  return {
    recurrences,
    asPage: lexiconOf(dictionary(), recurrences),
    asDictionary: lexiconOf(dictionary()),
  };
}

/** Places of a line that may be misread. */
export function findSuspects(line: string, words: PageWords): Suspect[] {
  return [...line.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    suspectsOfRun({ line, run, start: index }, words),
  );
}

interface Run {
  line: string;
  run: string;
  /** Where it begins in its line. */
  start: number;
}

function suspectsOfRun(place: Run, words: PageWords): Suspect[] {
  const letters = Uint16Array.from({ length: place.run.length }, (_, i) => place.run.charCodeAt(i));
  const page = segment(letters, words.asPage);
  const plain = segment(letters, words.asDictionary);
  const reading = { ...place, letters, page, plain };
  return letters.length < 2
    ? []
    : Array.from(letters, (_, i) => [
        ...doubledAt(reading, i, words),
        ...letterAt(reading, i, words),
      ]).flat();
}

interface ReadRun extends Run {
  letters: Uint16Array;
  page: Segmentation;
  plain: Segmentation;
}

/** Longest words that are looked for twice in a row. */
const WIDEST = 4;

/** What stands before a run: a digit, a Latin letter, a mark, or nothing. */
const shapeOf = (letter: string | undefined): number =>
  letter === undefined ? 0 : /[\d.%]/u.test(letter) ? 1 : /[A-Za-z]/u.test(letter) ? 2 : 3;

function doubledAt(reading: ReadRun, i: number, words: PageWords): Suspect[] {
  const { run, letters, plain, page, start, line } = reading;
  const found: Suspect[] = [];
  for (let width = 1; width <= WIDEST && i + 2 * width <= run.length; width++) {
    const once = run.slice(i, i + width);
    if (!run.startsWith(once, i + width)) continue;
    if (width > 1 && run[i] === run[i + 1]) continue;
    const seam = i + width;
    const end = seam + width;
    const edit = { from: i, to: seam, put: undefined };
    const known = (from: number, to: number): number => knownCost(letters, from, to, words);
    const around = [known(i, end), known(i - 1, end), known(i, end + 1), known(i - 1, end + 1)];
    const ending = [2, 3, 4].map((n) => known(seam - n, seam));
    const opening = [2, 3, 4].map((n) => known(seam, seam + n));
    found.push({
      kind: 'doubled',
      from: start + i,
      to: start + end,
      put: once,
      features: [
        plain.total - costEdited(letters, plain, words.asDictionary, edit).total,
        page.total - costEdited(letters, page, words.asPage, edit).total,
        width,
        Math.min(...around),
        Math.min(...ending),
        Math.min(...opening),
        Math.max(Math.min(...ending), Math.min(...opening)),
        Math.min(3, recurring(letters, i, end, words)),
        words.asDictionary(hashOfRange(letters, i, seam), width, 0) === Infinity ? 1 : 0,
        words.asDictionary(hashOfRange(letters, i, i + 1), 1, 0),
        plain.begin[seam] === seam ? 1 : 0,
        (plain.end[i] ?? 0) > seam ? 1 : 0,
        run[i - 2] !== undefined && run[i - 2] === run[i - 1] ? 1 : 0,
        run[end] !== undefined && run[end] === run[end + 1] ? 1 : 0,
        i === 0 ? shapeOf(line[start - 1]) : 4,
        Math.min(3, run.length - end),
        (plain.end[i] ?? 0) - (plain.begin[i] ?? 0),
        (plain.end[seam] ?? 0) - (plain.begin[seam] ?? 0),
      ],
    });
  }
  return found;
}

const NONE = 25;

function hashOfRange(letters: Uint16Array, from: number, to: number): number {
  let hash = EMPTY;
  for (let i = from; i < to; i++) hash = addLetter(hash, letters[i] ?? 0);
  return hash;
}

/** What a stretch of letters costs as a word of the dictionary. */
function knownCost(letters: Uint16Array, from: number, to: number, words: PageWords): number {
  if (from < 0 || to > letters.length) return NONE;
  return Math.min(NONE, words.asDictionary(hashOfRange(letters, from, to), to - from, 0));
}

/** How often a stretch of letters stands elsewhere on the page. */
function recurring(letters: Uint16Array, from: number, to: number, words: PageWords): number {
  if (from < 0 || to > letters.length) return 0;
  return words.recurrences.count(hashOfRange(letters, from, to)) - 1;
}

/** Surnames that most people of China have. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
);

const TITLE =
  /(?:记者|通讯员|书记|市长|主任|局长|教授|经理|主席|部长|院长|校长|董事长|负责人|编辑|同志|县长|省长|村民|党员|总裁|代表|老师|医生|图|文|摄)$/u;

const COMPANY = /^[\p{Script=Han}（）()]{0,8}(?:公司|集团|股份|有限|科技|实业)/u;

function letterAt(reading: ReadRun, i: number, words: PageWords): Suspect[] {
  const { run, letters, plain, page, start, line } = reading;
  const isAlone = (at: number): boolean => (plain.end[at] ?? 0) - (plain.begin[at] ?? 0) === 1;
  if (!isAlone(i) && (plain.cost[i] ?? 0) < 13) return [];
  const read = run[i] ?? '';
  let best = { gain: -9, score: -12, weight: -6, printed: '', length: 0, cost: NONE };
  for (const { printed, weight } of confusionTable().get(read) ?? []) {
    const edit = { from: i, to: i + 1, put: printed.charCodeAt(0) };
    const edited = costEdited(letters, page, words.asPage, edit);
    const gain = page.total - edited.total;
    const score = gain + 0.8 * weight;
    const { length, cost } = edited;
    if (score > best.score) best = { gain, score, weight, printed, length, cost };
  }
  if (best.printed === '' || best.gain < -1) return [];
  const edit = { from: i, to: i + 1, put: best.printed.charCodeAt(0) };
  const anew = costEdited(letters, plain, words.asDictionary, edit);
  let alone = 1;
  for (let at = i - 1; at >= 0 && isAlone(at); at--) alone++;
  for (let at = i + 1; at < run.length && isAlone(at); at++) alone++;
  const from = i > 0 ? (page.begin[(page.begin[i] ?? 0) - 1] ?? 0) : 0;
  const to = Math.max(i + 1, page.end[page.end[i] ?? 0] ?? run.length);
  const pair = (at: number): number => Math.min(3, recurring(letters, at, at + 2, words));
  const put = letters.slice();
  put[i] = best.printed.charCodeAt(0);
  const after = (at: number): number =>
    at < 0 || at + 2 > put.length
      ? 0
      : Math.min(3, words.recurrences.count(hashOfRange(put, at, at + 2)));
  const wordAt = (at: number): number =>
    at < 0 || at >= run.length ? 0 : (page.end[at] ?? 0) - (page.begin[at] ?? 0);
  return [
    {
      kind: 'letter',
      from: start + i,
      to: start + i + 1,
      put: best.printed,
      features: [
        best.gain,
        best.weight,
        best.score,
        best.length,
        best.cost,
        plain.total - anew.total,
        anew.length,
        wordAt(i),
        page.cost[i] ?? 0,
        words.asDictionary(hashOfRange(letters, i, i + 1), 1, 0),
        words.asDictionary(hashOfRange(put, i, i + 1), 1, 0),
        Math.min(6, alone),
        ((page.before[to] ?? 0) - (page.before[from] ?? 0)) / (to - from),
        wordAt(i - 1),
        wordAt(i + 1),
        page.cost[i - 1] ?? 0,
        page.cost[i + 1] ?? 0,
        pair(i - 1),
        pair(i),
        after(i - 1),
        after(i),
        Math.min(3, recurring(letters, i - 1, i + 2, words)),
        Math.min(5, i),
        Math.min(5, run.length - 1 - i),
        i === 0 ? shapeOf(line[start - 1]) : 4,
        SURNAMES.has(read) || SURNAMES.has(run[i - 1] ?? '') || SURNAMES.has(run[i - 2] ?? '')
          ? 1
          : 0,
        [0, 1, 2].some((n) => TITLE.test(run.slice(0, Math.max(0, i - n)))) ? 1 : 0,
        COMPANY.test(line.slice(start + i)) ? 1 : 0,
        knownCost(letters, i - 1, i + 1, words),
        knownCost(letters, i, i + 2, words),
        read === run[i - 1] || read === run[i + 1] ? 1 : 0,
        Math.min(12, run.length),
        confusionTable().get(read)?.length ?? 0,
      ],
    },
  ];
}
