import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatReport } from './format-report.ts';
import type { Diagnostic } from './model.ts';
import type { RunReport } from './store/run-normalize.ts';

const COUNT = 30;

function reportOf(diagnostics: Diagnostic[]): RunReport {
  return {
    summary: Array.from({ length: COUNT }, (_, i) => ({
      scan: `p${String(i).padStart(2, '0')}.txt`,
      issue: '2025-05-09',
      page: 'A1',
      articles: 1,
      joins: 0,
      doubts: i,
    })),
    diagnostics,
    plan: { edited: new Map(), counts: { added: 0, changed: 0, removed: 0 } },
    made: { articles: [], ledgers: [] },
    adopted: [],
    changed: false,
  };
}

const doubts = Array.from({ length: COUNT }, (_, i): Diagnostic => ({
  severity: 'doubt',
  ruleId: i === COUNT - 1 ? 'find-interleaving' : 'join-paragraphs',
  file: `scans/p${String(i).padStart(2, '0')}.txt`,
  line: 1,
  message: `doubt ${i}.`,
}));

const options = { content: 'content', check: false, all: false };
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('formatReport', () => {
  it('shows the doubts to look at first, and says how to see the others', () => {
    const text = formatReport(reportOf(doubts), options);
    assert.equal(count(text, /doubt \d+\./g), 20);
    assert.match(text, /look at these first\n {2}content\/scans\/p29\.txt:1 find-interleaving/);
    assert.match(text, /… 10 more; all with --all/);
  });

  it('shows the scans with most doubts, in the order of their names', () => {
    const text = formatReport(reportOf([]), options);
    const shown = [...text.matchAll(/^p(\d\d)\.txt/gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      shown,
      Array.from({ length: 20 }, (_, i) => i + 10),
    );
    assert.match(text, /… 10 more; all with --all/);
  });

  it('shows everything with --all, and every error always', () => {
    const all = formatReport(reportOf(doubts), { ...options, all: true });
    assert.equal(count(all, /doubt \d+\./g), COUNT);
    assert.equal(count(all, /^p\d\d\.txt/gm), COUNT);
    assert.doesNotMatch(all, / more; /);
    const errors = doubts.map((doubt): Diagnostic => ({ ...doubt, severity: 'error' }));
    assert.equal(count(formatReport(reportOf(errors), options), /doubt \d+\./g), COUNT);
  });
});
