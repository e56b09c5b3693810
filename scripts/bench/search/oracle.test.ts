import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Archive } from '../../../src/archive/read-archive.ts';
import { makeArchive } from '../../made-up/make-archive.ts';
import { seeded } from '../../made-up/random.ts';
import { traditionalPairs } from '../../../src/search/build/traditional.ts';
import { memorySource } from '../../../src/search/build/collect.ts';
import { writeIndex } from '../../../src/search/build/write-index.ts';
import type { EngineName } from '../../../src/search/catalog.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { fromDisk } from '../../../src/search/from-disk.ts';
import { describeDisagreements, disagreements, expectedIds, witnesses } from './oracle.ts';
import { sampleQueries } from './sample-queries.ts';
import { searchArchive } from '../../../src/search/search-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhoukan-oracle-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const table = new Map(traditionalPairs());
const archive = makeArchive({ articles: 1000, seed: 11, length: 700 });
const all = witnesses(archive, table);
const queries = sampleQueries(all, 600, seeded(5));

async function index(of: Archive, engine: EngineName, name: string): Promise<string> {
  const outDir = join(folder, `${name}-${engine}`);
  const cacheDir = join(folder, `cache-${name}-${engine}`);
  // small bundles, so that answers are merged from several
  await writeIndex({ source: memorySource(of), engine, cacheDir, outDir, maxBundle: 400 });
  return outDir;
}

