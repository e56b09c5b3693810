import type { IndexedHead } from './collect.ts';

/** Articles of one bundle, newest first, and its name: `2020-2024`, `2025`, `2025-2`, `undated`. */
export interface BundleContent {
  name: string;
  years: number[];
  articles: IndexedHead[];
}

/**
 * Most articles in a bundle. Pagefind takes 1 MB of memory for each article while it builds; more
 * and smaller bundles cost a search more bytes.
 */
export const MAX_BUNDLE = { pagefind: 2500, bigram: 5000 } as const;

/** Up to this many articles nothing is gained by setting the newest year apart. */
const WORTH_SPLITTING = 1000;

function splitYear(year: number, articles: readonly IndexedHead[], max: number): BundleContent[] {
  const parts: BundleContent[] = [];
  // cut from the oldest end, so that a new issue touches the last part alone
  for (let end = articles.length; end > 0; end -= max) {
    parts.push({
      name: articles.length <= max ? String(year) : `${String(year)}-${String(parts.length + 1)}`,
      years: [year],
      articles: articles.slice(Math.max(0, end - max), end),
    });
  }
  return parts;
}

const span = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${String(first)}-${String(last)}`;
};

/**
 * Articles, newest first -> bundles, newest first.
 * The newest year stands alone, because a new issue changes its bundle; older years share bundles,
 * oldest first, as long as they fit: fewer bundles mean fewer bytes for a search of all years.
 * Articles of which no date is known stand apart, last.
 */
export function splitBundles(articles: readonly IndexedHead[], max: number): BundleContent[] {
  const byYear = Map.groupBy(articles, (article) => article.sortYear);
  const undated = byYear.get(null);
  const years = [...byYear.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const bundles: BundleContent[] = [];
  let open: BundleContent | null = null;
  for (const year of years) {
    const ofYear = byYear.get(year) ?? [];
    const together = (open?.articles.length ?? 0) + ofYear.length;
    const limit = year === years.at(-1) ? Math.min(max, WORTH_SPLITTING) : max;
    if (open !== null && together <= limit) {
      open.years.push(year);
      open.articles.unshift(...ofYear);
      open.name = span(open.years);
      continue;
    }
    const parts = splitYear(year, ofYear, max);
    bundles.push(...parts);
    open = parts.length === 1 ? (parts[0] ?? null) : null;
  }
  bundles.reverse();
  if (undated !== undefined) {
    for (let at = 0; at < undated.length; at += max) {
      const name = at === 0 ? 'undated' : `undated-${String(at / max + 1)}`;
      bundles.push({ name, years: [], articles: undated.slice(at, at + max) });
    }
  }
  return bundles;
}
