import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { parse } from 'yaml';

/** Every article, in the order of print. */
export const articles = (await getCollection('articles')).sort((a, b) =>
  a.data.id < b.data.id ? -1 : 1,
);

/** Issues with their articles, the newest first. */
export const issues = [...Map.groupBy(articles, ({ data }) => data.issue)].reverse();

const { zones } = parse(readFileSync(join(process.env.CONTENT_DIR, 'zones.yaml'), 'utf8'));

/** Id -> name as printed. */
export const zoneNames = new Map(zones.map(({ id, name }) => [id, name]));
