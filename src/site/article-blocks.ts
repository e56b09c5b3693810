import { LRUCache } from 'lru-cache';
import { type ArticleFiles, bodyOf } from '../archive/article-texts.ts';
import type { Article } from '../domain/article.ts';
import type { Block } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';

/** Blocks parsed last, by body: files of an issue or a zone are made one after the other. */
const recent = new LRUCache<string, readonly Block[]>({ max: 1000 });

/** Body of an article as blocks. */
export function articleBlocks(files: ArticleFiles, article: Article): readonly Block[] {
  const body = bodyOf(files, article);
  const blocks = recent.get(body) ?? parseBody(body);
  recent.set(body, blocks);
  return blocks;
}
