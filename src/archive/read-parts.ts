import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Article } from '../domain/article.ts';
import { Ledger } from '../domain/ledger.ts';
import { Publication } from '../domain/publication.ts';
import { parseArticleFile } from '../markdown/article-file.ts';
import type { ArchiveParts, ArticleFile } from './archive-index.ts';
import { readZones } from './read-archive.ts';
import { readYaml } from '../files/read-yaml.ts';
import { readRedirects } from './read-redirects.ts';
import { type ReadMemory, readRemembered } from '../files/read-remembered.ts';
import { shortDigest } from '../files/short-digest.ts';
import { type ContentStamps, stampContent } from '../files/stamps.ts';

/** What is remembered of an article file between builds. */
const KnownArticle = z.object({
  stamp: z.string(),
  article: Article,
  /** Digests of the whole file, of its front matter as it was read, and of its body. */
  file: z.string(),
  matter: z.string(),
  body: z.string(),
});
type KnownArticle = z.infer<typeof KnownArticle>;

/** The part of a ledger that the index needs; the normalizer has checked the rest. */
const LedgerHead = z.object({
  scan: Ledger.shape.scan,
  issue: Ledger.shape.issue,
  page: Ledger.shape.page,
  sectionName: Ledger.shape.sectionName,
});

/** What is remembered of a ledger: its head, and a digest of the whole. */
const KnownLedger = z.object({
  stamp: z.string(),
  page: LedgerHead.extend({ sectionName: z.string().nullable() }),
  digest: z.string(),
});
type KnownLedger = z.infer<typeof KnownLedger>;

/** A changed schema, or way of reading, must not leave entries that were read with the old one. */
const program = shortDigest(
  JSON.stringify([4, z.toJSONSchema(Article), z.toJSONSchema(LedgerHead)]),
);

function readArticle(path: string, name: string, stamp: string): KnownArticle {
  const text = readFileSync(path, 'utf8');
  const { article, body } = parseArticleFile(text, `articles/${name}`);
  const id = basename(name, '.md');
  if (article.id !== id) {
    throw new Error(`articles/${name}:2 expected the id ${id}, like the file, found ${article.id}`);
  }
  const matter = JSON.stringify(article);
  return {
    stamp,
    // What is parsed from YAML are slices of the file: each would keep its whole text in memory.
    article: JSON.parse(matter) as Article,
    file: shortDigest(text),
    matter: shortDigest(matter),
    body: shortDigest(body),
  };
}

function readLedger(path: string, name: string, stamp: string): KnownLedger {
  const text = readFileSync(path, 'utf8');
  const result = LedgerHead.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`ledger/${name}: ${z.prettifyError(result.error)}`);
  const { scan, issue, page, sectionName } = result.data;
  return {
    stamp,
    page: { scan, issue, page, sectionName: sectionName ?? null },
    digest: shortDigest(text),
  };
}

/**
 * Reads everything of a content folder that an index is made from: front matter, heads of ledgers,
 * zones, publication, redirects. `memory` is a folder in which what was read is kept for the next
 * time, so that only files that changed are read again; it may be deleted at any time. `stamps` may
 * have been taken a moment ago, by another thread.
 * Throws on the first file that is malformed, naming file and line, and on two articles of one id.
 */
export function readParts(
  contentDir: string,
  memory?: string,
  stamps: ContentStamps = stampContent(contentDir),
): ArchiveParts {
  const keptIn = <T>(name: string, found: z.ZodType<T>): ReadMemory<T> | undefined =>
    memory === undefined ? undefined : { folder: join(memory, name), program, found };
  const articles = readRemembered(
    join(contentDir, 'articles'),
    stamps.articles,
    readArticle,
    keptIn('articles', KnownArticle),
  );
  const ledgers = readRemembered(
    join(contentDir, 'ledger'),
    stamps.ledgers,
    readLedger,
    keptIn('ledger', KnownLedger),
  );
  const files = new Map<string, ArticleFile>();
  const folders = new Map<string, string>();
  const folderOf = (name: string): string => {
    const folder = dirname(name);
    const path = folders.get(folder) ?? join(contentDir, 'articles', folder);
    folders.set(folder, path);
    return path;
  };
  for (const [name, { article, file: whole, matter, body }] of articles) {
    if (files.has(article.id)) {
      throw new Error(`articles/${name}: a second article with the id ${article.id}`);
    }
    files.set(article.id, { folder: folderOf(name), matter, body, whole });
  }
  return {
    publication: readYaml(join(contentDir, 'publication.yaml'), Publication),
    zones: readZones(contentDir),
    articles: articles.map(([, { article }]) => article),
    pages: ledgers.map(([, { page }]) => page),
    files,
    ledgers: new Map(
      ledgers.map(([name, { page, digest }]) => [
        page.scan,
        { path: join(contentDir, 'ledger', name), digest },
      ]),
    ),
    redirects: readRedirects(contentDir),
  };
}
