import { type Citation, citationOf } from '../cite/citation.ts';
import { paths } from '../archive/paths.ts';
import type { Article } from '../domain/article.ts';
import { archive } from './archive.ts';
import { absolute } from './href.ts';
import { articleTitle } from './names.ts';
import { publication } from './publication.ts';
import { strings } from './strings.ts';

/** The citation of an article of this site. */
export function articleCitation(article: Article): Citation {
  const index = archive();
  const issue = index.issueById.get(article.issue);
  const page = index.pageOf(article);
  if (issue === undefined || page === undefined) throw new Error(`${article.id}: not in an issue`);
  return citationOf(article, issue, page, publication, {
    title: articleTitle(article, strings),
    url: absolute(paths.article(article.id)),
  });
}
