import { hash as digestBy } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Article } from '../domain/article.ts';
import { Ledger } from '../domain/ledger.ts';
import { Publication } from '../domain/publication.ts';
import { ZoneList } from '../domain/zone.ts';
import { parseArticleFile } from '../markdown/article-file.ts';
import type { ArchiveParts, ScannedPage, StoredText } from './archive-index.ts';
import { listFiles, readYaml } from './read-archive.ts';
import { readRedirects } from './read-redirects.ts';
import { stampOf } from './stamp.ts';

/** What is remembered of an article file between builds. */
interface KnownArticle {
  stamp: string;
  article: Article;
  /** Digests of the whole file, of its front matter as it was read, and of its body. */
  file: string;
  matter: string;
  body: string;
}

/** What is remembered of a ledger: its head, and a digest of the whole. */
interface KnownLedger {
  stamp: string;
  page: ScannedPage;
  digest: string;
}

/** By path below the folder. */
interface Memory {
  schema: string;
  articles: Record<string, KnownArticle>;
  ledgers: Record<string, KnownLedger>;
}

/** The part of a ledger that the index needs; the normalizer has checked the rest. */
const LedgerHead = z.object({
  scan: Ledger.shape.scan,
  issue: Ledger.shape.issue,
  page: Ledger.shape.page,
  sectionName: Ledger.shape.sectionName,
});

const hash = (text: string): string => digestBy('sha256', text, 'base64url').slice(0, 22);

/** A changed schema, or form of the memory, must not leave entries that were read with the old one. */
const schema = hash(JSON.stringify([2, z.toJSONSchema(Article), z.toJSONSchema(LedgerHead)]));

function recall(file: string | undefined): Memory {
  const nothing: Memory = { schema, articles: {}, ledgers: {} };
  if (file === undefined) return nothing;
  try {
    // Written below by this program, whole or not at all.
    const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory;
    return memory.schema === schema ? memory : nothing;
  } catch {
    return nothing;
  }
}

function remember(file: string, memory: Memory): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, JSON.stringify(memory));
  renameSync(unfinished, file);
}

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
    file: hash(text),
    matter: hash(matter),
    body: hash(body),
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
    digest: hash(text),
  };
}

/** Reads the files of a folder, or takes from memory what has the stamp it had. */
function readAll<T extends { stamp: string }>(
  folder: string,
  names: readonly string[],
  known: Record<string, T>,
  read: (path: string, name: string, stamp: string) => T,
): { all: Record<string, T>; isNews: boolean } {
  const all: Record<string, T> = {};
  let isNews = Object.keys(known).length !== names.length;
  for (const name of names) {
    const path = join(folder, name);
    const stamp = stampOf(path);
    const before = known[name];
    if (before?.stamp === stamp) all[name] = before;
    else {
      all[name] = read(path, name, stamp);
      isNews = true;
    }
  }
  return { all, isNews };
}

/**
 * Reads everything of a content folder that an index is made from: front matter, heads of ledgers,
 * zones, publication, redirects. `memory` is a file in which what was read is kept for the next
 * time, so that only files that changed are read again; it may be deleted at any time.
 * Throws on the first file that is malformed, naming file and line, and on two articles of one id.
 */
export function readParts(contentDir: string, memory?: string): ArchiveParts {
  const known = recall(memory);
  const articleNames = listFiles(join(contentDir, 'articles'), '.md');
  // What the normalizer wrote last of each article lies below it, for merging, and is no account.
  const ledgerNames = listFiles(join(contentDir, 'ledger'), '.json');
  const articles = readAll(join(contentDir, 'articles'), articleNames, known.articles, readArticle);
  const ledgers = readAll(join(contentDir, 'ledger'), ledgerNames, known.ledgers, readLedger);
  if (memory !== undefined && (articles.isNews || ledgers.isNews)) {
    remember(memory, { schema, articles: articles.all, ledgers: ledgers.all });
  }
  const files = new Map<string, StoredText>();
  const bodies = new Map<string, StoredText>();
  const matters = new Map<string, string>();
  const found = Object.entries(articles.all);
  for (const [name, { article, file, matter, body }] of found) {
    if (files.has(article.id)) {
      throw new Error(`articles/${name}: a second article with the id ${article.id}`);
    }
    const path = join(contentDir, 'articles', name);
    files.set(article.id, { path, digest: file });
    bodies.set(article.id, { path, digest: body });
    matters.set(article.id, matter);
  }
  return {
    publication: readYaml(join(contentDir, 'publication.yaml'), Publication),
    zones: readYaml(join(contentDir, 'zones.yaml'), ZoneList).zones,
    articles: found.map(([, { article }]) => article),
    pages: Object.values(ledgers.all).map(({ page }) => page),
    matters,
    files,
    bodies,
    ledgers: new Map(
      Object.entries(ledgers.all).map(([name, { page, digest }]) => [
        page.scan,
        { path: join(contentDir, 'ledger', name), digest },
      ]),
    ),
    redirects: readRedirects(contentDir),
  };
}
