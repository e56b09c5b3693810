import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, ArticleFile } from './archive-index.ts';

/** A file that was read: its bytes, and the Markdown in it without the front matter. */
interface ArticleText {
  bytes: Buffer<ArrayBuffer>;
  body: string;
}

/** Files read last: those of an issue are made one after the other, and so are those of a zone. */
const recent = new LRUCache<ArticleFile, ArticleText>({ max: 1000 });

const pathOf = (file: ArticleFile, id: string): string => `${file.folder}/${id}.md`;

function read(file: ArticleFile | undefined, id: string): ArticleText {
  if (file === undefined) throw new Error(`${id}: expected a file of the article, found none`);
  const known = recent.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(pathOf(file, id));
  const text = bytes.toString();
  const body = text.slice(text.indexOf('\n---\n') + 5).replace(/^\n/, '');
  const found = { bytes, body };
  recent.set(file, found);
  return found;
}

/** Bytes of an article's file, as it stands in the content folder. */
export function articleFile(index: ArchiveIndex, { id }: Article): Buffer<ArrayBuffer> {
  return read(index.files.get(id), id).bytes;
}

/** Markdown body of an article, without its front matter (which was checked when the index was made). */
export function bodyOf(index: ArchiveIndex, { id }: Article): string {
  return read(index.bodies.get(id), id).body;
}
