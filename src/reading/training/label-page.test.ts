import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LabelledLine } from './labelled.ts';
import { changeLabels } from './label-page.ts';

const LINES: LabelledLine[] = [
  { line: 1, role: 'folio', article: null },
  { line: 3, role: 'headline', article: 0 },
  { line: 5, role: 'body', article: 0 },
  { line: 7, role: 'subhead', article: 0 },
  { line: 9, role: 'body', article: 0 },
];
const change = (...changes: string[]): string[] =>
  changeLabels(LINES, changes).map(({ role, article }) => `${role} ${String(article)}`);

describe('changeLabels', () => {
  it('changes what a line is', () => {
    assert.deepEqual(change('7=deck'), ['folio null', 'headline 1', 'body 1', 'deck 1', 'body 1']);
  });
  it('starts an article at a line, and takes a start away', () => {
    assert.deepEqual(change('7=headline+').slice(3), ['headline 2', 'body 2']);
    assert.deepEqual(
      changeLabels(changeLabels(LINES, ['7=headline+']), ['7=subhead-']).map(
        ({ article }) => article,
      ),
      [null, 1, 1, 1, 1],
    );
  });
  it('puts furniture into no article', () => {
    assert.equal(change('7=advertisement')[3], 'advertisement null');
  });
  it('says what it does not understand', () => {
    assert.throws(() => change('8=body'), /expected LINE=ROLE of a printed line/u);
    assert.throws(() => change('7=title'), /expected one of masthead, .* found title in 7=title/u);
  });
});
