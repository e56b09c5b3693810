import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../archive/read-archive.ts';
import { Ledger } from '../../domain/ledger.ts';
import { RedirectList } from '../../domain/redirect.ts';
import type { PreviousArticle } from '../model.ts';
import { REDIRECTS, type StoredContent } from './plan-writes.ts';

/** Reads what earlier runs wrote below a content folder; a folder without any is empty. */
export function readStored(contentDir: string): StoredContent {
  const read = (path: string): string => readFileSync(join(contentDir, path), 'utf8');
  const texts = (folder: string, ending: string): [string, string][] =>
    listFiles(join(contentDir, folder), ending).map((name) => [
      `${folder}/${name}`,
      read(`${folder}/${name}`),
    ]);
  const written = texts('ledger/written', '.md').map(([path, text]): [string, string] => [
    path.slice('ledger/written/'.length, -'.md'.length),
    text,
  ]);
  return {
    articles: new Map(texts('articles', '.md')),
    ledgers: new Map(texts('ledger', '.json')),
    written: new Map(written),
    redirects: existsSync(join(contentDir, REDIRECTS))
      ? RedirectList.parse(JSON.parse(read(REDIRECTS))).redirects
      : undefined,
  };
}

/** What the ledgers of an earlier run say of its articles: they keep their ids. */
export function previousArticles(stored: StoredContent): PreviousArticle[] {
  const known = new Map<string, PreviousArticle>();
  const lines = new Map<string, Map<string, number[]>>();
  for (const text of stored.ledgers.values()) {
    const result = Ledger.safeParse(JSON.parse(text));
    if (!result.success) continue;
    const ledger = result.data;
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
  return [...known.values()];
}
