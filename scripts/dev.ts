// npm run dev [-- --content DIR --port 4321]: the site while you edit, with search and reload.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { normalizeStep, searchStep } from '../src/build/build-archive.ts';
import { desk } from '../src/build/desk.ts';
import { runStep, writeOut } from '../src/build/steps.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    port: { type: 'string', default: '4321' },
  },
});
const content = resolve(values.content);
const scratch = resolve('.cache/dev');
mkdirSync(scratch, { recursive: true });
process.env.CONTENT_DIR = content;

/** A failed step leaves the articles and the index as they were; the editor mends and saves again. */
async function renew(): Promise<void> {
  for (const step of [normalizeStep({ content }), searchStep({ content, out: scratch })]) {
    const { failed } = await runStep(step, new Date().toLocaleTimeString('en-GB'), writeOut);
    if (failed > 0) return;
  }
}

await renew();
const server = await dev({
  server: { host: '127.0.0.1', port: Number(values.port) },
  integrations: [desk({ content, scratch, renew })],
  logLevel: 'warn',
});
console.log(`\nThe desk is at http://127.0.0.1:${server.address.port}/  (Ctrl-C ends)`);
console.log('Change a scan, a correction or a YAML file, and the page follows.');
