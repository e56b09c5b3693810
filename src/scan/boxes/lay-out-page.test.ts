import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { layOutPage } from './lay-out-page.ts';
import { openPage } from './open-page.ts';
import { type BoxedPage, type Word } from './page.ts';

const source = readFileSync(join(import.meta.dirname, '../../tests/boxed-pages/page.hocr'), 'utf8');

const word = (text: string, left: number, top: number, size = 20): Word => ({
  text,
  box: { left, top, right: left + size * text.length, bottom: top + size * 0.9 },
});

/** A page of lines, each with its words, in letters of 20 pixels. */
const pageOf = (lines: Word[][], more: Partial<BoxedPage> = {}): BoxedPage => ({
  width: 1000,
  height: 1000,
  lines: lines.map((words, i) => ({ words, source: i + 1 })),
  rules: [],
  pictures: [],
  ...more,
});

const shown = (page: BoxedPage): string[] =>
  layOutPage(page)
    .map((line) => line?.text ?? '')
    .join('\n')
    .split('\n\n');

const TEXT = [
  '渠水绕过北坡的果园流进',
  '南面的稻田里孩子们坐在',
  '石台上看水今年的秧苗比',
  '往年早插十天村民说这是',
  '几十年里头一回碰上的事',
  '夜里水涨得快值班员沿渠',
];

describe('layOutPage', () => {
  const lines = layOutPage(openPage('page.hocr', source)).flatMap((line) => line ?? []);

  it('gives every word of the page once', () => {
    const bare = (text: string): string => [...text.replaceAll(/[#\s]/gu, '')].sort().join('');
    const page = openPage('page.hocr', source);
    assert.equal(
      bare(lines.map(({ text }) => text).join('')),
      bare(page.lines.flatMap(({ words }) => words.map(({ text }) => text)).join('')),
    );
  });

  it('reads a real page column by column, article by article', () => {
    const at = (start: string): number => lines.findIndex(({ text }) => text.includes(start));
    const order = [
      '水利在线',
      '新灌渠',
      '本周通水',
      '那里看水',
      '站里还装',
      '旧报装订',
      '六十年来',
      '己小学时',
    ];
    const places = order.map(at);
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('tells headings, columns, captions and credits, with box and line of the source', () => {
    const placeOf = (start: string): string | undefined =>
      lines.find(({ text }) => text.includes(start))?.place;
    assert.equal(placeOf('综合'), 'head');
    assert.equal(placeOf('水利在线'), 'kicker');
    assert.equal(placeOf('新灌渠绕过'), 'headline');
    assert.equal(placeOf('图为通水'), 'caption');
    assert.equal(placeOf('李禾'), 'credit');
    for (const { box, source: line } of lines) {
      assert.ok(box.left < box.right && box.right <= 1540 && box.bottom <= 840);
      assert.match(source.split('\n')[line - 1] ?? '', /ocr_/u);
    }
  });

  it('cuts lines that were read across a gutter', () => {
    const rows = TEXT.map((text, i) => [
      word(text, 100, 100 + 30 * i),
      word(text, 350, 100 + 30 * i),
    ]);
    assert.deepEqual(shown(pageOf(rows)), [[...TEXT, ...TEXT].join('\n')]);
  });

  it('opens a paragraph where a line is set in', () => {
    const rows = TEXT.map((text, i) => [
      i === 3 ? word(text.slice(2), 140, 100 + 30 * i) : word(text, 100, 100 + 30 * i),
    ]);
    assert.deepEqual(shown(pageOf(rows)), [
      TEXT.slice(0, 3).join('\n'),
      ['\u3000\u3000' + (TEXT[3] ?? '').slice(2), ...TEXT.slice(4)].join('\n'),
    ]);
  });

  it('reads the columns under each of two headings side by side', () => {
    const heading = (text: string, left: number): Word[] => [word(text, left, 40, 40)];
    const column = (left: number): Word[][] =>
      TEXT.map((text, i) => [word(text, left, 110 + 30 * i)]);
    const found = shown(
      pageOf([
        heading('新渠今日通水', 200),
        heading('旧报装订成册', 720),
        ...column(60),
        ...column(310),
        ...column(600),
        ...column(850),
      ]),
    );
    const text = TEXT.join('\n');
    assert.deepEqual(found, [
      '# 新渠今日通水',
      `${text}\n${text}`,
      '# 旧报装订成册',
      `${text}\n${text}`,
    ]);
  });

  it('reads a page of 5,000 words in little time', () => {
    const many = pageOf(
      Array.from({ length: 1000 }, (_, i) => {
        const [left, top] = [40 + 250 * (i % 10), 100 + 30 * Math.floor(i / 10)];
        return Array.from({ length: 5 }, (_own, k) => word('渠水', left + 40 * k, top));
      }),
      { width: 2600, height: 3300 },
    );
    layOutPage(many);
    const before = process.cpuUsage();
    layOutPage(many);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 1_000_000, `${String((user + system) / 1000)} ms`);
  });
});
