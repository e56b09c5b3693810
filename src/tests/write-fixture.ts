import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalize } from '../normalize/pipeline.ts';
import { expectedFiles, fixturesDir, readFixture } from './read-fixture.ts';

/** Writes what a case gives now as what it is expected to give. Never in CI: a person reads it first. */
export function writeFixture(name: string): void {
  if (process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false') {
    throw new Error(
      `${name}: expected files are never written in CI; run UPDATE=${name} npm test elsewhere`,
    );
  }
  const folder = join(fixturesDir, name, 'expected');
  const files = expectedFiles(normalize(readFixture(name)));
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
