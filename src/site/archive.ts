import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { type ArchiveIndex, indexArchive } from '../archive/archive-index.ts';
import { readYaml } from '../archive/read-archive.ts';
import type { Article } from '../domain/article.ts';
import { ZoneList } from '../domain/zone.ts';
import { contentDir } from './content-dir.ts';
import { publication } from './publication.ts';

const files = new Map<string, string>();

/** File of an article, relative to the project; known once `archive()` was awaited. */
export function fileOf(article: Article): string {
  const file = files.get(article.id);
  if (file === undefined) throw new Error(`${article.id}: asked for its file before archive()`);
  return file;
}

async function readIndex(): Promise<ArchiveIndex> {
  const [articles, pages] = await Promise.all([
    getCollection('articles'),
    getCollection('scannedPages'),
  ]);
  for (const { id, filePath } of articles) if (filePath !== undefined) files.set(id, filePath);
  return indexArchive({
    publication,
    zones: readYaml(join(contentDir, 'zones.yaml'), ZoneList).zones,
    articles: articles.map(({ data }) => data),
    pages: pages.map(({ data }) => data),
  });
}

let built: Promise<ArchiveIndex> | undefined;

/** The archive's index: made once a build, anew for each page of the development server. */
export function archive(): Promise<ArchiveIndex> {
  if (import.meta.env.DEV) return readIndex();
  built ??= readIndex();
  return built;
}
