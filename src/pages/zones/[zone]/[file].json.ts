import { filesOfZone } from '../../../archive/article-texts.ts';
import { articlesOfZone, mentionsOfZone, parksOf } from '../../../archive/zones.ts';
import { archive } from '../../../site/archive.ts';
import { articleRecord } from '../../../site/article-record.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** A zone as data: its entry, its parks, the articles about it with full text, ids of those that mention it. */
export const GET = fileOf(
  ({ file = '' }) => archive().zoneById.get(file),
  (zone) => {
    const index = archive();
    const files = filesOfZone(index, zone.id);
    const record = {
      ...zone,
      parks: parksOf(index, zone.id).map(({ id }) => id),
      articles: articlesOfZone(index, zone.id).map((article) => articleRecord(article, files)),
      mentions: mentionsOfZone(index, zone.id).map(({ id }) => id),
    };
    return `${JSON.stringify(record, null, 1)}\n`;
  },
);

export const getStaticPaths = staticPaths;
