// npm run bench [search|build|normalize|site] [-- --sizes 1000,10000 --runs 3 | --pages 500,2000]
// Times the program on made-up archives and prints one table; also as JSON in .cache/bench/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchArchive, formatRows } from '../src/bench/bench-archive.ts';
import { runScript } from '../src/build/run-program.ts';

const [kind = 'build', ...rest] = process.argv.slice(2);

if (kind === 'search') {
  await runScript('scripts/bench-search.ts', rest, { show: true });
} else if (kind === 'normalize') {
  await runScript('scripts/bench-normalize.ts', rest, { show: true });
} else if (kind === 'site') {
  await runScript('scripts/bench-site.ts', rest, { show: true });
} else if (kind === 'build') {
  const { values } = parseArgs({
    args: rest,
    options: {
      sizes: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '1' },
    },
  });
  mkdirSync('.cache/bench', { recursive: true });
  const rows = await benchArchive({
    sizes: values.sizes.split(',').map(Number),
    runs: Number(values.runs),
    onCase: (name) => {
      console.error(name);
    },
  });
  writeFileSync(`.cache/bench/${kind}.json`, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`\n${formatRows(rows)}`);
} else {
  console.error(`bench: expected search, build, normalize or site, found ${kind}`);
  process.exit(1);
}
