import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crawlSite } from '../../build/crawl-site.ts';
import { type FolderServer, serveFolder } from '../../build/serve-folder.ts';
import { provideNginx, serveWithNginx } from '../../build/serve-nginx.ts';
import { openSite, searchDone, type Site, sites } from './open-sites.ts';

const nginx = await provideNginx();
const hosts: { name: string; serve: ((site: Site) => Promise<FolderServer>) | null }[] = [
  { name: 'a plain file server', serve: ({ out, base }) => serveFolder(out, { base, port: 0 }) },
  {
    name: 'nginx by the recipe of .github/hosting/nginx.conf',
    serve: nginx === null ? null : ({ out, base }) => serveWithNginx(out, { base, nginx }),
  },
];
const skip = 'nginx is not there and only root may install it: apt-get install nginx-light';

for (const site of sites) {
  for (const { name, serve } of hosts) {
    describe(`${name}, under ${site.base}`, { skip: serve === null && skip }, () => {
      it('answers every link, asset, feed and file, with and without a closing slash', async () => {
        const server = await serve?.(site);
        assert.ok(server);
        try {
          const { problems, pages, links } = await crawlSite({
            url: server.url,
            folder: site.out,
            site: site.site,
          });
          assert.deepEqual(problems, []);
          assert.ok(pages > 50 && links > 1000, `${pages} pages, ${links} links`);
        } finally {
          await server.close();
        }
      });
    });
  }

  describe(`search behind nginx, under ${site.base}`, { skip: nginx === null && skip }, () => {
    it('loads under the headers of the recipe', async () => {
      assert.ok(nginx);
      const server = await serveWithNginx(site.out, { base: site.base, nginx });
      const open = await openSite(site, server);
      try {
        const page = await open.newPage();
        await page.goto(`${open.url}search/?q=${encodeURIComponent('招商引资')}`);
        await searchDone(page);
        assert.ok((await page.locator('a[data-search-hit]').count()) > 0);
        assert.deepEqual(open.faults, []);
      } finally {
        await open.close();
      }
    });
  });
}
