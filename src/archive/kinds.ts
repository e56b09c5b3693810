import { type Article, ArticleKind } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { perIndex } from './per-index.ts';

/** Kind -> last part of its URL: `photoStory` -> `photo-story`. */
export function kindKey(kind: ArticleKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The kind that has a key, whether an article is of it or not. */
export const kindOfKey = (key: string): ArticleKind | undefined =>
  ArticleKind.options.find((option) => kindKey(option) === key);

/** Articles of the kind that has a key, newest issue first. */
export function articlesOfKindKey(index: ArchiveIndex, key: string): Article[] {
  const kind = kindOfKey(key);
  return kind === undefined ? [] : articlesOfKind(index, kind);
}

/** Kinds (体裁) that occur, in the order of the schema, articles newest issue first. */
export function kinds(index: ArchiveIndex): { kind: ArticleKind; articles: Article[] }[] {
  return ArticleKind.options
    .map((kind) => ({ kind, articles: articlesOfKind(index, kind) }))
    .filter(({ articles }) => articles.length > 0);
}

const articlesOfKind = perIndex(
  'articles of kind',
  (index, kind: ArticleKind): Article[] => byKind(index, '').get(kind) ?? [],
);

const byKind = perIndex('articles by kind', (index, _: '') =>
  Map.groupBy(index.articles, ({ kind }) => kind),
);
