import { articleFile } from '../../archive/article-texts.ts';
import { archive } from '../../site/archive.ts';
import { fileOf } from '../../site/endpoint.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** The article's own file, as it stands in the content folder. */
export const GET = fileOf(
  ({ id = '' }) => archive().articleById.get(id),
  (article) => articleFile(archive().files, article),
);

export const getStaticPaths = staticPaths;
