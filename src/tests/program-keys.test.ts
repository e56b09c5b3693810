import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { projectDir } from '../files/project-dir.ts';
import type { Sources } from '../files/digest-sources.ts';
import { normalizerProgram } from '../normalize/store/run-memory.ts';
import { searchProgram } from '../search/build/search-program.ts';

/** Modules that a module of src/ loads, and those that they load, as paths below the project. */
function loadedBy(module: string, known = new Set<string>()): Set<string> {
  if (known.has(module)) return known;
  known.add(module);
  const source = readFileSync(join(projectDir, module), 'utf8');
  for (const { groups } of source.matchAll(
    /^(?:import|export) (?!type\b)(?:[^;]*?from )?'(?<to>\.[^']*)';$/gmu,
  )) {
    const to = join(dirname(module), groups?.to ?? '');
    if (existsSync(join(projectDir, to))) loadedBy(to, known);
  }
  return known;
}

const covers = (program: readonly Sources[], module: string): boolean =>
  program.some((part) =>
    typeof part === 'string' ? part === module : module.startsWith(`${part.below}/`),
  );

for (const [what, entry, program] of [
  ['articles', 'src/normalize/store/run-normalize.ts', normalizerProgram],
  ['the search index', 'src/search/build/write-index.ts', searchProgram],
  ['documents of the search', 'src/search/build/collect.ts', searchProgram],
] as const) {
  void it(`forgets ${what} when any module changes that makes them`, () => {
    const loaded = [...loadedBy(entry)];
    assert.ok(loaded.length > 10, `${entry} loads ${loaded.length} modules`);
    assert.deepEqual(
      loaded.filter((module) => !covers(program, module)),
      [],
    );
  });
}
