import { present } from '../domain/present.ts';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';

const positions = new WeakMap<ArchiveIndex, Map<string, number>>();

/** Comparison that puts articles in the order of the index: newest issue first, then as printed. */
export function orderOf(index: ArchiveIndex): (a: Article, b: Article) => number {
  let position = positions.get(index);
  if (position === undefined) {
    position = new Map(index.articles.map((article, i) => [article.id, i]));
    positions.set(index, position);
  }
  const at = position;
  const placeOf = ({ id }: Article): number => present(at.get(id), `${id} in the index`);
  return (a, b) => placeOf(a) - placeOf(b);
}
