import type { ArchivedArticle, Archive } from '../../src/archive/read-archive.ts';
import type { Article, ArticleKind } from '../../src/domain/article.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { Ledger } from '../../src/domain/ledger.ts';
import type { Publication } from '../../src/domain/publication.ts';
import type { Zone } from '../../src/domain/zone.ts';
import type { Block } from '../../src/markdown/body.ts';
import { formatBody } from '../../src/markdown/format-body.ts';
import { makeHeadline, makeParagraph } from './make-text.ts';
import { makePeople } from './people.ts';
import { type Random, seeded } from './random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** How large an archive to make. */
export interface MadeUpOptions {
  /** Number of articles. */
  articles: number;
  /** Same seed, same archive. */
  seed?: number;
  /** Characters of a body, on average; the real pages have about 1,000. */
  length?: number;
}

const PLACES = [
  ...'晋云河汾泽潞榆朔忻平安定和阳城川原山泉岭远襄霍介孝灵沁绛垣稷芮屯壶黎武左右宁保偏岢',
];
const PREFECTURES = [
  '东陵市',
  '西陵市',
  '南陵市',
  '北陵市',
  '上陵市',
  '下陵市',
  '内陵市',
  '外陵市',
  '前陵市',
  '后陵市',
  '中陵市',
];
const HEADS = ['亮点新闻', '创新前沿', '要闻', '综合', '简讯', '一线调研', '园区故事', '政策解读'];
const KINDS: ArticleKind[] = [
  'news',
  'news',
  'news',
  'news',
  'feature',
  'brief',
  'editorial',
  'notice',
];
/** Articles in an issue: five pages of four, a thousand a year. */
const PER_ISSUE = 20;
const PER_PAGE = 4;

const publication: Publication = {
  id: 'made-up',
  name: '试刊',
  supplement: null,
  language: 'zh-Hans-CN',
  founded: null,
  cn: null,
  weekday: 5,
  site: {
    title: '试刊',
    description: '编造的文字，供测试用。',
    url: null,
    contact: { name: '编辑部', email: 'editor@example.org' },
    rights: '编造的文字。',
    repository: null,
    zoneNoun: '开发区',
  },
  region: {
    id: 'region',
    name: '陵川省',
    aliases: ['全省'],
    readings: {},
    prefectures: PREFECTURES.map((name, i) => ({
      id: `prefecture-${String(i)}`,
      name,
      aliases: [name.slice(0, 2)],
      counties: [],
    })),
  },
  zoneSuffixes: ['经济开发区'],
  zoneCollectives: [],
  leadIns: { words: ['本报讯'], patterns: [] },
  standingHeads: HEADS,
  furniture: { masthead: [], folio: [], staff: [], footer: [], teaser: [] },
  bylines: { titles: { 记者: 'reporter' }, photographer: ['摄'], provider: ['供图'] },
  kinds: { brief: [], notice: [], editorial: [], photoStory: [], editorNote: [] },
};

function makeZones(random: Random): Zone[] {
  const zones: Zone[] = [];
  const names = new Set<string>();
  while (zones.length < 90) {
    const place = random.pick(PLACES) + random.pick(PLACES);
    if (names.has(place)) continue;
    names.add(place);
    const id = `zone-${String(zones.length)}`;
    zones.push({
      id,
      name: `${place}经济技术开发区`,
      aliases: [`${place}经开区`],
      kind: 'economic',
      level: null,
      prefecture: random.pick(PREFECTURES),
      parent: null,
      source: ['made-up'],
    });
    if (zones.length % 15 === 0) {
      zones.push({
        id: `${id}-park`,
        name: `${place}${random.pick(PLACES)}园区`,
        aliases: [],
        kind: 'industrial-park',
        level: null,
        prefecture: zones.at(-1)?.prefecture ?? null,
        parent: id,
        source: ['made-up'],
      });
    }
  }
  return zones;
}

function makeBlocks(random: Random, vocabulary: Vocabulary, length: number): Block[] {
  const blocks: Block[] = [];
  for (let written = 0; written < length;) {
    if (blocks.length > 2 && random.chance(0.06)) {
      blocks.push({ type: 'subhead', text: makeHeadline(random, vocabulary) });
    } else if (random.chance(0.01)) {
      const line = (): string => vocabulary.word(random) + vocabulary.word(random) + '，';
      blocks.push({ type: 'verse', lines: [line(), line(), line()] });
    } else {
      const text = makeParagraph(random, vocabulary, 60 + random.below(280));
      blocks.push({ type: 'paragraph', text });
      written += text.length;
    }
  }
  return blocks;
}

