import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { Article } from '../domain/article.ts';
import type { ArticleFile } from './archive-index.ts';
import { perIndex } from './per-index.ts';
import { shortDigest } from '../files/short-digest.ts';
import { articlesOfZone } from './zones.ts';

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

/** Where the file of an article is looked up: among those of an archive, or of a zone. */
export interface ArticleFiles {
  get: (id: string) => ArticleFile | undefined;
}

/** Bytes of an article's file, as it stands in the content folder. */
export function articleFile(files: ArticleFiles, { id }: Article): Buffer<ArrayBuffer> {
  return read(files.get(id), id).bytes;
}

/** Markdown body of an article, without its front matter (which was checked when the index was made). */
export function bodyOf(files: ArticleFiles, { id }: Article): string {
  return read(files.get(id), id).body;
}

/** Files of the articles of a zone, noted as one: what holds thousands of texts need not name each. */
export const filesOfZone = perIndex(
  'files of zone',
  (index, zone: string): ReadonlyMap<string, ArticleFile> =>
    new Map(
      articlesOfZone(index, zone).flatMap(({ id }) => {
        const file = index.files.get(id);
        return file === undefined ? [] : [[id, file]];
      }),
    ),
  {
    // The files that hold them are made one after the other.
    kept: 1,
    digest: (files) =>
      shortDigest([...files].map(([id, { whole }]) => `${id} ${whole}`).join('\n')),
  },
);
