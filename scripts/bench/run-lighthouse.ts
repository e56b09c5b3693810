import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectDir } from '../../src/files/project-dir.ts';
import { runProgram } from '../../src/process/run-program.ts';

/** Kept out of package.json: with what it brings, it is 180 MB that only this command uses. */
const version = '13.5.0';
const home = join(projectDir, '.cache/lighthouse');
const program = join(home, 'node_modules/lighthouse/cli/index.js');

const Score = z.object({ score: z.number().nullable() });
const Report = z.object({
  categories: z.object({
    performance: Score,
    accessibility: Score,
    'best-practices': Score,
    seo: Score,
  }),
  audits: z.record(z.string(), Score.extend({ title: z.string() })),
});

/** What Lighthouse says of a page on a phone. */
export interface LighthouseScores {
  /** Performance, accessibility, best practices, search engines; 0 to 100. */
  scores: [number, number, number, number];
  /** Audits that cost points. */
  faults: string[];
}

/** Installs Lighthouse below .cache/ when it is not there. */
export async function provideLighthouse(): Promise<void> {
  if (existsSync(program)) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  await runProgram('npm', [
    ...['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error'],
    `lighthouse@${version}`,
  ]);
}

/** Runs Lighthouse with its mobile settings (slow 4G, slow processor) on a page. */
export async function runLighthouse(url: string, chromium: string): Promise<LighthouseScores> {
  const file = join(home, 'report.json');
  await runProgram(
    process.execPath,
    [
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { CHROME_PATH: chromium } },
  );
  const { categories, audits } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const of = ({ score }: { score: number | null }): number => Math.round((score ?? 0) * 100);
  return {
    scores: [
      of(categories.performance),
      of(categories.accessibility),
      of(categories['best-practices']),
      of(categories.seo),
    ],
    faults: Object.entries(audits).flatMap(([id, { score, title }]) =>
      score !== null && score < 0.9 ? [`${id}: ${title}`] : [],
    ),
  };
}
