import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { Article } from '../domain/article.ts';
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

/** Front matter, or undefined when anything is wrong with it: then `yaml` can say what and where. */
function readMatter(matter: string): Article | undefined {
  try {
    return Article.safeParse(load(matter, { schema: CORE_SCHEMA })).data;
  } catch {
    return undefined;
  }
}

/**
 * Text of an article file -> article and body. Right files are read by js-yaml, thirty times faster.
 * Throws an error that names `file` and the line when the front matter is missing or wrong.
 */
export function parseArticleFile(text: string, file: string): ArticleFile {
  const match = /^---\n([\s\S]*?\n)---\n\n?([\s\S]*)$/.exec(text);
  if (match === null) {
    throw new Error(`${file}:1 expected front matter between two lines of ---, found none`);
  }
  const [, matter = '', body = ''] = match;
  const article = readMatter(matter);
  if (article !== undefined) return { article, body };
  const lines = new LineCounter();
  const doc = parseDocument(matter, { lineCounter: lines });
  const [error] = doc.errors;
  if (error !== undefined) {
    const [message = ''] = error.message.split('\n');
    throw new Error(
      `${file}:${String((error.linePos?.[0].line ?? 0) + 1)} ${message.replace(/ at line \d+, column \d+:?$/, '')}`,
    );
  }
  const result = Article.safeParse(doc.toJS());
  if (result.success) return { article: result.data, body };
  const messages = result.error.issues.map(({ path, message }) => {
    // A missing key is said at the thing that lacks it.
    let at: readonly PropertyKey[] = path;
    while (at.length > 0 && doc.getIn(at, true) === undefined) at = at.slice(0, -1);
    const range = (doc.getIn(at, true) as { range?: [number, number, number] } | null)?.range;
    const { line } = lines.linePos(range?.[0] ?? 0);
    return `${file}:${String(line + 1)} ${path.map(String).join('.')}: ${message}`;
  });
  throw new Error(messages.join('\n'));
}
