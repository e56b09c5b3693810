import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Article } from '../../domain/article.ts';
import { makeArchive } from '../../../scripts/made-up/make-archive.ts';
import { fileCounts, fileOf } from '../bigram-format.ts';
import type { Passage } from '../document.ts';
import { layOut, TITLE_SLOTS } from '../layout.ts';
import { buildBigramIndex } from './bigram-index.ts';
import { collectHeads, type IndexedArticle, memorySource, withWords } from './collect.ts';
import { traditionalPairs } from './traditional.ts';

const table = new Map(traditionalPairs());

function numberBytes(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...numberBytes(value >>> 7)];
}

/** Distances between numbers, the first one from 0. */
const distances = (numbers: readonly number[]): number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** A list before it is written: for each article that has it, the positions. */
type Lists = Map<string, Map<number, number[]>>;

function add(lists: Lists, key: string, article: number, position: number): void {
  const list = lists.get(key) ?? new Map<number, number[]>();
  lists.set(key, list);
  list.set(article, [...(list.get(article) ?? []), position]);
}

/** The files as `bigram-format.ts` describes them, made in the plainest way. */
function plainIndex(articles: readonly IndexedArticle[]): Map<string, number[]> {
  const pairs: Lists = new Map();
  const singles: Lists = new Map();
  articles.forEach(({ stored }, article) => {
    const { title, rest } = layOut(stored.segments, table);
    for (const [text, from] of [
      [title, 0],
      [rest, TITLE_SLOTS],
    ] as const) {
      const characters = [...text];
      characters.forEach((character, i) => {
        const next = characters[i + 1] ?? '\n';
        if (character === '\n') return;
        add(singles, character, article, from + i);
        if (next !== '\n') add(pairs, character + next, article, from + i);
      });
    }
  });
  const files = new Map<string, number[]>();
  const counts = fileCounts(articles.length);
  const write = (
    folder: string,
    count: number,
    lists: Lists,
    bytesOf: (list: Map<number, number[]>) => number[],
  ): void => {
    for (let i = 0; i < count; i++) files.set(`${folder}/${String(i)}`, []);
    const sorted = [...lists]
      .map(([key, list]) => {
        const [first = 0, second = 0] = [...key].map((c) => c.codePointAt(0) ?? 0);
        return { first, second, list };
      })
      .sort((a, b) => a.first - b.first || a.second - b.second);
    for (const { first, second, list } of sorted) {
      const bytes = bytesOf(list);
      files
        .get(`${folder}/${String(fileOf(first, second, count))}`)
        ?.push(...[first, second, bytes.length].flatMap(numberBytes), ...bytes);
    }
  };
  write('g', counts.pairs, pairs, (list) => {
    const gaps = distances([...list.keys()]);
    return [...list.values()].flatMap((positions, i) =>
      [gaps[i] ?? 0, positions.length, ...distances(positions)].flatMap(numberBytes),
    );
  });
  write('u', counts.singles, singles, (list) => {
    const gaps = distances([...list.keys()]);
    return [...list.values()].flatMap(([first = 0], i) =>
      numberBytes((gaps[i] ?? 0) * 2 + (first < TITLE_SLOTS ? 1 : 0)),
    );
  });
  return files;
}

function assertPlain(articles: readonly IndexedArticle[]): void {
  const built = [...buildBigramIndex(articles, table)].map(([name, packed]): [string, number[]] => [
    name,
    [...gunzipSync(packed)],
  ]);
  assert.deepEqual(new Map(built), plainIndex(articles));
}

function withSegments(segments: Passage[]): IndexedArticle {
  const names = { id: '', title: '', date: '', page: null, zones: [], byline: [] };
  return {
    article: {} as Article, // the index reads words alone
    stored: { ...names, dateStatus: 'printed', segments },
    facets: { zone: [], prefecture: [], reporter: [], standingHead: [], kind: [] },
    start: '',
    year: '',
    month: null,
  };
}

test('made-up archives are indexed as the format says, byte for byte', () => {
  for (const seed of [3, 4]) {
    const source = memorySource(makeArchive({ articles: 40, length: 600, seed }));
    const articles = collectHeads(source).map((head) => withWords(source, head));
    assertPlain(articles);
  }
});

test('so is any text: long headlines, repeated pairs, breaks, characters beyond 16 bits', () => {
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'开发区項目aB1 ，。') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '𠮷', '🉇', '\u{10ffff}', '\ud800', '\u200b') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  );
  const text = fc.array(character, { maxLength: 160 }).map((characters) => characters.join(''));
  const article = fc
    .tuple(text, fc.array(text, { maxLength: 3 }))
    .map(([headline, paragraphs]) =>
      withSegments([['headline', headline], ...paragraphs.map((p): Passage => ['body', p])]),
    );
  fc.assert(fc.property(fc.array(article, { maxLength: 12 }), assertPlain), { numRuns: 150 });
});
