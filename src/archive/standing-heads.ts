import type { Article } from '../domain/article.ts';
import { columnName } from '../domain/column-name.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { nameKey } from '../text/name-key.ts';
import { perIndex } from './per-index.ts';

/** 栏目: a column head and the articles that ran under it. */
export interface StandingHead {
  key: string;
  name: string;
  articles: Article[];
}

const keys = new Map<string, string>();

/** Column head as printed -> key of its page. */
export function standingHeadKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = nameKey(name);
    keys.set(name, key);
  }
  return key;
}

/** Name under which an article ran: its own column head without a part's number, else its page's section. */
export function standingHeadOf(index: ArchiveIndex, article: Article): string | null {
  return columnName(article) ?? index.pageOf(article)?.sectionName ?? null;
}

/** The column head with a key; undefined when none has it. */
export const standingHeadOfKey = perIndex('standing head', (index, key: string) =>
  standingHeads(index).find((head) => head.key === key),
);

/** All column heads by pinyin, articles newest issue first. */
export function standingHeads(index: ArchiveIndex): StandingHead[] {
  return listOf(index, '');
}

const listOf = perIndex('standing heads', (index, _: ''): StandingHead[] => {
  const byName = new Map<string, StandingHead>();
  for (const article of index.articles) {
    const name = standingHeadOf(index, article);
    if (name === null) continue;
    const head = byName.get(name) ?? { key: standingHeadKey(name), name, articles: [] };
    byName.set(name, head);
    head.articles.push(article);
  }
  const list = [...byName.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return list;
});
