import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import type { Article } from '../../domain/article.ts';
import { archive, fileOf } from '../../site/archive.ts';

export async function getStaticPaths() {
  const { articles } = await archive();
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

/** The article's own file, as it stands in the content folder. */
export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(readFileSync(fileOf(props.article)));
