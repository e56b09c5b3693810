import type { APIRoute } from 'astro';
import { articleText } from '../../archive/article-text.ts';
import { articleBlocks } from '../../site/article-blocks.ts';
import { formatGbt7714 } from '../../cite/format-gbt-7714.ts';
import type { Article } from '../../domain/article.ts';
import { archive } from '../../site/archive.ts';
import { articleCitation } from '../../site/article-citation.ts';
import { jumpLine } from '../../site/names.ts';
import { strings } from '../../site/strings.ts';

export async function getStaticPaths() {
  const { articles } = await archive();
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

/** The article as plain text, with its citation as the last line. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  new Response(
    articleText(article, articleBlocks(article), {
      jump: jumpLine(article.jump, strings),
      source: formatGbt7714(await articleCitation(article), 2025),
    }),
  );
