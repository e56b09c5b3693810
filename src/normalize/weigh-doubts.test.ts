import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from './model.ts';
import { weighDoubts } from './weigh-doubts.ts';

const doubt = (ruleId: string, line: number, decision: object = {}): Diagnostic => ({
  severity: 'doubt',
  ruleId,
  file: 'scans/a.txt',
  line,
  message: '',
  choices: [{ label: 'x', list: 'lines', decision: { ...decision } }],
});

describe('weighDoubts', () => {
  it('puts the whole page before its articles, articles before lines, and keeps the rest in order', () => {
    const doubts = [
      doubt('join-paragraphs', 1),
      doubt('doubt-quotations', 2),
      doubt('segment-articles', 3, { role: 'kicker' }),
      doubt('segment-articles', 4, { starts: true }),
      doubt('assign-zone', 5),
      doubt('segment-articles', 6, { starts: false }),
      doubt('find-interleaving', 7),
    ];
    assert.deepEqual(
      weighDoubts(doubts).map(({ line }) => line),
      [7, 4, 6, 5, 3, 1, 2],
    );
  });
});
