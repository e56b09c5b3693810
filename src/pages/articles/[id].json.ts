import { archive } from '../../site/archive.ts';
import { articleBlocks } from '../../site/article-blocks.ts';
import { articleCitation } from '../../site/article-citation.ts';
import { fileOf } from '../../site/endpoint.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** The article as data: front matter, body as blocks, its issue and page with their evidence. */
export const GET = fileOf(
  ({ id = '' }) => archive().articleById.get(id),
  (article) => {
    const index = archive();
    const record = {
      ...article,
      body: articleBlocks(index.files, article),
      issue: index.issueById.get(article.issue)?.head,
      page: index.pageOf(article)?.page,
      citation: articleCitation(article),
    };
    return `${JSON.stringify(record, null, 1)}\n`;
  },
);

export const getStaticPaths = staticPaths;
