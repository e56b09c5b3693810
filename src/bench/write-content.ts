import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Archive, ArchivedArticle } from '../archive/read-archive.ts';
import { textOfBlock } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';

/** An article as the newspaper would print it, line by line, with a blank line between. */
function printArticle(
  { article, body }: ArchivedArticle,
  zoneNames: ReadonlyMap<string, string>,
): string {
  const [zone] = article.zones;
  const blocks = parseBody(body).map(textOfBlock);
  const [first = '', ...rest] = blocks;
  const byline = article.byline.map(({ name }) => name).join(' ');
  return [
    zone === undefined ? article.place : zoneNames.get(zone),
    article.headline,
    `${article.leadIn ?? '本报讯'} ${first}`,
    ...rest,
    byline,
  ]
    .filter((line) => line !== undefined && line !== null && line !== '')
    .join('\n\n');
}

/**
 * Writes a made-up archive as a content folder with nothing but what people provide: publication,
 * zones, issues and scans. What the folder held before is removed. Returns the number of scans.
 */
export function writeContent(folder: string, archive: Archive): number {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['scans', 'issues']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'publication.yaml'), stringify(archive.publication));
  writeFileSync(
    join(folder, 'zones.yaml'),
    stringify({ sources: { 'made-up': 'made up' }, zones: archive.zones }),
  );
  const zoneNames = new Map(archive.zones.map(({ id, name }) => [id, name]));
  const byScan = Map.groupBy(archive.articles, ({ article }) => article.source[0]?.scan ?? '');
  for (const [scan, articles] of byScan) {
    const text = articles.map((article) => printArticle(article, zoneNames)).join('\n\n');
    writeFileSync(join(folder, 'scans', `${scan}.txt`), text);
  }
  for (const [id, ledgers] of Map.groupBy(archive.ledgers, ({ issue }) => issue.id)) {
    const [head] = ledgers;
    if (head === undefined) continue;
    const pages = ledgers.map(({ page }) => ({ ...page, scan: `${page.scan}.txt` }));
    // Made-up pages print nothing that would prove an inferred date.
    const date = { ...head.issue.date, status: 'editor' as const };
    writeFileSync(join(folder, 'issues', `${id}.yaml`), stringify({ ...head.issue, date, pages }));
  }
  return byScan.size;
}
