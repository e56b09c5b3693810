import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { listFiles } from '../../files/list-files.ts';
import { projectDir } from '../../files/project-dir.ts';
import { runScript } from '../../process/run-program.ts';
import { type Random, seeded } from '../../../scripts/made-up/random.ts';
import { damage } from './damage.ts';

const folder = join(projectDir, '.cache/test-sites/killed');
const content = join(projectDir, 'content');
const scripts = ['scripts/build-pages.ts', 'scripts/build-search.ts'] as const;
/** Two sites that differ on every page, so that each build has everything to do. */
const sites = ['https://one.example', 'https://two.example'] as const;
const rounds = 12;

type Site = (typeof sites)[number];

const argumentsFor = (script: (typeof scripts)[number], out: string, site: Site): string[] => [
  ...[script, '--content', content, '--out', join(folder, out)],
  ...(script === scripts[0] ? ['--site', site] : []),
];

async function build(out: string, site: Site): Promise<void> {
  for (const script of scripts) {
    const [, ...args] = argumentsFor(script, out, site);
    await runScript(script, args);
  }
}

/** Starts a build and kills it after a while; true when it was still at work. */
function killAfter(ms: number, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectDir,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

const filesOf = (out: string): Map<string, string> =>
  new Map(
    listFiles(join(folder, out), '').map((name) => [
      name,
      readFileSync(join(folder, out, name), 'latin1'),
    ]),
  );

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Damages a file of a site, now and then. */
function damageSome(out: string, random: Random): string {
  if (!random.chance(0.5)) return '';
  const site = join(folder, out);
  const files = listFiles(site, '').map((name) => join(site, name));
  const full = files.filter((file) => statSync(file).size > 0);
  const elsewhere = join(folder, `elsewhere-${String(random.below(1e9))}`);
  return full.length === 0 ? '' : damage(random.pick(full), random, { elsewhere });
}

test('a build that was killed at any point makes the next one right, whatever was damaged between', async () => {
  const random = seeded(6);
  for (const site of sites) await build(site.slice(8, 11), site);
  const right = sites.map((site) => filesOf(site.slice(8, 11)));
  // Both sites are compiled now; this is how long a build of all pages takes.
  const start = performance.now();
  await build('kept', sites[1]);
  const whole = performance.now() - start;
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    const site = sites[round % 2] ?? sites[0];
    const kill = (script: (typeof scripts)[number]): Promise<boolean> =>
      killAfter(random.next() * whole, argumentsFor(script, 'kept', site));
    if (await kill(scripts[0])) killed++;
    const done = damageSome('kept', random);
    // Killed once more, in either step, or at once to its end.
    if (random.chance(0.6)) await kill(random.pick(scripts));
    await build('kept', site);
    const [now, expected] = [filesOf('kept'), right[round % 2] ?? new Map<string, string>()];
    assert.deepEqual([...now.keys()], [...expected.keys()], `round ${String(round)}: ${done}`);
    for (const [name, bytes] of expected) assert.equal(now.get(name), bytes, `${name}, ${done}`);
  }

  assert.ok(killed > rounds / 3, `only ${String(killed)} builds were killed at work`);
});
