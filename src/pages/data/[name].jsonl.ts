import { dataFile } from '../../site/data-files.ts';
import { fileOf } from '../../site/endpoint.ts';
import { staticPaths } from '../../site/static-paths.ts';

/** Articles of a year as JSON lines, with full text. */
export const GET = fileOf(
  ({ name = '' }) => dataFile(`${name}.jsonl`),
  (text) => text,
);

export const getStaticPaths = staticPaths;
