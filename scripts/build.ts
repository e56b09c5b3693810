// npm run build [-- --content DIR --out DIR --base /archive/ --site https://example.org]
// Scans -> articles -> pages -> search index, into dist/.
import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import { normalizeStep, parseBase, siteSteps } from '../src/build/build-archive.ts';
import { runStep, writeOut } from '../src/build/steps.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env.BASE ?? '/' },
    site: { type: 'string' },
  },
});
const options = {
  content: resolve(values.content),
  out: resolve(values.out),
  base: parseBase(values.base),
  site: values.site ?? process.env.SITE,
};

const steps = [normalizeStep(options), ...siteSteps(options)];
for (const [i, step] of steps.entries()) {
  const { failed } = await runStep(step, `[${i + 1}/${steps.length}]`, writeOut);
  if (failed > 0) process.exit(1);
}
console.log(
  `${relative('', options.out)}/ is ready for ${options.site ?? 'any host'} under ${options.base}; ` +
    'copy it there, or look at it with npm run serve',
);
