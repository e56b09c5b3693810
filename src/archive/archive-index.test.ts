import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../domain/article.ts';
import type { Publication } from '../domain/publication.ts';
import type { Zone } from '../domain/zone.ts';
import { type ArchiveIndex, indexArchive, type ScannedPage } from './archive-index.ts';
import { type Neighbours, neighboursOfArticle, neighboursOfIssue } from './neighbours.ts';
import { reporters } from './reporters.ts';
import { pagesForReaders } from './site-paths.ts';
import { standingHeads } from './standing-heads.ts';
import { issuesByYear } from './years.ts';
import {
  articlesOfZone,
  hasPage,
  mentionsOfZone,
  nameWithin,
  zonesBeside,
  zonesWithPages,
} from './zones.ts';

const publication = {
  region: {
    id: 'region',
    name: '某省',
    aliases: [],
    readings: {},
    prefectures: [{ id: 'jia', name: '甲市', aliases: ['甲'], counties: [] }],
  },
} as unknown as Publication;

const zone = (id: string, parent: string | null = null): Zone => ({
  id,
  name: id,
  aliases: [],
  kind: 'economic',
  level: null,
  prefecture: '甲市',
  parent,
  source: ['s'],
});

const page = (
  scan: string,
  issue: string,
  edtf: string | null,
  label: string | null,
): ScannedPage => ({
  scan,
  issue: {
    id: issue,
    date: { edtf, status: edtf === null ? 'unknown' : 'printed', evidence: [] },
    number: null,
    serial: null,
    pagesPrinted: null,
  },
  page: { scan, label, status: label === null ? 'unknown' : 'printed', evidence: [] },
  sectionName: label === 'A2' ? '要闻' : null,
});

const article = (
  id: string,
  issue: string,
  scan: string,
  rest: Partial<Article> = {},
): Article => ({
  id,
  issue,
  page: null,
  order: 1,
  kind: 'news',
  headline: id,
  zones: [],
  zoneStatus: 'none',
  scope: 'province',
  place: null,
  byline: [],
  source: [{ scan, lines: [[1, 2]] }],
  ...rest,
});

function sample(): ArchiveIndex {
  return indexArchive({
    publication,
    zones: [zone('z'), zone('z-park', 'z'), zone('quiet'), zone('named')],
    pages: [
      page('2.txt', '2025-05-09', '2025-05-09', 'A2'),
      page('1.txt', '2025-05-09', '2025-05-09', 'A1'),
      page('0.txt', '2025-05-02', '2025-05-02', null),
      page('u.txt', 'undated', '2025-05/2025-06', null),
      page('x.txt', 'lost', null, null),
    ],
    articles: [
      article('a2', '2025-05-09', '1.txt', { order: 2, zones: ['z-park'] }),
      article('a1', '2025-05-09', '1.txt', { zones: ['z'], zonesMentioned: ['named', 'z-park'] }),
      article('b1', '2025-05-09', '2.txt', { byline: [{ name: '王波', role: 'reporter' }] }),
      article('c1', '2025-05-02', '0.txt', { zones: ['z'], standingHead: '简讯' }),
      article('d1', 'undated', 'u.txt'),
    ],
  });
}

test('issues are newest first, pages and articles in the order of the paper, the unknown last', () => {
  const index = sample();
  assert.deepEqual(
    index.issues.map((issue) => issue.head.id),
    ['2025-05-09', '2025-05-02', 'undated', 'lost'],
  );
  assert.deepEqual(
    index.articles.map(({ id }) => id),
    ['a1', 'a2', 'b1', 'c1', 'd1'],
  );
  assert.equal(index.pageOf(index.articleById.get('b1') ?? assert.fail())?.key, 'a2');
  assert.deepEqual(
    issuesByYear(index).map(([year]) => year),
    [2025, null],
  );
});

test('an issue has the numbers that one of its pages prints', () => {
  const inner = page('2.txt', '2025-05-09', '2025-05-09', '2');
  const front = page('1.txt', '2025-05-09', '2025-05-09', null);
  const numbers = { number: 14, serial: 4369, pagesPrinted: 8 };
  const pages = [inner, { ...front, issue: { ...front.issue, ...numbers } }];
  const [issue] = indexArchive({ publication, zones: [], pages, articles: [] }).issues;
  assert.deepEqual(issue?.head, { ...inner.issue, ...numbers });
});

