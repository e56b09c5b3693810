import type { Article } from '../domain/article.ts';
import type { Issue } from '../domain/issue.ts';
import type { ArticleFiles } from '../archive/article-texts.ts';
import { paths } from '../archive/paths.ts';
import { textOfBlock } from '../markdown/body.ts';
import { archive } from './archive.ts';
import { articleBlocks } from './article-blocks.ts';
import { absolute } from './href.ts';

/** An article as one record of the data: front matter, date of its issue, full text, address. */
export type ArticleRecord = Article & {
  date: Issue['date'] | null;
  /** Paragraphs separated by a blank line. */
  text: string;
  url?: string;
};

/** The record of an article; without an address while the site does not know where it stands. */
export function articleRecord(
  article: Article,
  files: ArticleFiles = archive().files,
): ArticleRecord {
  const index = archive();
  const url = absolute(paths.article(article.id));
  return {
    ...article,
    date: index.issueById.get(article.issue)?.head.date ?? null,
    text: articleBlocks(files, article).map(textOfBlock).join('\n\n'),
    ...(url === null ? {} : { url }),
  };
}
