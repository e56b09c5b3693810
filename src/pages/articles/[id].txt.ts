import { articleText } from '../../archive/article-text.ts';
import { formatGbt7714 } from '../../cite/format-gbt-7714.ts';
import { archive } from '../../site/archive.ts';
import { articleBlocks } from '../../site/article-blocks.ts';
import { articleCitation } from '../../site/article-citation.ts';
import { fileOf } from '../../site/endpoint.ts';
import { jumpLine } from '../../site/names.ts';
import { strings } from '../../site/strings.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** The article as plain text, with its citation as the last line. */
export const GET = fileOf(
  ({ id = '' }) => archive().articleById.get(id),
  (article) =>
    articleText(article, articleBlocks(archive().files, article), {
      jump: jumpLine(article.jump, strings),
      source: formatGbt7714(articleCitation(article), 2025),
    }),
);

export const getStaticPaths = staticPaths;
