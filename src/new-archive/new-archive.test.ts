import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse } from 'yaml';
import { parseYaml } from '../files/read-yaml.ts';
import { Publication } from '../domain/publication.ts';
import { readContent } from '../normalize/read-content.ts';
import { keysOf } from '../tests/publication-keys.ts';
import { newArchive } from './new-archive.ts';
import { publicationTemplate } from './publication-template.ts';

describe('newArchive', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhoukan-new-'));
  after(() => {
    rmSync(root, { recursive: true });
  });

  it('makes a content folder that reads as it is', () => {
    const dir = join(root, 'paper/content');
    newArchive(dir);
    assert.deepEqual(readdirSync(dir).sort(), [
      ...['corrections', 'issues', 'publication.yaml', 'scans', 'zones.yaml'],
    ]);
    const { publication, zones, scans } = readContent(dir);
    assert.deepEqual([publication.name, publication.region.name], ['某某日报', '某某省']);
    assert.deepEqual([zones, scans], [[], []]);
  });

  it('refuses a folder that is not empty, and a file', () => {
    const file = join(root, 'a.txt');
    writeFileSync(file, '');
    assert.throws(() => {
      newArchive(root);
    }, /expected a new or an empty folder, found a\.txt/);
    assert.throws(() => {
      newArchive(file);
    }, /found a file/);
    assert.ok(!readdirSync(root).includes('publication.yaml'));
  });

  it('shows every key in its comments, and each reads once its mark is taken away', () => {
    const whole = publicationTemplate
      .replace(/^region: .*\n/m, '')
      .replace(/^# (?=\s*(?:[a-zA-Z]+:|- ))/gm, '');
    parseYaml(whole, Publication, 'publication.yaml');
    const shown = new Set(keysOf(parse(whole)));
    const told = ['id', 'region.id', 'region.aliases', 'region.readings'];
    assert.deepEqual(
      keysOf().filter((key) => !shown.has(key) && !told.includes(key)),
      [],
    );
  });
});
