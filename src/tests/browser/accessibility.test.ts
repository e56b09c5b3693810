import assert from 'node:assert/strict';
import axe from 'axe-core';
import { after, before, describe, it } from 'node:test';
import { type OpenSite, openSite, searchDone, sites } from './open-sites.ts';
import { pageTypes } from './page-types.ts';

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
        for (const path of pageTypes) {
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
