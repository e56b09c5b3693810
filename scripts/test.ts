// npm test: everything that proves the program works. Each step runs whatever the ones before it
// found, unless it needs what they make; the last line counts tests and steps.
import './print-help.ts';
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, siteSteps } from '../src/build/build-archive.ts';
import { checkHtml } from '../src/build/check-html.ts';
import { checkLinks } from '../src/build/check-links.ts';
import { provideChromium } from '../src/build/find-chromium.ts';
import { runBin, runScript } from '../src/process/run-program.ts';
import { runTests } from '../src/build/run-tests.ts';
import { runStep, type Step, StepFailure, writeOut } from '../src/process/steps.ts';

const browserTests = globSync('src/tests/browser/*.test.ts').sort();
const unitTests = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts'])
  .filter((file) => !browserTests.includes(file))
  .sort();

/** The site is built twice: at the root of a host, and under a path with a host that is known. */
const scratch = resolve('.cache/test');
const content = resolve('content');
const sites: BuildOptions[] = [
  { content, out: join(scratch, 'root'), base: '/' },
  { content, out: join(scratch, 'archive'), base: '/archive/', site: 'https://archive.example' },
];
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)?.trim() ?? '';

const steps: Step[] = [
  {
    name: 'Chromium',
    run: async () => {
      process.env.CHROMIUM = await provideChromium();
      return { summary: process.env.CHROMIUM };
    },
  },
  {
    name: 'Types',
    run: async () => {
      await runBin('astro', ['check', '--minimumFailingSeverity', 'warning']);
      await runBin('tsc', ['--noEmit']);
      return {};
    },
  },
  {
    name: 'Lint',
    run: async () => {
      await runBin('eslint', ['.', '--max-warnings', '0']);
      return {};
    },
  },
  {
    name: 'Format',
    run: async () => {
      await runBin('prettier', ['--check', '.', '--log-level', 'warn']);
      return {};
    },
  },
  { name: 'Unit tests', run: () => runTests(unitTests) },
  {
    name: 'Gold labels',
    run: async () => ({ summary: lastLine(await runScript('scripts/score.ts')) }),
  },
  {
    name: 'Articles are what the scans give',
    run: async () => {
      await runScript('scripts/normalize.ts', ['--check']);
      return {};
    },
  },
  ...sites.flatMap((site): Step[] => [
    ...siteSteps(site).map(({ name, run }) => ({ name: `${name} under ${site.base}`, run })),
    {
      name: `Links under ${site.base}`,
      run: () => {
        const { pages, links, problems } = checkLinks(site.out, site);
        const summary = `${pages} pages, ${links} links`;
        if (problems.length > 0) {
          throw new StepFailure(`${problems.length} problems`, { output: problems.join('\n') });
        }
        return Promise.resolve({ summary });
      },
    },
  ]),
  { name: 'HTML', run: () => checkHtml(join(scratch, 'root')) },
  {
    name: 'Browser',
    run: () => {
      process.env.ZHOUKAN_SITES = JSON.stringify(
        sites.map(({ out, base, site }) => ({ out, base, site })),
      );
      return runTests(browserTests);
    },
  },
];

let [passed, failed] = [0, 0];
for (const [i, step] of steps.entries()) {
  const result = await runStep(step, `[${i + 1}/${steps.length}]`, writeOut);
  passed += (result.passed ?? 0) + (result.failed === 0 ? 1 : 0);
  failed += result.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