for (const name of ['pagefind', 'bigram'] as const) {
  describe(`the ${name} engine on a made-up archive of 1,000 articles`, () => {
    let engine: SearchEngine;
    let dataDir: string;

    test('builds', async () => {
      dataDir = await index(archive, name, 'whole');
      engine = searchArchive(fromDisk(dataDir));
    });

    test('agrees with the oracle on 600 sampled queries', async () => {
      const found = await disagreements(engine, all, queries, table);
      assert.equal(found.length, 0, describeDisagreements(found));
    });

    test('finds Simplified text by Traditional words', async () => {
      const simplified = new Map([...table].map(([from, to]) => [to, from]));
      const traditional = queries
        .map((query) => query.replace(/./gu, (c) => simplified.get(c) ?? c))
        .filter((query, i) => query !== queries[i])
        .slice(0, 60);
      assert.ok(traditional.length > 40);
      const found = await disagreements(engine, all, traditional, table);
      assert.equal(found.length, 0, describeDisagreements(found));
    });

    test('gives hits newest first, headlines before text', async () => {
      const { hits } = await engine.search({ query: '项目', size: Infinity });
      const ids = await engine.ids(hits);
      const start = new Map(archive.ledgers.map(({ issue }) => [issue.id, issue.date.edtf ?? '']));
      const issues = new Map(archive.articles.map(({ article }) => [article.id, article.issue]));
      const dates = ids.map((id) => (start.get(issues.get(id) ?? '') ?? '').slice(0, 10));
      const titles = hits.filter(({ inTitle }) => inTitle).length;
      assert.ok(titles > 3 && titles < hits.length - 3);
      for (const part of [dates.slice(0, titles), dates.slice(titles)]) {
        assert.deepEqual(part, [...part].sort().reverse());
      }
      const newest = await engine.search({ query: '项目', order: 'newest', size: Infinity });
      const all = (await engine.ids(newest.hits)).map(
        (id) => start.get(issues.get(id) ?? '') ?? '',
      );
      assert.deepEqual(
        all.map((date) => date.slice(0, 10)),
        all
          .map((date) => date.slice(0, 10))
          .sort()
          .reverse(),
      );
    });

    test('narrows by facets as a reader would count by hand', async () => {
      const matching = new Set(expectedIds(all, '项目', table));
      const parents = new Map(archive.zones.map(({ id, parent }) => [id, parent]));
      const prefectures = new Map(archive.zones.map(({ id, prefecture }) => [id, prefecture]));
      const list = archive.articles
        .map(({ article }) => article)
        .filter(({ id }) => matching.has(id));
      const zone = archive.zones.find(({ parent }) => parent !== null)?.parent ?? '';
      const byZone = list.filter(({ zones }) =>
        zones.some((z) => z === zone || parents.get(z) === zone),
      );
      const narrowed = await engine.search({
        query: '项目',
        filters: { zone: [zone] },
        size: Infinity,
      });
      assert.deepEqual((await engine.ids(narrowed.hits)).sort(), byZone.map(({ id }) => id).sort());
      assert.ok(byZone.some(({ zones }) => zones.some((z) => parents.get(z) === zone)));

      const open = await engine.search({ query: '项目' });
      assert.equal(open.total, list.length);
      assert.equal(open.facets.zone.find(({ value }) => value === zone)?.count, byZone.length);
      const person = open.facets.reporter[0]?.value ?? '';
      const byPerson = list.filter(({ byline }) => byline.some(({ name: n }) => n === person));
      assert.equal(open.facets.reporter[0]?.count, byPerson.length);
      for (const { value, count } of open.facets.prefecture) {
        const counted = list.filter(({ zones, place }) =>
          zones.length === 0 ? place === value : zones.some((z) => prefectures.get(z) === value),
        );
        assert.equal(count, counted.length, value);
      }
      const both = await engine.search({
        query: '项目',
        filters: { reporter: [person], kind: ['news', 'feature'] },
      });
      const expected = byPerson.filter(({ kind }) => kind === 'news' || kind === 'feature');
      assert.equal(both.total, expected.length);
      // the counts of a facet say what one more value of it would show
      assert.equal(
        both.facets.kind.reduce((sum, { count }) => sum + (count ?? 0), 0),
        byPerson.length,
      );
      const undated = await engine.search({ query: '项目', filters: { year: ['undated'] } });
      assert.equal(undated.total, list.filter(({ issue }) => issue.startsWith('undated')).length);
      const months = await engine.search({
        query: '项目',
        filters: { from: '2025-03', to: '2025-04' },
      });
      const inRange = list.filter(({ issue }) => /^2025-0[34]/.test(issue));
      assert.equal(months.total, inRange.length);
      assert.ok(months.months.length > 2);
      for (const { month, count } of months.months) {
        assert.equal(count, list.filter(({ issue }) => issue.startsWith(month)).length, month);
      }
    });

    test('asks for no file of a bundle that a filter rules out', async () => {
      const surroundings = fromDisk(dataDir);
      const asked = new Set<string>();
      const watched = searchArchive({
        ...surroundings,
        read: (path) => {
          asked.add(path.split('/')[0] ?? '');
          return surroundings.read(path);
        },
      });
      const { bundles } = await surroundings.readManifest();
      assert.ok(bundles.length > 2);
      const [newest] = bundles;
      await watched.search({ query: '项目', filters: { from: newest?.months?.[1] ?? '' } });
      const loaded = bundles.filter(({ folder: f }) => asked.has(f));
      assert.deepEqual(
        loaded.map(({ name: n }) => n),
        [newest?.name],
      );
    });

    test('counts what filters rule out when it has looked at it already', async () => {
      const surroundings = fromDisk(dataDir);
      let reads = 0;
      const watched = searchArchive({
        ...surroundings,
        read: (path) => {
          reads++;
          return surroundings.read(path);
        },
      });
      const filters = { from: '2025-03', to: '2025-03' };
      const fresh = await watched.search({ query: '项目', filters });
      assert.ok(fresh.skipped.length > 0);
      const { months } = await watched.search({ query: '项目' });
      const readBefore = reads;
      const filtered = await watched.search({ query: '项目', filters });
      assert.equal(filtered.total, fresh.total);
      assert.deepEqual(filtered.months, months);
      assert.deepEqual(filtered.skipped, []);
      assert.equal(reads, readBefore);
      // other words are not here
      const others = await watched.search({ query: '发展', filters });
      assert.ok(others.skipped.length > 0);
    });

    test('says which part is missing when a file does not load, and finds it after a retry', async (t) => {
      // Pagefind writes every failed load to the console
      t.mock.method(console, 'error', () => undefined);
      const surroundings = fromDisk(dataDir);
      const { bundles } = await surroundings.readManifest();
      const bad = bundles[1]?.folder ?? '';
      let broken = true;
      const shaky = searchArchive({
        ...surroundings,
        read: (path) =>
          broken && path.startsWith(`${bad}/`) && /\/(?:index|g)\//.test(path)
            ? Promise.reject(new Error('no network'))
            : surroundings.read(path),
      });
      const whole = await engine.search({ query: '企业管理' });
      const partial = await shaky.search({ query: '企业管理' });
      assert.deepEqual(
        partial.missing.map(({ name: n }) => n),
        [bundles[1]?.name],
      );
      broken = false;
      shaky.retry();
      const again = await shaky.search({ query: '企业管理' });
      assert.deepEqual(again.missing, []);
      assert.equal(again.total, whole.total);
    });

    test('goes red when the index is not that of the archive', async () => {
      // every third article of the index lacks the last characters of its paragraphs
      const damaged: Archive = {
        ...archive,
        articles: archive.articles.slice(0, 300).map((archived, i) => ({
          ...archived,
          body: i % 3 === 0 ? archived.body.replace(/.{12}\n/gu, '\n') : archived.body,
        })),
      };
      const sound = { ...archive, articles: archive.articles.slice(0, 300) };
      const engineOfDamaged = searchArchive(fromDisk(await index(damaged, name, 'damaged')));
      const found = await disagreements(engineOfDamaged, witnesses(sound, table), queries, table);
      assert.ok(found.length > 20, `only ${String(found.length)} disagreements`);
      assert.match(describeDisagreements(found), /lost \d+: \S+/);
    });

    test('keeps rare characters apart, and finds each way of writing one character', async () => {
      const printed = [
        '门前卖的是𰻞𰻞面。',
        '选手𱍐明得了第一名。',
        '葛\u{e0100}家大院开放。',
        'cafe\u0301里来了Zürich的客商ni\u030c hǎo。',
        '二○二五年步道长3〜5公里。',
        '一字是\ue100，一字是\u{f0100}。',
        '产值\ufffd万元。',
      ];
      const rare: Archive = {
        ...archive,
        articles: archive.articles.slice(0, 40).map((archived, i) => ({
          ...archived,
          body: `${archived.body}\n${printed[i] ?? ''}\n`,
        })),
      };
      const searched = searchArchive(fromDisk(await index(rare, name, 'rare')));
      const finding = [
        ['𰻞', '𰻞𰻞面', '卖的是𰻞'],
        ['𱍐', '选手𱍐明'],
        ['葛家大院', '葛\u{e0100}家', '葛\ufe00家大'],
        ['café', 'cafe\u0301', 'Zürich', 'Zu\u0308rich', '"nǐ hǎo"', '"ni\u030c ha\u030co"'],
        ['二〇二五年步', '二○二五年步', '3~5公里', '3～5公里'],
        ['\ue100', '是\u{f0100}'],
        ['\ufffd', '产值\ufffd'],
      ];
      const findingNone = ['𰻝', '𰻝𰻞', '\ue101', '\u{f0101}', '\u{100100}', 'cafe里', '𰻞面馆'];
      const idsOf = async (query: string): Promise<string[]> =>
        searched.ids((await searched.search({ query, size: Infinity })).hits);
      for (const [i, own] of finding.entries()) {
        const id = rare.articles[i]?.article.id;
        for (const query of own) assert.deepEqual(await idsOf(query), [id], query);
      }
      for (const query of findingNone) assert.deepEqual(await idsOf(query), [], query);
      const queriesOfRare = [...finding.flat(), ...findingNone, ...printed];
      const differing = await disagreements(searched, witnesses(rare, table), queriesOfRare, table);
      assert.equal(differing.length, 0, describeDisagreements(differing));
    });

    test('makes the same bytes from the same articles', async () => {
      const small: Archive = { ...archive, articles: archive.articles.slice(0, 60) };
      const [one, two] = [await index(small, name, 'one'), await index(small, name, 'two')];
      const list = (of: string): string[] =>
        readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
      assert.deepEqual(list(one), list(two));
      for (const file of list(one)) {
        if (statSync(join(one, file)).isDirectory()) continue;
        assert.ok(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file);
      }
    });

    test('builds nothing again when nothing changed, and one bundle when one article did', async () => {
      const outDir = join(folder, `again-${name}`);
      const cacheDir = join(folder, `cache-whole-${name}`);
      const source = memorySource(archive);
      const same = await writeIndex({ source, engine: name, cacheDir, outDir, maxBundle: 400 });
      assert.deepEqual(same.built, []);
      const changed: Archive = {
        ...archive,
        articles: archive.articles.map((archived, i, { length }) =>
          i === length - 1 ? { ...archived, body: `${archived.body}\n新的一段。\n` } : archived,
        ),
      };
      const { built, manifest } = await writeIndex({
        source: memorySource(changed),
        engine: name,
        cacheDir,
        outDir,
        maxBundle: 400,
      });
      assert.equal(built.length, 1);
      assert.ok(manifest.bundles.length > 2);
      assert.deepEqual(
        readdirSync(outDir)
          .filter((f) => f.startsWith('20'))
          .sort(),
        manifest.bundles.map(({ folder: f }) => f).sort(),
      );
    });
  });
}
