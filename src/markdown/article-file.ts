import { Article } from '../domain/article.ts';
import { parseYaml } from '../files/read-yaml.ts';
import { formatMatter } from './format-matter.ts';

/** Front matter and Markdown body of one article file. */
export interface ArticleFile {
  article: Article;
  body: string;
}

/** Article and Markdown body -> text of the file. Deterministic; short lists stay on one line. */
export function formatArticleFile({ article, body }: ArticleFile): string {
  return `---\n${formatMatter(article)}---\n\n${body}`;
}

/**
 * Text of an article file -> article and body.
 * Throws an error that names `file` and the line when the front matter is missing or wrong.
 */
export function parseArticleFile(text: string, file: string): ArticleFile {
  const match = /^---\n([\s\S]*?\n)---\n\n?([\s\S]*)$/.exec(text);
  if (match === null) {
    throw new Error(`${file}:1 expected front matter between two lines of ---, found none`);
  }
  const [, matter = '', body = ''] = match;
  return { article: parseYaml(matter, Article, file, { linesBefore: 1 }), body };
}
