import { readFileSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex, ArticleFile } from './archive-index.ts';
import type { Lookup } from './lookup.ts';

function fileOf(files: Lookup<ArticleFile>, id: string): ArticleFile & { path: string } {
  const file = files.get(id);
  if (file === undefined) throw new Error(`${id}: expected a file of the article, found none`);
  return { ...file, path: `${file.folder}/${id}.md` };
}

/** Path and bytes of an article's file, as it stands in the content folder. */
export function articleFile(
  index: ArchiveIndex,
  article: Article,
): { path: string; bytes: Buffer<ArrayBuffer> } {
  const { path } = fileOf(index.files, article.id);
  return { path, bytes: readFileSync(path) };
}

/** The body that was read last: the files of an article are made one after the other. */
let last: { key: string; body: string } | undefined;

/** Markdown body of an article, without its front matter (which was checked when the index was made). */
export function bodyOf(index: ArchiveIndex, { id }: Article): string {
  const { path, body } = fileOf(index.bodies, id);
  const key = `${body} ${path}`;
  if (last?.key !== key) {
    const text = readFileSync(path, 'utf8');
    last = { key, body: text.slice(text.indexOf('\n---\n') + 5).replace(/^\n/, '') };
  }
  return last.body;
}
