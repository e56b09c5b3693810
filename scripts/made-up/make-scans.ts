import type { Publication } from '../../src/domain/publication.ts';
import type { Zone } from '../../src/domain/zone.ts';
import { makeHeadline, makeParagraph } from './make-text.ts';
import { makePeople } from './people.ts';
import { type Random, seeded } from './random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** The text of one page as an OCR program hands it over. */
export interface MadeUpScan {
  /** File name: `2024-03-08-a2.txt`. */
  name: string;
  text: string;
}

/** How many pages, and in whose manner. */
export interface ScanOptions {
  pages: number;
  /** Its name, lead-ins, titles and column heads are printed. */
  publication: Publication;
  /** Articles are about these. */
  zones: readonly Zone[];
  /** Same seed, same pages. */
  seed?: number;
  /** Characters of a page; the five real ones have 5,700 to 6,000, 17 KB. */
  length?: number;
  /** Day of the newest issue; the others come out every seven days before it. */
  newest?: string;
}

/** On average, at the usual length; the five real pages hold 26. */
export const ARTICLES_A_PAGE = 5;
/** So that an issue has twenty articles, and a year a thousand. */
const PAGES_AN_ISSUE = 4;
/** 总第N期 of the newest issue: an archive of fifty years counts down from it and stays above 0. */
const NEWEST_SERIAL = 4400;
const WEEKDAYS = [...'日一二三四五六'];

/** Marks as pages print them in half width: three of the five real pages do. */
const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
};

interface Press extends Pick<ScanOptions, 'publication' | 'zones'> {
  random: Random;
  vocabulary: Vocabulary;
  people: readonly string[];
  titles: readonly string[];
}

/**
 * Cuts a text in two inside a clause, where a column ends: `…加快推` and `进项目…`. The halves stand
 * on lines of their own, now and then with a picture between them.
 */
function breakColumn(press: Press, text: string): string[] {
  const { random } = press;
  const at = Math.floor(text.length * (0.3 + random.next() * 0.4));
  const between = random.chance(0.25) ? ['', captionOf(press), ''] : [];
  return [text.slice(0, at), ...between, text.slice(at)];
}

function captionOf({ random, vocabulary, people, zones }: Press): string {
  const shown = `${makeHeadline(random, vocabulary).replaceAll(' ', '')}现场`;
  switch (random.below(3)) {
    case 0:
      return `${shown}。 ■ ${random.pick(people)}摄`;
    case 1:
      return `${shown}（${random.pick(zones).name}供图）`;
    default:
      return `${shown}。${random.pick(people)}摄`;
  }
}

/** The lines of one article: zone, heads, text, byline; sometimes with its title behind its text. */
function articleLines(press: Press, length: number, mark: string): string[] {
  const { random, vocabulary, publication, zones, people, titles } = press;
  const zone = random.pick(zones);
  const heads: string[] = [];
  if (random.chance(0.2) && publication.standingHeads.length > 0)
    heads.push(random.pick(publication.standingHeads));
  if (random.chance(0.8)) heads.push(mark === '' ? zone.name : `## ${zone.name}`);
  if (random.chance(0.15)) heads.push(makeHeadline(random, vocabulary));
  heads.push(mark + makeHeadline(random, vocabulary));
  if (random.chance(0.2)) heads.push(`——${makeHeadline(random, vocabulary)}`);
  const body: string[] = [];
  const person = random.pick(people);
  const signedFirst = random.chance(0.3);
  let written = 0;
  for (let i = 0; written < length; i++) {
    let text = makeParagraph(random, vocabulary, 80 + random.below(240));
    if (i === 0) {
      const by = signedFirst ? `${random.pick(titles)}${person} ` : '';
      text = `${random.pick(publication.leadIns.words)} ${by}近日，${zone.name}${text}`;
    } else if (random.chance(0.1)) text = `${random.pick(zones).aliases[0] ?? zone.name}${text}`;
    if (i > 1 && random.chance(0.12)) body.push(makeHeadline(random, vocabulary));
    body.push(...(text.length > 120 && random.chance(0.3) ? breakColumn(press, text) : [text]));
    written += text.length;
  }
  if (!signedFirst && random.chance(0.7)) {
    const last = body.pop() ?? '';
    body.push(random.chance(0.5) ? last + person : `${last}（${person}）`);
  }
  if (random.chance(0.25)) body.push(captionOf(press));
  return random.chance(0.05) ? [...body, ...heads] : [...heads, ...body];
}

/** The issues of a year are numbered from 1. */
const numberInYear = (day: Date): number =>
  Math.ceil((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 0)) / (7 * 86_400_000));

function frontLines({ publication, random }: Press, day: Date, serial: number): string[] {
  return [
    '',
    publication.name,
    `第${String(numberInYear(day))}期 总第${String(serial)}期`,
    dateOf(day),
    ...(publication.supplement === null ? [] : [`## ${publication.supplement}`]),
    `国内统一连续出版物号 CN 00-0000 邮发代号: 00-${String(random.below(900) + 100)} 今日 ${String(PAGES_AN_ISSUE)} 版`,
  ];
}

const dateOf = (day: Date): string =>
  `${String(day.getUTCFullYear())}年${String(day.getUTCMonth() + 1)}月${String(day.getUTCDate())}日 星期${WEEKDAYS[day.getUTCDay()] ?? ''}`;

/**
 * Pages of made-up text in the manner of a newspaper, one after the other: issues of four pages with
 * a masthead on the first and a folio on the others, paragraphs cut by columns, captions, bylines
 * in several forms, titles behind their text, and half of the pages with half-width marks.
 */
export function* makeScans(options: ScanOptions): Generator<MadeUpScan> {
  const { pages, publication, zones, seed = 1, length = 5950, newest = '2025-12-26' } = options;
  const random = seeded(seed);
  const press: Press = {
    random,
    vocabulary: makeVocabulary(seed),
    publication,
    zones,
    people: makePeople(random, 200),
    titles: Object.keys(publication.bylines.titles),
  };
  const day = new Date(newest);
  for (let made = 0; made < pages;) {
    const issue = Math.floor(made / PAGES_AN_ISSUE);
    for (let page = 1; page <= PAGES_AN_ISSUE && made < pages; page++, made++) {
      const mark = random.chance(0.5) ? '# ' : '';
      const label = `A${String(page)}`;
      const lines =
        page === 1
          ? frontLines(press, day, NEWEST_SERIAL - issue)
          : [`${label} 综合 ${dateOf(day)} 责编：${random.pick(press.people)}`];
      for (let left = length; left > 300;) {
        const article = articleLines(press, Math.min(left, 400 + random.below(1400)), mark);
        lines.push(...article);
        left -= article.join('').length;
      }
      let text = `${lines.join('\n\n')}\n`;
      if (random.chance(0.5)) text = text.replace(/[，：；（）？！]/gu, (c) => HALF[c] ?? c);
      yield { name: `${day.toISOString().slice(0, 10)}-${label.toLowerCase()}.txt`, text };
    }
    day.setUTCDate(day.getUTCDate() - 7);
  }
}
