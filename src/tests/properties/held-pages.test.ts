import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { normalize } from '../../normalize/pipeline.ts';
import { decodeScan } from '../../scan/decode-scan.ts';
import { fixturesDir, readFixture } from '../read-fixture.ts';
import { assertAccounted, inputOf, read, realPages } from './account.ts';

const fixtures = readdirSync(fixturesDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('pages the project holds', () => {
  it('account for every line and letter: the fixtures', () => {
    for (const name of fixtures) {
      const input = readFixture(name);
      // Corrected words are meant to differ from the printed ones.
      if (input.corrections.some(({ text, articles }) => text.length + articles.length > 0))
        continue;
      const texts = input.scans.flatMap((scan): [string, string][] => {
        const decoded = decodeScan(scan.bytes);
        return typeof decoded === 'string' ? [] : [[scan.name, decoded.text]];
      });
      assertAccounted(Object.fromEntries(texts), normalize(input));
    }
  });

  it('account for every line and letter: the five pages, and in any order', () => {
    const scans = Object.fromEntries(realPages.map(({ name, text }) => [name, text]));
    const result = read(scans);
    assertAccounted(scans, result);
    const { scans: list, ...rest } = inputOf(scans);
    assert.deepEqual(normalize({ ...rest, scans: list.toReversed() }), result);
  });
});
