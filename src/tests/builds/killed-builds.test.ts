import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { listFiles } from '../../archive/list-files.ts';
import { projectDir, runScript } from '../../build/run-program.ts';
import { seeded } from '../../made-up/random.ts';

const folder = join(projectDir, '.cache/test-sites/killed');
const content = join(projectDir, 'content');
const script = 'scripts/build-pages.ts';
/** Two sites that differ on every page, so that each build has everything to do. */
const sites = ['https://one.example', 'https://two.example'] as const;
const rounds = 12;

const argumentsFor = (out: string, site: string): string[] => [
  ...['--content', content, '--out', join(folder, out), '--site', site],
];

/** Starts a build and kills it after a while; true when it was still at work. */
function killAfter(ms: number, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectDir, script), ...args], {
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

test('a build that was killed at any point makes the next one right', async () => {
  const random = seeded(6);
  for (const site of sites) await runScript(script, argumentsFor(site.slice(8, 11), site));
  const right = sites.map((site) => filesOf(site.slice(8, 11)));
  // Both sites are compiled now; this is how long a build of all pages takes.
  const start = performance.now();
  await runScript(script, argumentsFor('kept', sites[1]));
  const whole = performance.now() - start;
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    const site = sites[round % 2] ?? sites[0];
    if (await killAfter(random.next() * whole, argumentsFor('kept', site))) killed++;
    // Killed once more, or at once to its end.
    if (random.chance(0.3)) await killAfter(random.next() * whole, argumentsFor('kept', site));
    await runScript(script, argumentsFor('kept', site));
    const [now, expected] = [filesOf('kept'), right[round % 2] ?? new Map<string, string>()];
    assert.deepEqual([...now.keys()], [...expected.keys()], `round ${String(round)}`);
    for (const [name, bytes] of expected) assert.equal(now.get(name), bytes, name);
  }
  assert.ok(killed > rounds / 3, `only ${String(killed)} builds were killed at work`);
});
