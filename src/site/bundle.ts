import type { IssueEntry } from '../archive/archive-index.ts';
import { articleFile, type ArticleFiles, filesOfZone } from '../archive/article-texts.ts';
import { articlesOfZone, parksOf } from '../archive/zones.ts';
import type { Article } from '../domain/article.ts';
import type { Zone } from '../domain/zone.ts';
import { zipBytes } from '../files/zip.ts';
import { archive } from './archive.ts';
import { articlesCsv } from './articles-csv.ts';
import { publication } from './publication.ts';

/** Files of some articles as they stand in the content folder, a table of them, and what they share. */
function bundle(
  id: string,
  articles: readonly Article[],
  { name, data, texts }: { name: string; data: object; texts: ArticleFiles },
): Promise<Uint8Array<ArrayBuffer>> {
  const files = articles.map((article) => ({
    name: `${article.id}.md`,
    content: articleFile(texts, article),
  }));
  const record = {
    publication: publication.name,
    ...(publication.site.rights === null ? {} : { rights: publication.site.rights }),
    ...data,
    articles: files.map((file) => file.name),
  };
  return zipBytes([
    { name: `${id}/${name}`, content: `${JSON.stringify(record, null, 2)}\n` },
    { name: `${id}/articles.csv`, content: articlesCsv(articles) },
    ...files.map((file) => ({ ...file, name: `${id}/${file.name}` })),
  ]);
}

/** An issue to take away: its articles as Markdown, and what is known of issue and pages. */
export function issueBundle({
  head,
  pages,
  articles,
}: IssueEntry): Promise<Uint8Array<ArrayBuffer>> {
  return bundle(head.id, articles, {
    name: 'issue.json',
    texts: archive().files,
    data: { issue: head, pages: pages.map(({ page, sectionName }) => ({ ...page, sectionName })) },
  });
}

/** A zone to take away: the articles about it and its parks as Markdown, and its entry. */
export function zoneBundle(zone: Zone): Promise<Uint8Array<ArrayBuffer>> {
  const index = archive();
  return bundle(zone.id, articlesOfZone(index, zone.id), {
    name: 'zone.json',
    texts: filesOfZone(index, zone.id),
    data: { zone, parks: parksOf(index, zone.id) },
  });
}
