import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { listFiles } from '../../files/list-files.ts';
import { projectDir } from '../../files/project-dir.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { writeContent } from '../../../scripts/made-up/write-content.ts';
import { runNormalize } from './run-normalize.ts';

/** Rounds of killing: at any moment of the run, while it prepares its files, while it moves them. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 27);
const SEED = 7;
const PAGES = 40;

const dir = mkdtempSync(join(tmpdir(), 'zhoukan-kill-'));
/** The folder as it was, the same after a run that nobody stopped, and the one that is tried. */
const [old, done, tried] = ['old', 'done', 'tried'].map((name) => join(dir, name)) as [
  string,
  string,
  string,
];

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    listFiles(folder, '').map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  );

function change(folder: string, path: string, words: string | RegExp, by: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(words, by);
  assert.notEqual(changed, text, path);
  writeFileSync(join(folder, path), changed);
}

function startRun(
  folder: string,
  ...more: string[]
): {
  child: ChildProcess;
  output: () => string;
  end: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['scripts/normalize.ts', '--content', folder, ...more], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    end: new Promise((resolve) => {
      child.on('close', (code) => {
        resolve(code);
      });
    }),
  };
}

/** Waits until a run has come to a file of its work folder. */
async function comesTo(name: string, folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !existsSync(join(folder, '.normalize', name)))
    await setImmediate();
}

/** How runs are started that are killed. */
interface Killed {
  flags: string[];
  rounds: number;
  /** Fewest files that it changes. */
  changes: number;
}

/** Kills runs at any moment; each must leave old or new files, and the next run must end like one that nobody stopped. */
async function killRuns(
  { flags, rounds, changes }: Killed,
  length: number,
): Promise<Record<string, number>> {
  const random = seeded(SEED);
  const was = filesOf(old);
  const is = filesOf(done);
  assert.ok([...is].filter(([path, text]) => was.get(path) !== text).length > changes);
  const tally = { untouched: 0, between: 0, complete: 0 };
  for (let round = 0; round < rounds; round++) {
    rmSync(tried, { recursive: true, force: true });
    cpSync(old, tried, { recursive: true });
    const { child, end } = startRun(tried, ...flags);
    if (round % 3 === 0) await setTimeout(random.next() * length * 1.1);
    else {
      const name = round % 3 === 1 ? 'stage' : 'journal.json';
      await comesTo(name, tried, child);
      await setTimeout(random.next() * 12);
    }
    child.kill('SIGKILL');
    await end;

    const left = filesOf(tried);
    let [olds, news] = [0, 0];
    for (const [path, text] of left) {
      if (path.startsWith('.normalize/')) continue;
      assert.ok(
        text === was.get(path) || text === is.get(path),
        `round ${round}: ${path} is neither the old nor the new file`,
      );
      if (was.get(path) !== is.get(path)) {
        if (text === was.get(path)) olds++;
        else news++;
      }
    }
    tally[news === 0 ? 'untouched' : olds === 0 ? 'complete' : 'between']++;
    await runNormalize(tried, { adopt: flags.includes('--adopt') });
    assert.deepEqual(filesOf(tried), is, `round ${round}`);
    assert.equal(existsSync(join(tried, '.normalize')), false);
  }
  return tally;
}

/** Copies `old` to `done` and runs there; returns how long that took. */
async function runWhole(...flags: string[]): Promise<number> {
  rmSync(done, { recursive: true, force: true });
  cpSync(old, done, { recursive: true });
  const start = performance.now();
  const { end, output } = startRun(done, ...flags);
  assert.equal(await end, 0, output());
  return performance.now() - start;
}

after(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('a run that is killed', () => {
  let length = 0;
  before(async () => {
    writeContent(old, { pages: PAGES, length: 1000, seed: SEED });
    await runNormalize(old);
    // An editor's change in one article, and changes of scans that touch every other page.
    const [edited] = listFiles(join(old, 'articles'), '.md');
    change(old, `articles/${edited ?? ''}`, /。\n/, '。编辑添的一句。\n');
    for (const [i, scan] of listFiles(join(old, 'scans'), '.txt').entries())
      if (i % 2 === 0) change(old, `scans/${scan}`, '。', '。这一句是新的。');
    length = await runWhole();
  });

  it(`leaves old or new files, never half of one; the next run ends like one that nobody stopped (${ROUNDS} rounds)`, async (t) => {
    const killed = { flags: [], rounds: ROUNDS, changes: 40 };
    t.diagnostic(JSON.stringify(await killRuns(killed, length)));
  });

  it('two runs at once: one waits for the other, and nothing mixes', async () => {
    for (let round = 0; round < 2; round++) {
      rmSync(tried, { recursive: true, force: true });
      cpSync(old, tried, { recursive: true });
      const runs = [startRun(tried), startRun(tried), startRun(tried)];
      assert.deepEqual(await Promise.all(runs.map(({ end }) => end)), [0, 0, 0]);
      assert.deepEqual(filesOf(tried), filesOf(done));
      const outputs = runs.map(({ output }) => output());
      assert.equal(outputs.filter((text) => text.includes('nothing changed')).length, 2);
    }
  });
});

describe('a run with --adopt that is killed', () => {
  let length = 0;
  before(async () => {
    rmSync(old, { recursive: true, force: true });
    writeContent(old, { pages: PAGES, length: 1000, seed: SEED });
    await runNormalize(old);
    // Paragraphs that scans lack and words that they have otherwise, and scans that change as well.
    for (const [i, file] of listFiles(join(old, 'articles'), '.md').entries())
      if (i % 3 === 0) change(old, `articles/${file}`, /。\n/, '。\n\n编辑补上的一段，共三亩.\n');
    for (const [i, scan] of listFiles(join(old, 'scans'), '.txt').entries())
      if (i % 4 === 0) change(old, `scans/${scan}`, '。', '。这一句是新的。');
    length = await runWhole('--adopt');
    const inserts = [...filesOf(done)].filter(([path]) => path.startsWith('corrections/'));
    assert.ok(inserts.length > 5);
  });

  const rounds = Math.ceil(ROUNDS / 2);
  it(`writes decisions and articles, or neither: no paragraph is doubled (${rounds} rounds)`, async (t) => {
    t.diagnostic(
      JSON.stringify(await killRuns({ flags: ['--adopt'], rounds, changes: 20 }, length)),
    );
  });
});
