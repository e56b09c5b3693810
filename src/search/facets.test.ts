import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BundleHead, Manifest } from './catalog.ts';
import { facetValues, newTally } from './facets.ts';

const bundle = (year: string, months: [string, string]): BundleHead => ({
  folder: year,
  name: year,
  years: [Number(year)],
  yearValues: [year, 'undated'],
  months,
  size: 10,
});
const older = bundle('2023', ['2023-01', '2023-12']);
const newer = bundle('2024', ['2024-01', '2024-12']);
const manifest: Manifest = {
  engine: 'bigram',
  size: 30,
  content: '',
  bundles: [newer, older],
  zones: [],
  traditional: '',
  suggestions: '',
  pagefind: null,
};

test('a year that was not looked at has no count, one that a range of months rules out has none to show', () => {
  const tally = newTally();
  tally.values.year.set('2025', 4);
  const chosen = { year: ['2025'] };
  assert.deepEqual(facetValues(tally, manifest, [newer, older], chosen).year, [
    { value: '2025', count: 4 },
    { value: '2024', count: null },
    { value: '2023', count: null },
    { value: 'undated', count: null },
  ]);
  // 2023 lies outside of the months: whatever year is chosen, it adds nothing
  const months = { year: ['2025'], from: '2024-06', to: '2025-12' };
  assert.deepEqual(facetValues(tally, manifest, [newer, older], months).year, [
    { value: '2025', count: 4 },
    { value: '2024', count: null },
    { value: 'undated', count: null },
  ]);
});
