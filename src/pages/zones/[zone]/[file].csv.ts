import { articlesOfZone } from '../../../archive/zones.ts';
import { archive } from '../../../site/archive.ts';
import { articlesCsv } from '../../../site/articles-csv.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** The articles about a zone and its parks as a table, with the columns of data/articles-*.csv. */
export const GET = fileOf(
  ({ file = '' }) => archive().zoneById.get(file),
  ({ id }) => articlesCsv(articlesOfZone(archive(), id)),
);

export const getStaticPaths = staticPaths;
