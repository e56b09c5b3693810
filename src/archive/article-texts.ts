import { readFileSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, StoredText } from './archive-index.ts';
import type { Lookup } from './lookup.ts';

function storedText(texts: Lookup<StoredText>, id: string): StoredText {
  const stored = texts.get(id);
  if (stored === undefined) throw new Error(`${id}: expected a file of the article, found none`);
  return stored;
}

/** Path and bytes of an article's file, as it stands in the content folder. */
export function articleFile(
  index: ArchiveIndex,
  article: Article,
): { path: string; bytes: Buffer<ArrayBuffer> } {
  const { path } = storedText(index.files, article.id);
  return { path, bytes: readFileSync(path) };
}

/** The body that was read last: the files of an article are made one after the other. */
let last: { key: string; body: string } | undefined;

/** Markdown body of an article, without its front matter (which was checked when the index was made). */
export function bodyOf(index: ArchiveIndex, { id }: Article): string {
  const { path, digest } = storedText(index.bodies, id);
  const key = `${digest} ${path}`;
  if (last?.key !== key) {
    const text = readFileSync(path, 'utf8');
    last = { key, body: text.slice(text.indexOf('\n---\n') + 5).replace(/^\n/, '') };
  }
  return last.body;
}
