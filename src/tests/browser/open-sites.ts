import { existsSync } from 'node:fs';
import { type Browser, chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { z } from 'zod';
import { findChromium } from '../../build/find-chromium.ts';
import { type FolderServer, serveFolder } from '../../build/serve-folder.ts';

/** A built site: its folder, its base path, and the host it was built for if it was for one. */
const Site = z.strictObject({ out: z.string(), base: z.string(), site: z.string().optional() });
export type Site = z.infer<typeof Site>;

/** The built sites to test, from ZHOUKAN_SITES, which `npm test` sets; without it, dist/. */
export const sites = z
  .array(Site)
  .parse(JSON.parse(process.env.ZHOUKAN_SITES ?? '[{ "out": "dist", "base": "/" }]'));

/** A built site that is served, and a browser to look at it with. */
export interface OpenSite {
  /** Address of the first page. */
  url: string;
  /** Opens an empty page. Whatever goes wrong in it is added to `faults`. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Errors on the console, failed requests, requests to another host. */
  faults: string[];
  close: () => Promise<void>;
}

/**
 * Serves a built site on a free port, unless a server of it is given, and starts a browser.
 * The caller closes it, and the server with it.
 */
export async function openSite({ out, base }: Site, served?: FolderServer): Promise<OpenSite> {
  if (!existsSync(out))
    throw new Error(`expected a built site in ${out}, found none: npm run build`);
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: npm test installs it');
  const server = served ?? (await serveFolder(out, { base, port: 0 }));
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      // Chromium's sandbox does not run as root, as in most containers.
      '--no-sandbox',
      // No talk with anybody but the server of the test.
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const faults: string[] = [];
  return {
    url: server.url,
    faults,
    newPage: async (options = {}) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()} console: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        faults.push(`${page.url()} ${error.stack ?? error.message}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(server.url).origin) {
          faults.push(`${page.url()} asks another host: ${request.url()}`);
        }
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the search page shows what it found. */
export async function searchDone(page: Page): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
}
