// npm run dev [-- --content DIR --port 4321]: the site while you edit, with search, doubts and reload.
import './print-help.ts';
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { normalizeStep, searchStep } from '../src/build/build-archive.ts';
import { desk } from '../src/desk/desk.ts';
import { runStep, type Step, writeOut } from '../src/process/steps.ts';
import type { LastRun } from '../src/desk/desk-frame.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    port: { type: 'string', default: '4321' },
    scratch: { type: 'string', default: '.cache/dev' },
  },
});
const content = resolve(values.content);
/** The folder as messages name it. */
const shown = relative('', content).startsWith('..') ? content : relative('', content);
const scratch = resolve(values.scratch);
mkdirSync(scratch, { recursive: true });
process.env.CONTENT_DIR = content;

const run = (step: Step) => runStep(step, new Date().toLocaleTimeString('en-GB'), writeOut);

/** A failed run leaves the articles as they were; the editor mends and saves again. */
async function read(): Promise<LastRun> {
  const { failed, output = '', summary = '' } = await run(normalizeStep({ content: shown }));
  return { ok: failed === 0, output, changed: !summary.endsWith('nothing changed') };
}

async function index(): Promise<void> {
  await run(searchStep({ content, out: scratch }));
}

const firstRun = await read();
if (firstRun.ok) await index();
const server = await dev({
  server: { host: '127.0.0.1', port: Number(values.port) },
  integrations: [desk({ content, scratch, firstRun, read, index })],
  logLevel: 'warn',
});
const url = `http://127.0.0.1:${server.address.port}/`;
console.log(`\nThe archive is at ${url}, its doubts at ${url}desk/  (Ctrl-C ends)`);
console.log('Change a scan, a correction or a YAML file, and the page follows.');
