import { formatCsv } from '../archive/format-csv.ts';
import { archive } from './archive.ts';
import { articleRecord } from './article-record.ts';
import { articlesCsv } from './articles-csv.ts';

/** A file of the data of the whole archive. */
export interface DataFile {
  name: string;
  mediaType: string;
  text: string;
}

async function articlesJsonl(): Promise<string> {
  const records = await Promise.all((await archive()).articles.map(articleRecord));
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

const zoneColumns = ['id', 'name', 'aliases', 'kind', 'level', 'prefecture', 'parent'] as const;

async function zonesCsv(): Promise<string> {
  const { zones } = await archive();
  return formatCsv([
    zoneColumns,
    ...zones.map((zone) =>
      zoneColumns.map((column) => {
        const value = zone[column];
        return typeof value === 'string' ? value : (value?.join(';') ?? '');
      }),
    ),
  ]);
}

let made: Promise<DataFile[]> | undefined;

/** articles.jsonl (with full text), articles.csv and zones.csv: made once a build. */
export function dataFiles(): Promise<DataFile[]> {
  made ??= archive()
    .then(({ articles }) => Promise.all([articlesJsonl(), articlesCsv(articles), zonesCsv()]))
    .then(([jsonl, articles, zones]) => [
      { name: 'articles.jsonl', mediaType: 'application/x-ndjson', text: jsonl },
      { name: 'articles.csv', mediaType: 'text/csv', text: articles },
      { name: 'zones.csv', mediaType: 'text/csv', text: zones },
    ]);
  return made;
}
