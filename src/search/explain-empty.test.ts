import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SearchRequest } from './engine.ts';
import { type CountHits, dropFilter, explainEmpty } from './explain-empty.ts';

/** An engine that finds as many articles as a table says of a question: terms, and names of filters. */
const engineOf = (
  totals: Record<string, number>,
): { engine: CountHits; asked: SearchRequest[] } => {
  const asked: SearchRequest[] = [];
  const engine: CountHits = {
    search: (request) => {
      asked.push(request);
      const key = [request.query, ...Object.keys(request.filters ?? {})].join(' ').trim();
      return Promise.resolve({ total: totals[key] ?? 0 });
    },
  };
  return { engine, asked };
};

const request: SearchRequest = {
  query: '招商 引资 无此词',
  filters: { zone: ['a'], kind: ['news'], from: '2025-01', to: '2025-03' },
  page: 3,
};

void it('offers what to drop, most hits first, whatever the order in which it was asked for', async () => {
  const { engine } = engineOf({
    招商: 7,
    引资: 4,
    '招商 引资 zone kind from to': 5,
    '引资 无此词 zone kind from to': 2,
    '招商 引资 无此词 kind from to': 1,
    '招商 引资 无此词 zone kind': 9,
    '招商 引资 无此词': 11,
  });
  const { nowhere, ways, unfiltered } = await explainEmpty(engine, request);
  assert.deepEqual(nowhere, ['无此词']);
  assert.deepEqual(
    ways.map(({ drop, total }) => [drop, total]),
    [
      [{ filter: 'months' }, 9],
      [{ term: '无此词', excluded: false }, 5],
      [{ term: '招商', excluded: false }, 2],
      [{ filter: 'zone' }, 1],
    ],
  );
  assert.equal(unfiltered, 11);
});

void it('leads each way to its first page, and asks for numbers only', async () => {
  const { engine, asked } = engineOf({ '招商 引资 zone kind from to': 5 });
  const { ways } = await explainEmpty(engine, request);
  assert.deepEqual(
    ways.map((way) => way.request),
    [{ ...request, query: '招商 引资', page: 1 }],
  );
  assert.ok(asked.every(({ page, size }) => page === 1 && size === 0));
});

void it('does not look for an excluded word, and offers to drop it', async () => {
  const { engine } = engineOf({ 招商: 3 });
  const { nowhere, ways, unfiltered } = await explainEmpty(engine, { query: '招商 -招商' });
  assert.deepEqual(nowhere, []);
  assert.deepEqual(
    ways.map(({ drop, total }) => [drop, total]),
    [[{ term: '招商', excluded: true }, 3]],
  );
  assert.equal(unfiltered, null);
});

void it('drops both ends of a range of months, and one facet of several', () => {
  assert.deepEqual(dropFilter(request, 'months'), {
    query: request.query,
    filters: { zone: ['a'], kind: ['news'] },
    page: 1,
  });
  assert.deepEqual(Object.keys(dropFilter(request, 'zone').filters ?? {}), ['kind', 'from', 'to']);
});
