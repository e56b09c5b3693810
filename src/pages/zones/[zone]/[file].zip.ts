import { archive } from '../../../site/archive.ts';
import { zoneBundle } from '../../../site/bundle.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** The articles about a zone and its parks as a zip of Markdown and metadata. */
export const GET = fileOf(({ file = '' }) => archive().zoneById.get(file), zoneBundle);

export const getStaticPaths = staticPaths;
