import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { listFiles } from '../files/list-files.ts';
import { readZoneList } from '../archive/read-archive.ts';
import { parseYaml, readYaml } from '../files/read-yaml.ts';
import { CorrectionFile } from '../domain/correction.ts';
import { Issue } from '../domain/issue.ts';
import type { ZoneList } from '../domain/zone.ts';
import { WeightsFile } from '../reading/model/weights-file.ts';
import { CheckedPublication } from './check-patterns.ts';
import type { ContentInput } from './model.ts';
import { isScan, namesOf } from '../scan/scan-files.ts';

/** Problems of the files that people edit, one message a line, each with its place. */
export class ContentError extends Error {
  readonly messages: readonly string[];
  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.messages = messages;
  }
}

/**
 * Reads publication, zones, issues, corrections and scans of a content folder; what earlier runs
 * wrote is not read (`previous` is empty). With `wanted`, only these scans are read; `instead` holds
 * texts of correction files that are about to be written, by path.
 * Throws a ContentError that lists everything wrong with the files that people edit.
 */
export function readContent(
  contentDir: string,
  wanted: (scan: string) => boolean = () => true,
  instead: ReadonlyMap<string, string | undefined> = new Map(),
): ContentInput {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push(...String(error instanceof Error ? error.message : error).split('\n'));
      return undefined;
    }
  };
  const inDir = (name: string): string => join(contentDir, name);
  const yamlFiles = (folder: string): string[] => [
    ...listFiles(inDir(folder), '.yaml'),
    ...listFiles(inDir(folder), '.yml'),
  ];

  const publication = attempt(() =>
    readYaml(inDir('publication.yaml'), CheckedPublication, 'publication.yaml'),
  );
  const zoneList = attempt(() => readZoneList(contentDir, 'zones.yaml'));
  if (zoneList !== undefined) problems.push(...checkZones(zoneList, inDir('zones.yaml')));
  const issues = yamlFiles('issues').flatMap((name) => {
    const shown = `issues/${name}`;
    const issue = attempt(() => readYaml(inDir(shown), Issue, shown));
    if (issue === undefined) return [];
    const called = name.replace(/\.ya?ml$/, '');
    if (issue.id !== called)
      problems.push(`${shown}:1 expected id ${called} as the file is called, found ${issue.id}`);
    return [issue];
  });
  const weights = existsSync(inDir('weights.json'))
    ? attempt(() => readWeights(inDir('weights.json')))
    : undefined;
  const correctionFiles = new Map<string, string>();
  const newCorrections = [...instead]
    .filter(([path, text]) => path.startsWith('corrections/') && text !== undefined)
    .map(([path]) => path.slice('corrections/'.length));
  const corrections = [...new Set([...yamlFiles('corrections'), ...newCorrections])].flatMap(
    (name) => {
      const shown = `corrections/${name}`;
      const text = instead.get(shown);
      const file = attempt(() =>
        text === undefined
          ? readYaml(inDir(shown), CorrectionFile, shown)
          : parseYaml(text, CorrectionFile, shown),
      );
      if (file === undefined) return [];
      const called = name.replace(/\.ya?ml$/, '');
      const other = correctionFiles.get(file.scan);
      if (other !== undefined)
        problems.push(
          `${shown}:1 expected one file a scan, found ${other} for ${file.scan} as well`,
        );
      else if (!namesOf(file.scan).includes(called))
        problems.push(
          `${shown}:1 expected a scan called ${called} as this file is, found ${file.scan}`,
        );
      correctionFiles.set(file.scan, shown);
      return [file];
    },
  );
  if (!existsSync(inDir('scans')))
    problems.push('scans: expected a folder with the text files of scanned pages, found none');
  const names = listScans(contentDir);
  problems.push(
    ...checkScanNames(contentDir, names),
    ...checkReferences(names, issues),
    ...[...correctionFiles]
      .filter(([scan]) => !names.includes(scan))
      .map(([scan, shown]) => `${shown}:1 expected a file under scans, found no ${scan}`),
  );
  if (publication === undefined || zoneList === undefined || problems.length > 0)
    throw new ContentError(problems);
  return {
    publication,
    zones: zoneList.zones,
    issues,
    corrections,
    correctionFiles,
    weights,
    scans: names
      .filter(wanted)
      .map((name) => ({ name, bytes: readFileSync(join(contentDir, 'scans', name)) })),
    previous: [],
  };
}

/** What `npm run fit -- --content DIR` wrote. */
function readWeights(file: string): WeightsFile {
  const problem =
    'weights.json: expected what npm run fit writes; run it again, or remove the file';
  try {
    return WeightsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(problem, { cause: error });
  }
}

/** Names of the scans of a content folder, sorted: paths below content/scans. */
export function listScans(contentDir: string): string[] {
  return listFiles(join(contentDir, 'scans'), '').filter(isScan);
}

/** What is wrong with the zones as a whole, each message with the line where its zone begins. */
function checkZones({ zones, sources }: ZoneList, file: string): string[] {
  const found: { index: number; message: string }[] = [];
  const names = new Map<string, string>();
  const ids = new Set<string>();
  const known = new Set(zones.map(({ id }) => id));
  for (const [index, zone] of zones.entries()) {
    const report = (message: string): void => {
      found.push({ index, message });
    };
    if (ids.has(zone.id)) report(`expected every id once, found ${zone.id} twice`);
    ids.add(zone.id);
    for (const name of new Set([zone.name, ...zone.aliases])) {
      const other = names.get(name);
      if (other !== undefined) {
        report(`expected every name once, found ${name} at ${other} and ${zone.id}`);
      }
      names.set(name, zone.id);
    }
    for (const source of zone.source) {
      const key = source.split(':')[0] ?? source;
      if (!(key in sources)) report(`${zone.id}: expected a key of sources, found ${source}`);
    }
    if (zone.parent !== null && !known.has(zone.parent)) {
      report(`${zone.id}: expected the id of a zone as parent, found ${zone.parent}`);
    }
  }
  if (found.length === 0) return [];
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  return found.map(({ index, message }) => {
    const node = doc.getIn(['zones', index], true);
    const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return `zones.yaml:${lines.linePos(start).line} ${message}`;
  });
}

function checkScanNames(contentDir: string, names: readonly string[]): string[] {
  return names
    .filter((name) => name.includes('\ufffd') && !existsSync(join(contentDir, 'scans', name)))
    .map((name) => `scans/${name}: expected a file name in UTF-8, found other bytes; rename it`);
}

function checkReferences(names: readonly string[], issues: readonly Issue[]): string[] {
  const known = new Set(names);
  const problems: string[] = [];
  const holders = new Map<string, string>();
  for (const issue of issues) {
    for (const { scan } of issue.pages) {
      if (!known.has(scan))
        problems.push(`issues/${issue.id}.yaml: expected a file under scans, found no ${scan}`);
      const other = holders.get(scan);
      if (other !== undefined)
        problems.push(
          `issues/${issue.id}.yaml: scan ${scan} is already a page of issues/${other}.yaml`,
        );
      holders.set(scan, issue.id);
    }
  }
  return problems;
}
