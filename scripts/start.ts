// npm start: scans -> articles -> pages -> search index, and a server on this machine.
import './print-help.ts';
import { resolve } from 'node:path';
import { normalizeStep, siteSteps } from '../src/build/build-archive.ts';
import { serveFolder } from '../src/build/serve-folder.ts';
import { runStep, writeOut } from '../src/process/steps.ts';

const options = { content: resolve('content'), out: resolve('dist'), base: '/' };
const steps = [normalizeStep(options), ...siteSteps(options)];
for (const [i, step] of steps.entries()) {
  const { failed } = await runStep(step, `[${i + 1}/${steps.length}]`, writeOut);
  if (failed > 0) process.exit(1);
}
const server = await serveFolder(options.out);
console.log(`\nThe archive is at ${server.url}\nCtrl-C ends.`);
