import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZones } from '../../src/archive/read-archive.ts';
import { readYaml } from '../../src/files/read-yaml.ts';
import { projectDir } from '../../src/files/project-dir.ts';
import { Publication } from '../../src/domain/publication.ts';
import { makeScans, type ScanOptions } from './make-scans.ts';

/** How many pages a folder gets, and in whose manner. */
export interface ContentOptions extends Omit<ScanOptions, 'publication' | 'zones'> {
  /** Content folder of the newspaper whose conventions and zones are taken. */
  manner?: string;
}

const ownContent = join(projectDir, 'content');

/** Adds made-up scans to a content folder, in the manner of its newspaper. Returns their names. */
export function writeScans(
  folder: string,
  options: Omit<ScanOptions, 'publication' | 'zones'>,
): string[] {
  const publication = readYaml(join(folder, 'publication.yaml'), Publication);
  const zones = readZones(folder);
  mkdirSync(join(folder, 'scans'), { recursive: true });
  const names: string[] = [];
  // One page at a time is held, however many there are.
  for (const { name, text } of makeScans({ ...options, publication, zones })) {
    writeFileSync(join(folder, 'scans', name), text);
    names.push(name);
  }
  return names;
}

/**
 * Writes a made-up archive as a content folder with nothing but what people provide: publication,
 * zones and scans. What the folder held before is removed.
 */
export function writeContent(
  folder: string,
  { manner = ownContent, ...options }: ContentOptions,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['publication.yaml', 'zones.yaml'])
    copyFileSync(join(manner, name), join(folder, name));
  writeScans(folder, options);
}
