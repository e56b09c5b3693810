import type { ArchiveIndex } from '../archive/archive-index.ts';
import { bodyOf } from '../archive/article-texts.ts';
import type { Article } from '../domain/article.ts';
import type { Block } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';

/** Body of an article as blocks. */
export function articleBlocks(index: ArchiveIndex, article: Article): Block[] {
  return parseBody(bodyOf(index, article));
}
