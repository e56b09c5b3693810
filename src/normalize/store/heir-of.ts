import type { Article } from '../../domain/article.ts';

/** The article that holds most of the lines that an article was made from. */
export function heirOf(
  source: Article['source'],
  articles: readonly Pick<Article, 'id' | 'source'>[],
): string | null {
  let best: { id: string; common: number } | undefined;
  for (const candidate of articles) {
    let common = 0;
    for (const own of source) {
      for (const other of candidate.source) {
        if (own.scan !== other.scan) continue;
        for (const [from, to] of own.lines) {
          for (const [a, b] of other.lines)
            common += Math.max(0, Math.min(to, b) - Math.max(from, a) + 1);
        }
      }
    }
    if (common > (best?.common ?? 0)) best = { id: candidate.id, common };
  }
  return best?.id ?? null;
}
