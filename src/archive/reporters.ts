import type { Article, BylineEntry } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { nameKey } from '../text/name-key.ts';
import { pinyinOf } from '../text/pinyin.ts';
import { perIndex } from './per-index.ts';
import { simplifiedOf } from '../text/traditional.ts';

/** 署名: a person who signed articles. Equal names count as one person, which the page says. */
export interface Reporter {
  key: string;
  name: string;
  /** `WANG BO`: for sorting and filtering. */
  pinyin: string;
  roles: BylineEntry['role'][];
  articles: Article[];
}

/** Everyone who signed an article, by pinyin. Credits of photographs are not signatures. */
export function reporters(index: ArchiveIndex): Reporter[] {
  return listOf(index, '');
}

/** The person with a key; undefined when nobody has it. */
export const reporterOfKey = perIndex('reporter', (index, key: string) =>
  reporters(index).find((reporter) => reporter.key === key),
);

const listOf = perIndex('reporters', (index, _: ''): Reporter[] => {
  const byName = new Map<string, Reporter>();
  for (const article of index.articles) {
    for (const { name: printed, role } of article.byline) {
      const name = reporterName(index, printed);
      let reporter = byName.get(name);
      if (reporter === undefined) {
        const pinyin = pinyinOf(name, { person: true }).join(' ');
        reporter = { key: reporterKey(name), name, pinyin, roles: [], articles: [] };
        byName.set(name, reporter);
      }
      if (!reporter.roles.includes(role)) reporter.roles.push(role);
      // Articles come one after another: only the last one can be this one.
      if (reporter.articles.at(-1) !== article) reporter.articles.push(article);
    }
  }
  const list = [...byName.values()].sort((a, b) => {
    if (a.pinyin !== b.pinyin) return a.pinyin < b.pinyin ? -1 : 1;
    return a.name < b.name ? -1 : 1;
  });
  return list;
});

const keys = new Map<string, string>();

/**
 * Name as printed -> the person's name. Where the newspaper is set in Simplified characters, 許慧敏 on
 * a page in Traditional ones is 许慧敏; the article shows the name as printed.
 */
export function reporterName(
  { publication }: Pick<ArchiveIndex, 'publication'>,
  printed: string,
): string {
  if (!/^zh(?!-(?:Hant|TW|HK|MO))/iu.test(publication.language)) return printed;
  return Array.from(printed, simplifiedOf).join('');
}

/** Name of a person -> key of the reporter's page. */
export function reporterKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = nameKey(name, { person: true });
    keys.set(name, key);
  }
  return key;
}
