import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readYaml } from '../archive/read-archive.ts';
import { Publication } from './publication.ts';

const text = readFileSync('src/tests/second-newspaper/content/publication.yaml', 'utf8');

/** Line of a key, and what reading says when it has another value. */
function readWith(key: string, value: string): { line: number; found: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-publication-'));
  const line = text.split('\n').findIndex((each) => each.startsWith(`  ${key}: `)) + 1;
  try {
    const file = join(folder, 'publication.yaml');
    writeFileSync(file, text.replace(new RegExp(`^  ${key}: .*$`, 'm'), `  ${key}: ${value}`));
    readYaml(file, Publication, 'publication.yaml');
    return { line, found: 'nothing wrong' };
  } catch (error) {
    return { line, found: error instanceof Error ? error.message : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('addresses in publication.yaml', () => {
  for (const key of ['url', 'repository']) {
    it(`takes http and https for ${key}, and null`, () => {
      for (const value of ['http://example.org', 'HTTPS://example.org/a/', 'null'])
        assert.equal(readWith(key, value).found, 'nothing wrong', value);
    });

    it(`refuses anything else for ${key}, with file and line`, () => {
      for (const value of [
        'javascript:alert(1)',
        'data:text/html,a',
        'ftp://example.org',
        'file:///etc/passwd',
        'example.org',
        'https:example.org',
        'https://',
        'https://a b',
      ]) {
        const { line, found } = readWith(key, `"${value}"`);
        assert.ok(line > 0);
        assert.match(
          found,
          new RegExp(
            `^publication\\.yaml:${line}:\\d+ site\\.${key}: expected an address that begins`,
          ),
          value,
        );
        assert.ok(found.endsWith(`found "${value}"`), found);
      }
    });
  }
});
