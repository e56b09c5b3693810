import { dataFile } from '../../site/data-files.ts';
import { fileOf } from '../../site/endpoint.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** Articles of a year, or zones, as a table. */
export const GET = fileOf(
  ({ name = '' }) => dataFile(`${name}.csv`),
  (text) => text,
);

export const getStaticPaths = staticPaths;
