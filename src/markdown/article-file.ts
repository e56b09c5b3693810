import { Document, isCollection, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { Article } from '../domain/article.ts';

/** Front matter and Markdown body of one article file. */
export interface ArticleFile {
  article: Article;
  body: string;
}

/** Article and Markdown body -> text of the file. Deterministic; short lists stay on one line. */
export function formatArticleFile({ article, body }: ArticleFile): string {
  const doc = new Document(article);
  visit(doc, {
    Pair(_, pair) {
      const key = String(pair.key);
      if (['lines', 'zones', 'zonesMentioned', 'jump'].includes(key) && isCollection(pair.value)) {
        pair.value.flow = true;
      }
    },
  });
  // Quoted, so that no YAML reader takes an id for a date or a headline for a mapping.
  const matter = doc.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${matter}---\n\n${body}`;
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
  const doc = parseDocument(matter);
  const [error] = doc.errors;
  if (error !== undefined) {
    throw new Error(`${file}:${String((error.linePos?.[0].line ?? 0) + 1)} ${error.message}`);
  }
  const result = Article.safeParse(doc.toJS());
  if (!result.success) throw new Error(`${file}:2 ${z.prettifyError(result.error)}`);
  return { article: result.data, body };
}
