import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { listFiles } from '../files/list-files.ts';
import { readYaml } from '../files/read-yaml.ts';
import { CorrectionFile } from '../domain/correction.ts';
import { Issue } from '../domain/issue.ts';
import { Ledger } from '../domain/ledger.ts';
import { Publication } from '../domain/publication.ts';
import { ZoneList } from '../domain/zone.ts';
import type { ContentInput } from '../normalize/model.ts';
import type { NormalizeResult } from '../normalize/pipeline.ts';

/** Where the fixtures stand: one folder a case, named after the convention it holds. */
export const fixturesDir = 'src/tests/fixtures';

/** What every case shares is read once: the authority list is long. */
const shared = new Map<string, unknown>();
function readShared<T>(file: string, schema: z.ZodType<T>): T {
  const known = shared.get(file) ?? readYaml(file, schema);
  shared.set(file, known);
  // Under this name stands only what this schema has read.
  return known as T;
}

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
    publication: readShared(own('publication.yaml'), Publication),
    zones: readShared(own('zones.yaml'), ZoneList).zones,
    issues: all('issues', (file) => readYaml(file, Issue)),
    corrections: all('corrections', (file) => readYaml(file, CorrectionFile)),
    scans: listFiles(folder, '.txt').map((file) => ({
      name: file,
      bytes: readFileSync(join(folder, file)),
    })),
    previous: [],
  };
}

/** A ledger in short: what was found of issue and page, then a line for each line of the scan. */
function accountOf(text: string): string {
  const { scan, encoding, issue, page, sectionName, lines, changes } = Ledger.parse(
    JSON.parse(text),
  );
  const numbers = [
    issue.number === null ? '' : ` number ${String(issue.number)}`,
    issue.serial === null ? '' : ` serial ${String(issue.serial)}`,
    issue.pagesPrinted === null ? '' : ` of ${String(issue.pagesPrinted)} pages`,
    page.label === null ? '' : ` page ${page.label} (${page.status})`,
    sectionName === undefined ? '' : ` section ${sectionName}`,
  ].join('');
  return [
    `${scan} ${encoding} issue ${issue.id}${numbers}`,
    ...lines.map(
      ({ line, role, article, paragraph, join }) =>
        `${String(line)} ${role}${article === null ? '' : ` ${article}`}${
          paragraph === undefined ? '' : ` p${String(paragraph)}`
        }${join === true ? ' joined' : ''}`,
    ),
    ...changes.map(
      ({ line, rule, count, printed, written }) =>
        `${String(line)} ${rule} ${String(count)}${
          printed === undefined ? '' : ` ${JSON.stringify(printed)}`
        }${written === undefined || written === '' ? '' : ` -> ${JSON.stringify(written)}`}`,
    ),
    '',
  ].join('\n');
}

/**
 * What a case is expected to give, as files below `expected/`: each article by its own name, the
 * account of each scan's lines (`<scan>.lines`), and what the diagnostics say, so that a role or a
 * doubt which comes or goes is seen as well.
 */
export function expectedFiles(result: NormalizeResult): Map<string, string> {
  const files = new Map(
    result.articles.map(({ file, text }) => [file.replace(/^articles\//, ''), text]),
  );
  for (const { file, text } of result.ledgers) {
    files.set(file.replace(/^ledger\//, '').replace(/\.json$/, '.lines'), accountOf(text));
  }
  // The choices of a doubt follow from its message and are tested beside their stage.
  const said = result.diagnostics.map(({ severity, ruleId, file, line, message }) => ({
    severity,
    ruleId,
    file,
    line,
    message,
  }));
  files.set('diagnostics.json', `${JSON.stringify(said, null, 2)}\n`);
  return files;
}
