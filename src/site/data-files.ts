import { articleColumns, articleRow } from '../archive/article-rows.ts';
import { formatCsv } from '../archive/format-csv.ts';
import { paths } from '../archive/paths.ts';
import { articleBlocks } from './article-blocks.ts';
import { textOfBlock } from '../markdown/body.ts';
import { archive } from './archive.ts';
import { absolute } from './href.ts';

/** A file of the data of the whole archive. */
export interface DataFile {
  name: string;
  mediaType: string;
  text: string;
}

async function articlesJsonl(): Promise<string> {
  const index = await archive();
  return index.articles
    .map((article) => {
      const text = articleBlocks(article).map(textOfBlock).join('\n\n');
      const date = index.issueById.get(article.issue)?.head.date ?? null;
      const url = absolute(paths.article(article.id));
      return `${JSON.stringify({ ...article, date, text, ...(url === null ? {} : { url }) })}\n`;
    })
    .join('');
}

async function articlesCsv(): Promise<string> {
  const index = await archive();
  return formatCsv([
    articleColumns.map(({ name }) => name),
    ...index.articles.map((article) => articleRow(index, article)),
  ]);
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
  made ??= Promise.all([articlesJsonl(), articlesCsv(), zonesCsv()]).then(
    ([jsonl, articles, zones]) => [
      { name: 'articles.jsonl', mediaType: 'application/x-ndjson', text: jsonl },
      { name: 'articles.csv', mediaType: 'text/csv', text: articles },
      { name: 'zones.csv', mediaType: 'text/csv', text: zones },
    ],
  );
  return made;
}
