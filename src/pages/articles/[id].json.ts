import type { APIRoute } from 'astro';
import { articleBlocks } from '../../site/article-blocks.ts';
import type { Article } from '../../domain/article.ts';
import { archive } from '../../site/archive.ts';
import { articleCitation } from '../../site/article-citation.ts';

export async function getStaticPaths() {
  const { articles } = await archive();
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

/** The article as data: front matter, body as blocks, its issue and page with their evidence. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const index = await archive();
  const record = {
    ...article,
    body: articleBlocks(article),
    issue: index.issueById.get(article.issue)?.head,
    page: index.pageOf.get(article.id)?.page,
    citation: await articleCitation(article),
  };
  return new Response(`${JSON.stringify(record, null, 1)}\n`);
};
