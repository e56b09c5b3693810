import { readFileSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, StoredText } from './archive-index.ts';
import type { Lookup } from './lookup.ts';

function pathOf(texts: Lookup<StoredText>, { id }: Article): string {
  const stored = texts.get(id);
  if (stored === undefined) throw new Error(`${id}: expected a file of the article, found none`);
  return stored.path;
}

/** Path and bytes of an article's file, as it stands in the content folder. */
export function articleFile(
  index: ArchiveIndex,
  article: Article,
): { path: string; bytes: Buffer<ArrayBuffer> } {
  const path = pathOf(index.files, article);
  return { path, bytes: readFileSync(path) };
}

/** Markdown body of an article, without its front matter (which was checked when the index was made). */
export function bodyOf(index: ArchiveIndex, article: Article): string {
  const text = readFileSync(pathOf(index.bodies, article), 'utf8');
  return text.replace(/^---\n[\s\S]*?\n---\n\n?/, '');
}
