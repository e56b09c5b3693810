import type { GoldPage } from './gold-page.ts';
import type { ZoneNames } from './match-zone.ts';
import { placeLines } from './place-lines.ts';
import type { ScoredArticle } from './read-article.ts';
import { matchArticle, scoreLines } from './score-boundaries.ts';
import { scoreFields } from './score-fields.ts';
import { scoreJoins } from './score-joins.ts';
import { scoreLedger } from './score-ledger.ts';
import type { Tally } from './tally.ts';

/** One page to score: its labels, its scan, and what came out for it. */
export interface PageToScore {
  gold: GoldPage;
  /** File name of the scan. */
  scan: string;
  /** Lines of the scan, decoded. */
  source: readonly string[];
  /** Articles that name the scan as a source, in the order of their files. */
  articles: readonly ScoredArticle[];
  /** Line numbers of the ledger, as often as they stand there; null when there is no ledger. */
  ledger: readonly number[] | null;
}

/** Compares one page with its labels and adds what it finds to the tally. */
export function scorePage(page: PageToScore, zones: ZoneNames, tally: Tally): void {
  const { gold, scan, source, articles } = page;
  const lines = placeLines(gold, scan, source, articles, tally);
  scoreLines(lines, tally);

  const matched = new Set<ScoredArticle>();
  for (const goldArticle of gold.articles) {
    const article = matchArticle(goldArticle, lines, scan, tally);
    if (article !== null) matched.add(article);
    scoreFields(goldArticle, article, scan, zones, tally);
  }
  for (const spare of articles.filter((article) => !matched.has(article))) {
    tally.extra++;
    tally.misses.push(`${scan}: article in no gold article: ${String(spare.fields.headline)}`);
  }
  scoreJoins(gold, scan, lines, articles, tally);
  scoreLedger(scan, source, page.ledger, tally);
}
