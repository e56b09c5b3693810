import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import { Ledger } from '../../domain/ledger.ts';
import { RedirectList } from '../../domain/redirect.ts';
import type { PreviousArticle } from '../model.ts';
import { ContentError } from '../read-content.ts';
import { pendingFiles } from './file-transaction.ts';
import { idOfPath, REDIRECTS, type StoredContent } from './plan-writes.ts';

/** Tells what to do about a file that only the program writes and that is not as it wrote it. */
const RESTORE =
  'the program writes this file: restore it from git, or delete it to have it made anew';

function parseJson<T>(text: string, file: string, parse: (value: unknown) => T): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const where = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line)) + 1;
    throw new ContentError([
      `${file}:${String(Math.max(1, where))} expected JSON, found ${where > 0 ? 'both sides of a merge of git' : 'something else'}; ${RESTORE}`,
    ]);
  }
  try {
    return parse(value);
  } catch {
    throw new ContentError([
      `${file}:1 expected the shape of src/domain, found another; ${RESTORE}`,
    ]);
  }
}

/** Which of the stored files a run over some scans has to do with. */
export interface StoredOwners {
  /** All files of the content folder, so that they need not be listed again. */
  paths: readonly string[];
  isArticle: (id: string) => boolean;
  isLedger: (path: string) => boolean;
}

/**
 * Reads what earlier runs wrote below a content folder, all or what `owners` says; a folder without any is empty. What a run
 * that was stopped had prepared completely counts as written.
 * Throws a ContentError when redirects.json is damaged.
 */
export function readStored(contentDir: string, owners?: StoredOwners): StoredContent {
  const pending = pendingFiles(contentDir);
  const isOwn = (path: string): boolean =>
    owners === undefined ||
    (path.endsWith('.md') ? owners.isArticle(idOfPath(path)) : owners.isLedger(path));
  const texts = (folder: string, ending: string): Map<string, string> => {
    const found = new Map<string, string>();
    const paths =
      owners?.paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending)) ??
      listFiles(join(contentDir, folder), ending).map((name) => `${folder}/${name}`);
    for (const path of paths) {
      if (isOwn(path)) found.set(path, readFileSync(join(contentDir, path), 'utf8'));
    }
    for (const [path, text] of pending) {
      if (!path.startsWith(`${folder}/`) || !path.endsWith(ending)) continue;
      if (text === undefined) found.delete(path);
      else found.set(path, text);
    }
    return found;
  };
  const written = [...texts('ledger/written', '.md')].map(([path, text]): [string, string] => [
    path.slice('ledger/written/'.length, -'.md'.length),
    text,
  ]);
  const redirects =
    pending.get(REDIRECTS) ??
    (existsSync(join(contentDir, REDIRECTS))
      ? readFileSync(join(contentDir, REDIRECTS), 'utf8')
      : undefined);
  return {
    articles: texts('articles', '.md'),
    ledgers: texts('ledger', '.json'),
    written: new Map(written),
    redirects:
      redirects === undefined
        ? undefined
        : parseJson(redirects, REDIRECTS, (value) => RedirectList.parse(value).redirects),
  };
}

/**
 * What the ledgers of an earlier run say of its articles: they keep their ids. Articles that are gone
 * are among them, without lines: one that is made again gets its address back.
 * Throws a ContentError when a ledger is damaged: without it, articles would get new addresses.
 */
export function previousArticles(stored: StoredContent): PreviousArticle[] {
  const known = new Map<string, PreviousArticle>();
  const lines = new Map<string, Map<string, number[]>>();
  for (const [file, text] of stored.ledgers) {
    const ledger = parseJson(text, file, (value) => {
      const result = Ledger.safeParse(value);
      return result.success ? result.data : undefined;
    });
    // Written by an older version of the program: its articles are recognized by nothing.
    if (ledger === undefined) continue;
    for (const { id, headline, opening } of ledger.articles) {
      known.set(id, { id, source: [], headline, opening });
    }
    for (const { line, article } of ledger.lines) {
      if (article === null) continue;
      const scans = lines.get(article) ?? new Map<string, number[]>();
      lines.set(article, scans);
      scans.set(ledger.scan, [...(scans.get(ledger.scan) ?? []), line]);
    }
  }
  for (const [id, scans] of lines) {
    const article = known.get(id);
    if (article === undefined) continue;
    article.source = [...scans].map(([scan, numbers]) => ({
      scan,
      lines: numbers.map((number): [number, number] => [number, number]),
    }));
  }
  for (const { from, issue, opening = '' } of stored.redirects ?? []) {
    if (opening !== '' && !known.has(from))
      known.set(from, { id: from, source: [], headline: null, opening, issue });
  }
  return [...known.values()];
}
