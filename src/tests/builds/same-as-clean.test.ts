import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../files/list-files.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { projectDir } from '../../files/project-dir.ts';
import { Publication } from '../../domain/publication.ts';
import { ZoneList } from '../../domain/zone.ts';
import { makeScans } from '../../../scripts/made-up/make-scans.ts';
import { seeded } from '../../../scripts/made-up/random.ts';
import { openCopy } from './open-copy.ts';
import { type Changed, changeNames, makeChange } from './random-changes.ts';

const rounds = Number(process.env.BUILD_ROUNDS ?? 30);
const seed = Number(process.env.BUILD_SEED ?? 20261125);

const project = openCopy('same-as-clean');
const content = join(project.dir, 'content');
const [kept, clean] = [join(project.dir, 'kept'), join(project.dir, 'clean')];

function makeContent(): Changed {
  for (const folder of ['scans', 'issues']) mkdirSync(join(content, folder), { recursive: true });
  for (const name of ['publication.yaml', 'zones.yaml'])
    cpSync(join(projectDir, 'content', name), join(content, name));
  const publication = readYaml(join(content, 'publication.yaml'), Publication);
  const { zones } = readYaml(join(content, 'zones.yaml'), ZoneList);
  const scans = [...makeScans({ pages: 14, publication, zones, seed, length: 1500 })];
  for (const { name, text } of scans.slice(0, 10)) {
    writeFileSync(join(content, 'scans', name), text);
  }
  const spare = new Map(scans.slice(10).map(({ name, text }) => [name, text]));
  return { content, project: project.dir, site: kept, random: seeded(seed), spare };
}

/** Scans -> articles. An edit that no longer fits its article stops it: then the edits are given up. */
async function normalize(): Promise<void> {
  try {
    await project.run('scripts/normalize.ts', ['--content', content]);
  } catch {
    for (const part of ['articles', 'ledger'])
      rmSync(join(content, part), { recursive: true, force: true });
    await project.run('scripts/normalize.ts', ['--content', content]);
  }
}

/** Articles -> site. */
async function build(out: string): Promise<void> {
  await project.run('scripts/build-pages.ts', ['--content', content, '--out', out]);
  await project.run('scripts/build-search.ts', ['--content', content, '--out', out]);
}

/** Every file of a site with its bytes. */
function filesOf(out: string): Map<string, string> {
  return new Map(listFiles(out, '').map((name) => [name, readFileSync(join(out, name), 'latin1')]));
}

/** Fails with the names of the files that only one of the sites has, or that differ. */
function assertSame(what: string): void {
  const [a, b] = [filesOf(kept), filesOf(clean)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  const different = names.filter((name) => a.get(name) !== b.get(name));
  assert.deepEqual(different, [], what);
}

test(`after each of ${String(rounds)} random changes, the site is that of a build from nothing`, async () => {
  const changed = makeContent();
  const done: string[] = [];
  await normalize();
  await build(kept);
  for (let round = 1; round <= rounds; round++) {
    // Each kind comes up early, and then any.
    const name = changeNames[round - 1] ?? changed.random.pick(changeNames);
    const names = changed.random.chance(0.3) ? [name, changed.random.pick(changeNames)] : [name];
    for (const each of names) done.push(`${each}: ${makeChange(each, changed) ?? 'nothing'}`);
    await normalize();
    await build(kept);
    rmSync(clean, { recursive: true, force: true });
    await project.withoutMemory(() => build(clean));
    assertSame(`round ${String(round)}, seed ${String(seed)}\n${done.join('\n')}`);
  }
});
