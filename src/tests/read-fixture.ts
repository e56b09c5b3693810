import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readYaml } from '../archive/read-archive.ts';
import { CorrectionFile } from '../domain/correction.ts';
import { Issue } from '../domain/issue.ts';
import { Publication } from '../domain/publication.ts';
import { ZoneList } from '../domain/zone.ts';
import type { ContentInput } from '../normalize/model.ts';
import type { NormalizeResult } from '../normalize/pipeline.ts';

/** Where the fixtures stand: one folder a case, named after the convention it holds. */
export const fixturesDir = 'src/tests/fixtures';

/**
 * Reads a case: every `.txt` in it is a scan; `publication.yaml` and `zones.yaml` come from the
 * case or, where it has none, from `content/`; `issues/` and `corrections/` only from the case.
 */
export function readFixture(name: string): ContentInput {
  const folder = join(fixturesDir, name);
  const own = (file: string): string =>
    existsSync(join(folder, file)) ? join(folder, file) : join('content', file);
  const all = <T>(kind: string, read: (file: string) => T): T[] =>
    listFiles(join(folder, kind), '.yaml').map((file) => read(join(folder, kind, file)));
  return {
    publication: readYaml(own('publication.yaml'), Publication),
    zones: readYaml(own('zones.yaml'), ZoneList).zones,
    issues: all('issues', (file) => readYaml(file, Issue)),
    corrections: all('corrections', (file) => readYaml(file, CorrectionFile)),
    scans: listFiles(folder, '.txt').map((file) => ({
      name: file,
      bytes: readFileSync(join(folder, file)),
    })),
    previous: [],
  };
}

/**
 * What a case is expected to give, as files below `expected/`: each article by its own name, and
 * the diagnostics, so that a doubt which comes or goes is seen as well.
 */
export function expectedFiles(result: NormalizeResult): Map<string, string> {
  const files = new Map(
    result.articles.map(({ file, text }) => [file.replace(/^articles\//, ''), text]),
  );
  files.set('diagnostics.json', `${JSON.stringify(result.diagnostics, null, 2)}\n`);
  return files;
}
