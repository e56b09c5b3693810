import assert from 'node:assert/strict';
import axe from 'axe-core';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../archive/paths.ts';
import { type OpenSite, openSite, searchDone, sites } from './open-sites.ts';

/** One page of each type, with the parts that only some pages of the type have. */
const pages = [
  paths.home(),
  paths.issues(),
  paths.issue('2025-05-09'),
  paths.issue('undated-001'),
  paths.page('2025-05-09', 'a1'),
  paths.article('2025-05-09-a1-01'),
  paths.article('2025-05-09-a1-02'),
  paths.article('2025-05-09-a1-04'),
  paths.zones(),
  paths.zone('yangquan-hitech'),
  paths.zone('shanxi-transition'),
  paths.place('changzhi'),
  paths.reporters(),
  paths.standingHeads(),
  paths.search(),
  `${paths.search()}?q=招商引资`,
  paths.about(),
  '/404.html',
];

const [site] = sites;
if (site === undefined) throw new Error('expected a site to test, found none');

describe('axe finds nothing to mend', () => {
  let open: OpenSite;
  before(async () => {
    open = await openSite(site);
  });
  after(() => open.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it(`${colorScheme}, ${width} pixels wide`, async () => {
        const page = await open.newPage({ colorScheme, viewport: { width, height: 900 } });
        const problems: string[] = [];
        for (const path of pages) {
          await page.goto(open.url + path.slice(1));
          if (path.includes('?q=')) await searchDone(page);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() => axe.run());
          for (const { id, help, nodes } of violations) {
            const places = nodes.map((node) => node.target.join(' ')).slice(0, 3);
            problems.push(`${path} ${id}: ${help} (${places.join('; ')})`);
          }
        }
        assert.deepEqual(problems, []);
        assert.deepEqual(open.faults.splice(0), []);
      });
    }
  }
});
