// npm run bench normalize [-- --pages 500,2000 --runs 1]
// Times reading made-up pages, each case in a process of its own, beside a bare loop over the same
// bytes: all pages new, nothing changed, one page changed.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../../src/build/format-table.ts';
import { scriptOptions } from '../../src/process/run-program.ts';
import { type Cost, measure, medianCost } from './measure.ts';
import { type FolderSize, measureFolders } from './measure-folder.ts';
import { writeContent } from '../made-up/write-content.ts';

interface Row extends FolderSize {
  pages: number;
  name: string;
  cost: Cost;
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '500,2000' },
    runs: { type: 'string', default: '1' },
    /** Folder with the conventions in whose manner the pages are made. */
    content: { type: 'string', default: 'content' },
  },
});

/** The least that must be done: the scans read, and as many files and bytes written. */
const BARE = 'reading and writing alone';

async function bench(pages: number, folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  const content = join(folder, 'content');
  const written = ['articles', 'ledger'].map((name) => join(content, name));
  console.error(`${pages} pages: making them`);
  writeContent(content, { pages, manner: values.content });

  const add = async (
    name: string,
    run: () => Promise<Cost>,
    size: () => FolderSize,
    prepare: () => void = () => undefined,
  ): Promise<void> => {
    console.error(`${pages} pages: ${name}`);
    const costs: Cost[] = [];
    for (let i = 0; i < Number(values.runs); i++) {
      prepare();
      costs.push(await run());
    }
    rows.push({ pages, name, cost: medianCost(costs), ...size() });
  };
  const normalize = () =>
    measure({
      nodeOptions: scriptOptions,
      script: 'scripts/normalize.ts',
      args: ['--content', content],
    });
  const scans = join(content, 'scans');
  const nothing = () => ({ files: 0, bytes: 0 });

  await add(
    'normalize, cold',
    normalize,
    () => measureFolders(written),
    () => {
      for (const place of [...written, join(content, '.normalize')])
        rmSync(place, { recursive: true, force: true });
    },
  );
  await add('normalize, nothing changed', normalize, nothing);
  await add('normalize, one page changed', normalize, nothing, () => {
    const name = readdirSync(scans).sort()[Math.floor(pages / 2)] ?? '';
    appendFileSync(join(content, 'scans', name), '\n新添的一段文字，供测量之用，别无他意。\n');
  });
  const made = join(folder, 'made');
  mkdirSync(made);
  for (const place of written) renameSync(place, join(made, basename(place)));
  const copy = join(folder, 'copy');
  await add(
    BARE,
    () => measure({ script: 'scripts/bench/read-and-write-bare.ts', args: [scans, made, copy] }),
    () => measureFolders([copy]),
    () => {
      rmSync(copy, { recursive: true, force: true });
    },
  );
  return rows;
}

function formatRows(rows: readonly Row[]): string {
  return formatTable([
    ['case', 'pages', 'wall s', 'CPU s', 'peak MB', 'files', 'MB', '× bare'],
    ...rows.map(({ name, pages, cost, files, bytes }) => {
      const bare = rows.find((other) => other.pages === pages && other.name === BARE);
      return [
        name,
        String(pages),
        cost.wall.toFixed(2),
        cost.cpu?.toFixed(2) ?? '–',
        cost.memory?.toFixed(0) ?? '–',
        files === 0 ? '' : String(files),
        bytes === 0 ? '' : (bytes / 1e6).toFixed(1),
        bare === undefined ? '' : (cost.wall / bare.cost.wall).toFixed(1),
      ];
    }),
  ]);
}

const rows: Row[] = [];
for (const pages of values.pages.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-bench-'));
  try {
    rows.push(...(await bench(pages, folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
mkdirSync('.cache/bench', { recursive: true });
writeFileSync('.cache/bench/normalize.json', `${JSON.stringify(rows, null, 2)}\n`);
console.log(`\n${formatRows(rows)}`);
