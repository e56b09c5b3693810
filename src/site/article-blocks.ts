import type { ArchiveIndex } from '../archive/archive-index.ts';
import { bodyOf } from '../archive/article-texts.ts';
import type { Article } from '../domain/article.ts';
import type { Block } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';

/** What was parsed last: page, text and data of an article are made one after the other. */
let last: { body: string; blocks: readonly Block[] } | undefined;

/** Body of an article as blocks. */
export function articleBlocks(index: ArchiveIndex, article: Article): readonly Block[] {
  const body = bodyOf(index, article);
  if (last?.body !== body) last = { body, blocks: parseBody(body) };
  return last.blocks;
}
