import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../build/run-program.ts';
import { makeArchive } from '../made-up/make-archive.ts';
import { formatTable } from './format-table.ts';
import { type Cost, measure, medianCost } from './measure.ts';
import { writeContent } from './write-content.ts';

/** What to measure. */
export interface BenchOptions {
  /** Numbers of articles. */
  sizes: readonly number[];
  /** Runs of each case; the median is shown. */
  runs: number;
  /** Called before each case. */
  onCase: (name: string) => void;
}

/** One line of the table. */
export interface BenchRow extends Cost {
  articles: number;
  name: string;
}

const scratch = join(projectDir, '.cache/bench');

/** Reads every file of a folder and writes it elsewhere: the least that any program must do. */
function copyBare(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const target = entry.parentPath.replace(from, to);
    if (entry.isDirectory()) mkdirSync(join(target, entry.name), { recursive: true });
    else {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, entry.name), readFileSync(join(entry.parentPath, entry.name)));
    }
  }
}

function timeHere(task: () => void): Cost {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  task();
  const used = process.cpuUsage(cpu);
  return {
    wall: (performance.now() - start) / 1000,
    cpu: (used.user + used.system) / 1e6,
    memory: process.memoryUsage.rss() / 1e6,
  };
}

/** Adds a paragraph to the first scan, so that one article changes. */
function changeOneScan(content: string): void {
  const [scan] = readdirSync(join(content, 'scans')).sort();
  if (scan === undefined) throw new Error(`expected scans in ${content}, found none`);
  appendFileSync(join(content, 'scans', scan), '\n\n新添的一段文字，供测量之用。\n');
}

/**
 * Times the commands on made-up archives: reading the scans, building the site and
 * its search index; cold, with nothing changed, and with one scan changed. Beside each kind stands a
 * bare loop that reads and writes the same files.
 */
export async function benchArchive(options: BenchOptions): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const articles of options.sizes) {
    const content = join(scratch, `content-${articles}`);
    const out = join(scratch, `dist-${articles}`);
    const archive = makeArchive({ articles });
    const env = { CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' };
    const normalize = () => measure('scripts/normalize.ts', ['--content', content]);
    const astro = () =>
      measure('node_modules/astro/bin/astro.mjs', ['build', '--outDir', out], env);
    const search = () => measure('scripts/build-search.ts', [], env);
    const forget = (): void => {
      for (const place of [
        out,
        join(projectDir, '.cache/bodies'),
        join(projectDir, '.cache/search'),
      ])
        rmSync(place, { recursive: true, force: true });
    };

    const add = async (
      name: string,
      prepare: () => void,
      run: () => Cost | Promise<Cost>,
    ): Promise<void> => {
      options.onCase(`${articles} articles: ${name}`);
      const costs: Cost[] = [];
      for (let i = 0; i < options.runs; i++) {
        prepare();
        costs.push(await run());
      }
      rows.push({ articles, name, ...medianCost(costs) });
    };
    const nothing = (): void => undefined;
    const change = (): void => {
      changeOneScan(content);
    };

    await add('normalize, cold', () => writeContent(content, archive), normalize);
    await add('normalize, nothing changed', nothing, normalize);
    await add('normalize, one scan changed', change, normalize);
    await add('bare copy of the content', nothing, () =>
      timeHere(() => {
        copyBare(content, join(scratch, 'copy'));
      }),
    );
    await add('pages, cold', forget, astro);
    await add('pages, nothing changed', nothing, astro);
    change();
    await normalize();
    await add('pages, one article changed', nothing, astro);
    await add('search index, cold', nothing, search);
    await add('search index, nothing changed', nothing, search);
    await add('bare copy of the site', nothing, () =>
      timeHere(() => {
        copyBare(out, join(scratch, 'copy'));
      }),
    );
  }
  return rows;
}

/** The rows as a table. */
export function formatRows(rows: readonly BenchRow[]): string {
  return formatTable([
    ['case', 'articles', 'wall s', 'CPU s', 'peak MB'],
    ...rows.map(({ name, articles, wall, cpu, memory }) => [
      name,
      String(articles),
      wall.toFixed(2),
      cpu.toFixed(2),
      memory.toFixed(0),
    ]),
  ]);
}
