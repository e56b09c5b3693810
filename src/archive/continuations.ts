import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';

/** Further parts of an article on other pages that the archive holds, in reading order. */
export function continuationsOf(index: ArchiveIndex, article: Article): Article[] {
  const parts: Article[] = [];
  let last = article;
  while (last.jump?.direction === 'to' && last.jump.article !== null) {
    const next = index.articleById.get(last.jump.article);
    // Two pages that name each other would go round for ever.
    if (next === undefined || next === article || parts.includes(next)) return parts;
    parts.push(next);
    last = next;
  }
  return parts;
}
