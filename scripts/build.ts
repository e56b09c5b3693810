// npm run build [-- --content DIR --out DIR --base /archive/ --site https://example.org
//                   --volume 2024|undated|common --list-volumes --profile]
// Scans -> articles -> pages -> search index, into dist/; only files that come out differently are made.
//   --base, --site    a sub-path of the host, and the host itself, for absolute addresses
//   --volume          one year of a large archive, undated, or common (lists, feeds, data of all years)
//   --list-volumes    prints the volumes there are
//   --profile         shows where the time goes
import './print-help.ts';
import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import { indexArchive } from '../src/archive/archive-index.ts';
import { readParts } from '../src/archive/read-parts.ts';
import { isVolume } from '../src/archive/site-paths.ts';
import { yearKeys } from '../src/archive/years.ts';
import {
  type BuildOptions,
  normalizeStep,
  parseBase,
  siteSteps,
} from '../src/build/build-archive.ts';
import { formatTimes } from '../src/build/format-times.ts';
import { runStep, writeOut } from '../src/process/steps.ts';
import type { PagesReport } from '../src/render/build-pages.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env.BASE ?? '/' },
    site: { type: 'string' },
    /** A part of the site alone. */
    volume: { type: 'string' },
    /** Prints the parts that there are, as JSON, and builds nothing. */
    'list-volumes': { type: 'boolean', default: false },
    /** Says where the time went. */
    profile: { type: 'boolean', default: false },
  },
});
if (values['list-volumes']) {
  const index = indexArchive(readParts(resolve(values.content)));
  console.log(JSON.stringify([...yearKeys(index), 'common']));
  process.exit();
}
const { volume } = values;
if (volume !== undefined && !isVolume(volume)) {
  console.error(`--volume: expected a year, undated or common, found ${JSON.stringify(volume)}`);
  process.exit(1);
}
let pages: PagesReport | undefined;
const options: BuildOptions = {
  content: resolve(values.content),
  out: resolve(values.out),
  base: parseBase(values.base),
  site: values.site ?? process.env.SITE,
  volume,
  onPages: (report) => {
    pages = report;
  },
};

const steps = [normalizeStep(options), ...siteSteps(options)];
const times: { name: string; files: number; ms: number }[] = [];
for (const [i, step] of steps.entries()) {
  const start = performance.now();
  const { failed } = await runStep(step, `[${i + 1}/${steps.length}]`, writeOut);
  if (failed > 0) process.exit(1);
  times.push({ name: step.name, files: 0, ms: performance.now() - start });
}
if (values.profile) {
  console.log(`\n${formatTimes({ times: [...times, ...(pages?.times ?? [])] })}\n`);
}
const folder = `${relative('', options.out)}/`;
console.log(
  volume === undefined
    ? `${folder} is ready for ${options.site ?? 'any host'} under ${options.base}; ` +
        'copy it there, or look at it with npm run serve'
    : `${folder} holds the part ${volume}; copy the parts of all years, undated and common into one folder`,
);
