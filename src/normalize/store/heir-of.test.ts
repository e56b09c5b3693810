import assert from 'node:assert/strict';
import { it } from 'node:test';
import { heirOf } from './heir-of.ts';

const on = (scan: string, ...lines: [number, number][]) => ({ scan, lines });

void it('is the article that holds most of the lines, wherever it stands in the list', () => {
  const gone = [on('a.txt', [10, 20]), on('b.txt', [1, 4])];
  const one = { id: 'one', source: [on('a.txt', [1, 12])] };
  const most = { id: 'most', source: [on('a.txt', [13, 18]), on('b.txt', [2, 3])] };
  const last = { id: 'last', source: [on('a.txt', [19, 40])] };
  for (const articles of [
    [one, most, last],
    [most, one, last],
    [last, one, most],
  ])
    assert.equal(heirOf(gone, articles), 'most');
});

void it('is none where no line of it stands in another article', () => {
  const others = [
    { id: 'before', source: [on('a.txt', [1, 9])] },
    { id: 'elsewhere', source: [on('b.txt', [10, 20])] },
  ];
  assert.equal(heirOf([on('a.txt', [10, 20])], others), null);
});
