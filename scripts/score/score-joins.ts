import type { GoldPage } from './gold-page.ts';
import type { PlacedLine } from './place-lines.ts';
import type { ScoredArticle } from './read-article.ts';
import type { Tally } from './tally.ts';

/**
 * Compares the seams between neighbouring body lines of an article: the last five characters of
 * one and the first five of the next stand together in a paragraph exactly when gold joins them.
 */
export function scoreJoins(
  page: GoldPage,
  scan: string,
  lines: readonly PlacedLine[],
  articles: readonly ScoredArticle[],
  tally: Tally,
): void {
  for (const id of new Set(page.articles.map((article) => article.id))) {
    const own = lines
      .filter((line) => line.gold.article === id)
      .sort((a, b) => a.gold.line - b.gold.line);
    for (const [i, next] of own.entries()) {
      const before = own[i - 1];
      if (before === undefined) continue;
      const [tail, head] = [before.words.slice(-5), next.words.slice(0, 5)];
      if (tail.length < 2 || head.length < 2) continue;
      if (next.gold.join === 'either' || next.gold.role !== 'body') continue;

      const seam = `${scan}:${before.gold.line}+${next.gold.line}`;
      const isGlued = articles.some(({ blocks }) =>
        blocks.some((block) => block.includes(tail + head)),
      );
      if (next.gold.join === true) {
        tally.joins.of++;
        if (isGlued) tally.joins.ok++;
        else tally.misses.push(`${seam} not joined`);
      } else if (isGlued) {
        tally.falseJoins++;
        tally.misses.push(`${seam} joined, are two paragraphs`);
      }
    }
  }
}
