// npm run bench normalize [-- --pages 500,2000 --runs 1]
// Times reading made-up pages, each case in a process of its own, beside a bare loop over the same
// bytes: all pages new, nothing changed, one page changed.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/build/format-table.ts';
import { type Cost, measure, medianCost } from '../src/bench/measure.ts';
import { type FolderSize, measureFolders } from '../src/bench/measure-folder.ts';
import { writeContent } from '../src/made-up/write-content.ts';

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
  const copy = (from: readonly string[]) => () =>
    measure({ script: 'src/bench/copy-bare.ts', args: [join(folder, 'copy'), ...from] });
  const forgetCopy = (): void => {
    rmSync(join(folder, 'copy'), { recursive: true, force: true });
  };
  const normalize = () => measure({ script: 'scripts/normalize.ts', args: ['--content', content] });
  const scans = [join(content, 'scans')];
  const nothing = () => ({ files: 0, bytes: 0 });

  await add('bare copy of the scans', copy(scans), () => measureFolders(scans), forgetCopy);
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
    const name = readdirSync(scans[0] ?? '').sort()[Math.floor(pages / 2)] ?? '';
    appendFileSync(join(content, 'scans', name), '\n新添的一段文字，供测量之用，别无他意。\n');
  });
  await add(
    'bare copy of what it writes',
    copy(written),
    () => measureFolders(written),
    forgetCopy,
  );
  return rows;
}

function formatRows(rows: readonly Row[]): string {
  return formatTable([
    ['case', 'pages', 'wall s', 'CPU s', 'peak MB', 'files', 'MB', '× scans', '× written'],
    ...rows.map(({ name, pages, cost, files, bytes }) => {
      const bare = (words: string): string => {
        const row = rows.find((other) => other.pages === pages && other.name === words);
        return row === undefined ? '' : (cost.wall / row.cost.wall).toFixed(1);
      };
      return [
        name,
        String(pages),
        cost.wall.toFixed(2),
        cost.cpu?.toFixed(2) ?? '–',
        cost.memory?.toFixed(0) ?? '–',
        files === 0 ? '' : String(files),
        bytes === 0 ? '' : (bytes / 1e6).toFixed(1),
        bare('bare copy of the scans'),
        bare('bare copy of what it writes'),
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
