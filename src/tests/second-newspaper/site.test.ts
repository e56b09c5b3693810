import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readArchive } from '../../archive/read-archive.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { checkLinks } from '../../build/check-links.ts';
import { Publication } from '../../domain/publication.ts';
import { traditionalPairs } from '../../search/build/traditional.ts';
import { SEARCH_DATA } from '../../search/data-path.ts';
import { fromDisk } from '../../search/from-disk.ts';
import {
  describeDisagreements,
  disagreements,
  witnesses,
} from '../../../scripts/bench/search/oracle.ts';
import { sampleQueries } from '../../../scripts/bench/search/sample-queries.ts';
import { searchArchive } from '../../search/search-archive.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { buildSite, type TestSite } from '../build-site.ts';
import { shownText } from '../shown-text.ts';
import { secondContent } from './second-content.ts';

/** Text of every file of a built site, by path; packed files are unpacked. */
function textsOf(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    texts.set(relative(folder, path), (packed ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return texts;
}

describe('the site of a daily of another province', () => {
  let site: TestSite;
  let texts: Map<string, string>;
  const page = (path: string): string => {
    const html = texts.get(path);
    assert.ok(html !== undefined, `expected ${path} among ${[...texts.keys()].sort().join(' ')}`);
    return shownText(html);
  };

  before(async () => {
    site = await buildSite('second-newspaper', secondContent);
    texts = textsOf(site.out);
  });

  it('has its own name on every page', () => {
    for (const [path, html] of texts) {
      if (path.endsWith('.html')) assert.match(html, /滨海日报/, path);
    }
    assert.match(page('index.html'), /滨海日报数字报库/);
  });

  it('calls its districts districts', () => {
    assert.match(page('zones/index.html'), /全部区县/);
    for (const name of ['珊瑚区', '渔港区', '灯塔街道', '云桥区', '沙洲县', '白帆区', '长堤县'])
      assert.match(page('zones/index.html'), new RegExp(name));
    assert.match(page('zones/shanhu/index.html'), /老码头亮起新灯火/);
    assert.match(texts.get('search/index.html') ?? '', /data-zone-noun="区县"/);
  });

  it('prints an article with its byline and cites it by the name of the paper', () => {
    const text = page('articles/2024-06-12-1-01/index.html');
    assert.match(text, /苏听澜/);
    assert.match(text, /滨海日报，2024-06-12（1）/);
  });

  it('says of an issue what its front page prints', () => {
    assert.match(page('issues/2024-06-13/index.html'), /总第21039期/);
  });

  it('has no broken link', () => {
    assert.deepEqual(checkLinks(site.out, { base: '/' }).problems, []);
  });

  it('finds literal strings, as the oracle does', async () => {
    const engine = searchArchive(fromDisk(join(site.out, SEARCH_DATA)));
    const { hits } = await engine.search({ query: '听诊器' });
    assert.deepEqual(await engine.ids(hits), ['2024-06-12-1-03']);
    const table = new Map(traditionalPairs());
    const all = witnesses(readArchive(site.content), table);
    const queries = sampleQueries(all, 200, seeded(3));
    const found = await disagreements(engine, all, queries, table);
    assert.equal(found.length, 0, describeDisagreements(found));
  });

  it('holds no word of the other newspaper', () => {
    const {
      name,
      supplement,
      region,
      site: other,
      zoneSuffixes,
    } = readYaml('content/publication.yaml', Publication);
    const words = [
      name,
      supplement,
      region.name,
      region.aliases[0],
      other.title,
      other.zoneNoun,
      other.contact?.email,
      ...region.prefectures.flatMap((city) => [city.name, ...city.counties]),
      ...zoneSuffixes,
    ].filter((word) => typeof word === 'string');
    for (const [path, text] of texts) {
      const found = words.filter((word) => text.includes(word));
      assert.deepEqual(found, [], path);
    }
  });
});