test('neighbours: in the issue as printed, in the zone by date, undated issues apart', () => {
  const index = sample();
  const at = (id: string): Article => index.articleById.get(id) ?? assert.fail();
  const idsOf = ({ previous, next }: Neighbours<Article>) => [previous?.id, next?.id];
  assert.deepEqual(idsOf(neighboursOfArticle(index, at('a2')).inIssue), ['a1', 'b1']);
  assert.deepEqual(idsOf(neighboursOfArticle(index, at('a1')).inZone), ['a2', undefined]);
  const issue = index.issueById.get('2025-05-02') ?? assert.fail();
  assert.deepEqual(
    [neighboursOfIssue(index, issue).previous, neighboursOfIssue(index, issue).next?.head.id],
    [undefined, '2025-05-09'],
  );
});

test('a zone has the articles of its parks, and a page when there is anything to read', () => {
  const index = sample();
  const ids = (list: readonly Article[]): string[] => list.map(({ id }) => id);
  assert.deepEqual(ids(articlesOfZone(index, 'z')), ['a1', 'a2', 'c1']);
  assert.deepEqual(ids(mentionsOfZone(index, 'named')), ['a1']);
  assert.deepEqual(
    zonesWithPages(index).map(({ id }) => id),
    ['z', 'z-park', 'named'],
  );
  assert.equal(hasPage(index, zone('quiet')), false);
  assert.deepEqual(
    zonesBeside(index, 'z').map(([other, count]) => [other.id, count]),
    [['named', 1]],
  );
});

test('a park is called by its own part of a name that begins with the name around it', () => {
  const outer = zone('示范区');
  assert.equal(nameWithin(zone('示范区晋中开发区'), outer), '晋中开发区');
  assert.equal(nameWithin(zone('唐槐园区'), outer), '唐槐园区');
  assert.equal(nameWithin(zone('示范区'), outer), '示范区');
  assert.equal(nameWithin(zone('示范区晋中开发区'), undefined), '示范区晋中开发区');
});

test('people and standing heads, the name of a page included', () => {
  const index = sample();
  assert.deepEqual(
    reporters(index).map(({ name, articles }) => [name, articles.length]),
    [['王波', 1]],
  );
  assert.deepEqual(
    standingHeads(index).map(({ name, articles }) => [name, articles.map(({ id }) => id)]),
    [
      ['简讯', ['c1']],
      ['要闻', ['b1']],
    ],
  );
});

test('a name in Traditional and in Simplified characters is one person', () => {
  const signed = (id: string, name: string): Article =>
    article(id, '2025-05-02', '0.txt', { byline: [{ name, role: 'reporter' }] });
  const people = (language: string): (readonly [string, number])[] =>
    reporters(
      indexArchive({
        publication: { ...publication, language },
        zones: [],
        pages: [page('0.txt', '2025-05-02', '2025-05-02', null)],
        articles: [signed('a', '許慧敏'), signed('b', '许慧敏')],
      }),
    ).map(({ name, articles }) => [name, articles.length] as const);
  assert.deepEqual(people('zh-Hans-CN'), [['许慧敏', 2]]);
  // Where Traditional is what the newspaper prints, 範 and 范 are two surnames.
  assert.equal(people('zh-Hant-TW').length, 2);
});

test('every page of the site is named once', () => {
  const all = pagesForReaders(sample());
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.includes('/issues/2025-05-09/a2/'));
  assert.ok(all.includes('/issues/undated/p1/'));
  assert.ok(all.includes('/zones/named/'));
  assert.ok(!all.includes('/zones/quiet/'));
});

test('what does not fit together is an error that says what to do', () => {
  const parts = { publication, zones: [], pages: [page('1.txt', 'i', null, null)] };
  assert.throws(
    () => indexArchive({ ...parts, articles: [article('a', 'i', '9.txt')] }),
    /^Error: a: expected a ledger for 9\.txt, found none; run normalize$/,
  );
  assert.throws(
    () => indexArchive({ ...parts, articles: [article('a', 'other', '1.txt')] }),
    /^Error: a: expected issue i, which the ledger of 1\.txt names, found other; run normalize$/,
  );
  assert.throws(
    () => indexArchive({ ...parts, articles: [article('a', 'i', '1.txt', { zones: ['z'] })] }),
    /^Error: a: zone z is not in zones\.yaml; add it or run normalize$/,
  );
});
