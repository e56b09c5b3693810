import type { Manifest } from '../../../src/search/catalog.ts';
import { readFrom } from '../../../src/search/packed.ts';
import { searchArchive } from '../../../src/search/search-archive.ts';

/** What the benchmark measures of one query in the browser. */
export interface Timing {
  total: number;
  /** Milliseconds until the number of hits is known. */
  answered: number;
  /** Milliseconds until the first ten hits can be shown. */
  shown: number;
}

declare global {
  /** The two ways to search that the benchmark compares. */
  var bench: {
    ours: (root: string, query: string) => Promise<Timing>;
    stock: (root: string, query: string) => Promise<Timing>;
    totals: (kind: 'ours' | 'stock', root: string, queries: string[]) => Promise<number[]>;
  };
}

interface Stock {
  search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
}

const oursAt = (root: string) =>
  searchArchive({
    read: readFrom(root),
    readManifest: async () => (await (await fetch(`${root}manifest.json`)).json()) as Manifest,
    load: (path) => import(root + path),
  });
const stockAt = (root: string): Promise<Stock> => import(`${root}pagefind.js`) as Promise<Stock>;

globalThis.bench = {
  async ours(root, query) {
    const start = performance.now();
    const engine = oursAt(root);
    const result = await engine.search({ query });
    const answered = performance.now() - start;
    await Promise.all(result.hits.map((hit) => engine.load(hit)));
    return { total: result.total, answered, shown: performance.now() - start };
  },
  async stock(root, query) {
    const start = performance.now();
    const pagefind = await stockAt(root);
    const { results } = await pagefind.search(query);
    const answered = performance.now() - start;
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { total: results.length, answered, shown: performance.now() - start };
  },
  async totals(kind, root, queries) {
    const totals: number[] = [];
    if (kind === 'ours') {
      const engine = oursAt(root);
      for (const query of queries) totals.push((await engine.search({ query, size: 0 })).total);
    } else {
      const pagefind = await stockAt(root);
      for (const query of queries) totals.push((await pagefind.search(query)).results.length);
    }
    return totals;
  },
};
