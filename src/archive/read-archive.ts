import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../domain/article.ts';
import { Ledger } from '../domain/ledger.ts';
import { Publication } from '../domain/publication.ts';
import { type Zone, ZoneList } from '../domain/zone.ts';
import { parseArticleFile } from '../markdown/article-file.ts';
import { listFiles } from '../files/list-files.ts';
import { readYaml } from '../files/read-yaml.ts';

/** One article file: front matter, Markdown body, and where it stands in the content folder. */
export interface ArchivedArticle {
  article: Article;
  body: string;
  /** Path below the content folder, with forward slashes: `articles/linfen-etdz/….md`. */
  file: string;
}

/** Everything the site, the search index and the exports are made from. */
export interface Archive {
  publication: Publication;
  zones: Zone[];
  /** Sorted by id. */
  articles: ArchivedArticle[];
  /** Sorted by scan. */
  ledgers: Ledger[];
}

/** The zones of a content folder; none when it has no zones.yaml, or one that holds only comments. */
export const readZones = (contentDir: string): Zone[] => readZoneList(contentDir).zones;

/** The whole authority file of a content folder, its sources included; see `readZones`. */
export function readZoneList(contentDir: string, shown?: string): ZoneList {
  const file = join(contentDir, 'zones.yaml');
  const isThere = existsSync(file) && !isEmpty(readFileSync(file, 'utf8'));
  return isThere ? readYaml(file, ZoneList, shown) : { sources: {}, zones: [] };
}

const isEmpty = (yaml: string): boolean =>
  yaml.split('\n').every((line) => /^\s*(?:$|#|---)/.test(line));

/** Reads a content folder. Throws on the first file that is malformed, naming it. */
export function readArchive(contentDir: string): Archive {
  const articles = listFiles(join(contentDir, 'articles'), '.md').map((name) => {
    const file = `articles/${name}`;
    return { ...parseArticleFile(readFileSync(join(contentDir, file), 'utf8'), file), file };
  });
  articles.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const ledgers = listFiles(join(contentDir, 'ledger'), '.json').map((name) => {
    const result = Ledger.safeParse(
      JSON.parse(readFileSync(join(contentDir, 'ledger', name), 'utf8')),
    );
    if (!result.success) throw new Error(`ledger/${name}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  return {
    publication: readYaml(join(contentDir, 'publication.yaml'), Publication),
    zones: readZones(contentDir),
    articles,
    ledgers,
  };
}
