import type { GoldArticle } from './gold-page.ts';
import type { PlacedLine } from './place-lines.ts';
import type { ScoredArticle } from './read-article.ts';
import type { Tally } from './tally.ts';

/** B-cubed: for each line, how much of the article it stands in belongs with it, and is there. */
export function scoreLines(lines: readonly PlacedLine[], tally: Tally): void {
  tally.lines += lines.length;
  for (const line of lines) {
    if (line.held === null) continue;
    const together = lines.filter((other) => other.held === line.held);
    const belonging = lines.filter((other) => other.gold.article === line.gold.article);
    const both = together.filter((other) => other.gold.article === line.gold.article).length;
    tally.precision += both / together.length;
    tally.recall += both / belonging.length;
  }
}

/** The article that holds most of these lines; the first of several. */
function articleOfMost(lines: readonly PlacedLine[]): ScoredArticle | null {
  const counts = new Map<ScoredArticle, number>();
  for (const { held } of lines) {
    if (held !== null) counts.set(held, (counts.get(held) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/**
 * Counts a gold article as strict when its lines, all of them and no other, are one article.
 * Returns the article to compare fields with: that one, or the one with most of its lines.
 */
export function matchArticle(
  gold: GoldArticle,
  lines: readonly PlacedLine[],
  scan: string,
  tally: Tally,
): ScoredArticle | null {
  tally.strict.of++;
  const own = lines.filter((line) => line.gold.article === gold.id);
  const candidate = own[0]?.held ?? null;
  const isStrict =
    candidate !== null &&
    own.every((line) => line.held === candidate) &&
    lines.every((line) => line.held !== candidate || line.gold.article === gold.id);
  if (isStrict) {
    tally.strict.ok++;
    return candidate;
  }
  const name = gold.headline ?? gold.kind;
  tally.misses.push(`${scan} ${gold.id} (${String(name)}): body lines not exactly one article`);
  return articleOfMost(own);
}