function makeArticle(
  random: Random,
  vocabulary: Vocabulary,
  place: { issue: string; scan: string; order: number; length: number },
  zones: readonly Zone[],
  people: readonly string[],
): ArchivedArticle {
  const { issue, scan, order } = place;
  const zone = random.chance(0.9) ? random.pick(zones) : null;
  const kind = random.pick(KINDS);
  const id = `${issue}-${scan.slice(-2)}-${String(order).padStart(2, '0')}`;
  const length = place.length * (0.4 + random.next() * 1.2);
  const blocks = makeBlocks(random, vocabulary, length);
  const article: Article = {
    id,
    issue,
    page: null,
    order,
    kind,
    headline: kind === 'brief' && random.chance(0.1) ? null : makeHeadline(random, vocabulary),
    zones: zone === null ? [] : [zone.id],
    zoneStatus: zone === null ? 'none' : 'zoneLine',
    scope: zone === null ? 'city' : 'zone',
    place: zone === null ? random.pick(PREFECTURES) : null,
    byline: random.chance(0.85) ? [{ name: random.pick(people), role: 'reporter' }] : [],
    source: [{ scan, lines: [[order * 10, order * 10 + 9]] }],
  };
  if (random.chance(0.2)) article.kicker = makeHeadline(random, vocabulary);
  if (random.chance(0.2)) article.deck = makeHeadline(random, vocabulary);
  if (random.chance(0.3)) article.standingHead = random.pick(HEADS);
  if (random.chance(0.7)) article.leadIn = '本报讯';
  if (random.chance(0.2)) {
    const name = random.pick(people);
    article.figures = [
      {
        caption: makeHeadline(random, vocabulary),
        credit: { text: `${name}摄`, name, role: 'photographer' },
      },
    ];
  }
  if (random.chance(0.03)) {
    const printed = vocabulary.word(random) + vocabulary.word(random);
    article.corrections = [
      { scan, line: order * 10, in: 1, printed, corrected: '', reason: '编造的勘误' },
    ];
  }
  return { article, body: formatBody(blocks), file: `articles/${zone?.id ?? 'none'}/${id}.md` };
}

/**
 * An archive of made-up text in the shape of a real one, for tests and benchmarks: a weekly with
 * twenty articles an issue, up to 2025, some issues without a printed date, zones with parks,
 * reporters, column heads, captions, corrections, verse.
 */
export function makeArchive({ articles: wanted, seed = 1, length = 1000 }: MadeUpOptions): Archive {
  const random = seeded(seed);
  const vocabulary = makeVocabulary(seed);
  const zones = makeZones(random);
  const people = makePeople(random, 120);
  const articles: ArchivedArticle[] = [];
  const ledgers: Ledger[] = [];
  const day = new Date(Date.UTC(2025, 11, 26));
  for (let number = 0; articles.length < wanted; number++, day.setUTCDate(day.getUTCDate() - 7)) {
    const date = day.toISOString().slice(0, 10);
    const isDated = number % 23 !== 7;
    const issue: Omit<Issue, 'pages'> = {
      id: isDated ? date : `undated-${String(number)}`,
      date: isDated
        ? { edtf: date, status: 'printed', evidence: [] }
        : { edtf: `${date}/..`, status: 'inferred', evidence: [] },
      number: null,
      serial: null,
      pagesPrinted: null,
    };
    for (let page = 0; page * PER_PAGE < PER_ISSUE && articles.length < wanted; page++) {
      const scan = `${issue.id}-${String(page + 1).padStart(2, '0')}`;
      for (let order = 1; order <= PER_PAGE && articles.length < wanted; order++) {
        const place = { issue: issue.id, scan, order, length };
        articles.push(makeArticle(random, vocabulary, place, zones, people));
      }
      ledgers.push({
        scan,
        sha256: '0'.repeat(64),
        encoding: 'utf-8',
        issue,
        page: { scan, label: `A${String(page + 1)}`, status: 'printed', evidence: [] },
        articles: [],
        lines: [],
        changes: [],
        doubts: [],
      });
    }
  }
  articles.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  ledgers.sort((a, b) => (a.scan < b.scan ? -1 : 1));
  return { publication, zones, articles, ledgers };
}
