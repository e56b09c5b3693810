// npm run bench search [-- --sizes 1000,10000]: the search measured on made-up archives, beside
// stock Pagefind on the same articles. Needs a Chromium and, at 10,000, 8 GB of memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { watchProcesses } from './watch-processes.ts';
import { provideChromium } from '../../src/build/find-chromium.ts';
import { makeArchive } from '../made-up/make-archive.ts';
import { seeded } from '../made-up/random.ts';
import type { Timing } from './search/harness.ts';
import { type PackedServer, servePacked } from './search/serve-packed.ts';
import { traditionalPairs } from '../../src/search/build/traditional.ts';
import { expectedIds, type Witness, witnesses } from './search/oracle.ts';
import { sampleQueries } from './search/sample-queries.ts';

/** Queries that are asked cold, each by a browser that has loaded nothing. */
const COLD = 40;
/** Queries that are checked against the oracle. */
const CHECKED = 500;

const VARIANTS = ['pagefind', 'bigram', 'stock'] as const;
type Variant = (typeof VARIANTS)[number];

interface Row {
  articles: number;
  variant: Variant;
  exact: number;
  seconds: number;
  memory: number | null;
  files: number;
  disk: number;
  requests: number[];
  answerBytes: number[];
  shownBytes: number[];
  answered: number[];
  shown: number[];
}

async function buildVariant(
  variant: Variant,
  articles: number,
  folder: string,
): Promise<{ seconds: number; memory: number | null }> {
  const child = spawn(
    process.execPath,
    ['scripts/bench/search/build-variant.ts', variant, String(articles), folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const watch = watchProcesses(child.pid ?? 0);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const peak = watch.stop()?.peak ?? null;
  if (code !== 0) throw new Error(`building ${variant} failed`);
  const last = output.slice(output.lastIndexOf('{'));
  const { seconds } = JSON.parse(last) as { seconds: number };
  return { seconds, memory: peak };
}

function sizeOf(folder: string): { files: number; disk: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const disk = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
  return { files: files.length, disk };
}

/** Words as readers type them: 1 to 6 characters, found somewhere, no operators. */
function coldQueries(all: readonly Witness[]): string[] {
  return sampleQueries(all, 400, seeded(99))
    .filter((query) => /^[^\s"-]{1,6}$/u.test(query) && expectedIds(all, query).length > 0)
    .slice(0, COLD);
}

async function measureCold(
  browser: Browser,
  server: PackedServer,
  variant: Variant,
  queries: readonly string[],
  /** Bytes of the engine's own code, which the page of the benchmark brings along. */
  own: number,
): Promise<Pick<Row, 'requests' | 'answerBytes' | 'shownBytes' | 'answered' | 'shown'>> {
  const row = {
    requests: [] as number[],
    answerBytes: [] as number[],
    shownBytes: [] as number[],
    answered: [] as number[],
    shown: [] as number[],
  };
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}index.html`);
    server.forget();
    const timing: Timing = await page.evaluate(
      ([kind, root, text]) => (kind === 'stock' ? bench.stock(root, text) : bench.ours(root, text)),
      [variant, `${server.url}data/`, query] as const,
    );
    row.requests.push(server.sent.requests + (own > 0 ? 1 : 0));
    row.shownBytes.push(server.sent.bytes + own);
    row.answerBytes.push(server.sent.bytes - server.sent.textBytes + own);
    row.answered.push(timing.answered);
    row.shown.push(timing.shown);
    await context.close();
  }
  return row;
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' } } });
const sizes = values.sizes.split(',').map(Number);

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const pair = (values: readonly number[], unit = 1, digits = 0): string =>
  `${(quantile(values, 0.5) / unit).toFixed(digits)} / ${(quantile(values, 0.95) / unit).toFixed(digits)}`;

const folder = mkdtempSync(join(tmpdir(), 'zhoukan-bench-'));
const browser = await chromium.launch({
  executablePath: await provideChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Row[] = [];
try {
  for (const articles of sizes) {
    const archive = makeArchive({ articles, length: 1200 });
    const table = new Map(traditionalPairs());
    const all = witnesses(archive, table);
    const queries = sampleQueries(all, CHECKED * 2, seeded(17))
      .filter((query) => /^[^\s"]+$/u.test(query) && !query.startsWith('-'))
      .slice(0, CHECKED);
    const expected = queries.map((query) => expectedIds(all, query, table).length);
    const cold = coldQueries(all);
    for (const variant of VARIANTS) {
      console.error(`${articles} articles, ${variant} …`);
      const site = join(folder, `${variant}-${articles}`);
      const built = await buildVariant(variant, articles, site);
      await build({
        entryPoints: ['scripts/bench/search/harness.ts'],
        bundle: true,
        minify: true,
        format: 'esm',
        outfile: join(site, 'harness.js'),
        logLevel: 'error',
      });
      writeFileSync(
        join(site, 'index.html'),
        '<!doctype html><html lang="zh-Hans-CN"><script type="module" src="harness.js"></script>',
      );
      const code = gzipSync(readFileSync(join(site, 'harness.js'))).length;
      const own = variant === 'stock' ? 0 : code;
      const server = await servePacked(site);
      try {
        const page = await browser.newPage();
        await page.goto(`${server.url}index.html`);
        const totals = await page.evaluate(
          ([kind, root, list]) =>
            bench.totals(kind === 'stock' ? 'stock' : 'ours', root, [...list]),
          [variant, `${server.url}data/`, queries] as const,
        );
        await page.close();
        const exact = totals.filter((total, i) => total === expected[i]).length / totals.length;
        const measured = await measureCold(browser, server, variant, cold, own);
        rows.push({
          articles,
          variant,
          exact,
          ...built,
          ...sizeOf(join(site, 'data')),
          ...measured,
        });
      } finally {
        server.close();
      }
      rmSync(site, { recursive: true, force: true });
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  `made-up archives, 1,200 characters an article; ${CHECKED} queries checked by their number of ` +
    `hits, ${COLD} asked cold in Chromium (median / p95)\n`,
);
console.log(
  '| articles | engine | exact | build s | peak MB | files | MB on disk | requests | KB to answer | KB with ten hits | ms to answer | ms with ten hits |',
);
console.log(`|${' --- |'.repeat(12)}`);
for (const row of rows) {
  const cells = [
    row.articles,
    row.variant === 'stock' ? 'stock Pagefind' : row.variant,
    `${(row.exact * 100).toFixed(1)} %`,
    row.seconds.toFixed(1),
    row.memory === null ? '–' : (row.memory / 1e6).toFixed(0),
    row.files,
    (row.disk / 1e6).toFixed(1),
    pair(row.requests),
    pair(row.answerBytes, 1000, 0),
    pair(row.shownBytes, 1000, 0),
    pair(row.answered),
    pair(row.shown),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
