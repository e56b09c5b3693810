import { bareWords, shareFound } from './bare-words.ts';
import type { GoldLine, GoldPage } from './gold-page.ts';
import type { ScoredArticle } from './read-article.ts';
import type { Tally } from './tally.ts';

/** A body line of gold: its printed words, and the article that came out with them. */
export interface PlacedLine {
  gold: GoldLine & { article: string };
  /** Bare words without the byline at the end. */
  words: string;
  /** The article that holds the line; null when it is lost. */
  held: ScoredArticle | null;
}

/** Lines shorter than this could stand in any article. */
const shortest = 4;
/** Long lines are looked for by their middle: their ends may carry a heading or a name. */
const long = { from: 40, head: 14, tail: 12 };

/** The line's bare words without an inline byline, inline tags and image links. */
function printedWords(source: string, byline: readonly string[]): string {
  let words = bareWords(source.replace(/<[^>]{1,40}>|!\[[^\]]*\]\([^)]*\)/g, ''));
  for (const name of byline.map(bareWords)) {
    if (words.endsWith(name)) words = words.slice(0, words.length - name.length);
  }
  return words;
}

/**
 * Finds, for each body line of gold, the article whose text holds most of it.
 * Counts lines that are in none (lost) and in several (twice).
 */
export function placeLines(
  page: GoldPage,
  scan: string,
  source: readonly string[],
  articles: readonly ScoredArticle[],
  tally: Tally,
): PlacedLine[] {
  const bylines = new Map(page.articles.map((article) => [article.id, article.byline]));
  const placed: PlacedLine[] = [];
  for (const line of page.lines) {
    if (line.article === null || line.article === '') continue;
    if (!['body', 'verse', 'listItem'].includes(line.role)) continue;
    const printed = source[line.line - 1] ?? '';
    const words = printedWords(printed, bylines.get(line.article) ?? []);
    if (words.length < shortest) continue;

    const sought = words.length > long.from ? words.slice(long.head, -long.tail) : words;
    let held: ScoredArticle | null = null;
    let best = 0.6;
    let copies = 0;
    for (const article of articles) {
      const share = shareFound(sought, article.text);
      if (share > best) [best, held] = [share, article];
      if (share > 0.95 && sought.length > 12) copies++;
    }
    if (copies > 1) {
      tally.twice++;
      tally.misses.push(`${scan}:${line.line} stands in ${copies} articles`);
    }
    if (held === null) {
      tally.lost++;
      tally.misses.push(`${scan}:${line.line} lost: ${printed.slice(0, 30)}`);
    }
    placed.push({ gold: { ...line, article: line.article }, words, held });
  }
  return placed;
}
