import { present } from '../domain/present.ts';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { z } from 'zod';
import { dataFileNames } from '../archive/data-file-names.ts';
import { formatCsv } from '../archive/format-csv.ts';
import { perIndex } from '../archive/per-index.ts';
import { digestOf } from '../archive/reads.ts';
import { articlesOfYear, issuesOfYear, type YearKey, yearKeys } from '../archive/years.ts';
import { archive } from './archive.ts';
import { articleRecord } from './article-record.ts';
import { articlesCsv } from './articles-csv.ts';
import { absolute } from './href.ts';
import { remembered } from './remembered.ts';

const zoneColumns = ['id', 'name', 'aliases', 'kind', 'level', 'prefecture', 'parent'] as const;

function zonesCsv(): string {
  return formatCsv([
    zoneColumns,
    ...archive().zones.map((zone) =>
      zoneColumns.map((column) => {
        const value = zone[column];
        return typeof value === 'string' ? value : (value?.join(';') ?? '');
      }),
    ),
  ]);
}

/** `articles-2025.jsonl` -> its year and form; null for another name. */
function partOf(name: string): { year: YearKey; form: 'jsonl' | 'csv' } | null {
  const year = yearKeys(archive()).find((key) => name.startsWith(`articles-${key}.`));
  if (year === undefined) return null;
  if (name.endsWith('.jsonl')) return { year, form: 'jsonl' };
  return name.endsWith('.csv') ? { year, form: 'csv' } : null;
}

/** Text of a file of the data: articles of a year (with full text as JSON lines, without as CSV), zones. */
export function dataFile(name: string): string | undefined {
  if (name === 'zones.csv') return zonesCsv();
  const part = partOf(name);
  if (part === null) return undefined;
  const articles = articlesOfYear(archive(), part.year);
  if (part.form === 'csv') return articlesCsv(articles);
  return articles.map((article) => `${JSON.stringify(articleRecord(article))}\n`).join('');
}

const DataFileFacts = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});

/** What the description of the data says of one of its files. */
export type DataFileFacts = z.infer<typeof DataFileFacts>;

const mediaTypes: Record<string, string> = { '.jsonl': 'application/x-ndjson', '.csv': 'text/csv' };

function factsOf(name: string): DataFileFacts {
  const text = present(dataFile(name), `a file of the data called ${name}`);
  return {
    name,
    mediaType: present(mediaTypes[extname(name)], `the media type of ${name}`),
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** Facts of the files of a year; remembered between builds, because a year is long and seldom changes. */
const factsOfYear = perIndex('facts of data of year', (index, year: YearKey): DataFileFacts[] => {
  const articles = articlesOfYear(index, year);
  const digest = digestOf([
    process.env.SITE_CODE,
    absolute('/'),
    issuesOfYear(index, year),
    articles,
    articles.map(({ id }) => index.files.get(id)?.body),
  ]);
  return remembered(`data-${year}`, digest, z.array(DataFileFacts), () =>
    dataFileNames(index, year).map(factsOf),
  );
});

/** Facts of all files of the data but their description itself, newest year first. */
export function dataFileFacts(): DataFileFacts[] {
  const index = archive();
  return [...yearKeys(index).flatMap((year) => factsOfYear(index, year)), factsOf('zones.csv')];
}
