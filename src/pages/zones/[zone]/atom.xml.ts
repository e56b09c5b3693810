import { archive } from '../../../site/archive.ts';
import { formatAtom } from '../../../site/atom.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { zoneFeed } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** Atom feed of the dated articles about one zone and its parks. */
export const GET = fileOf(
  ({ zone = '' }) => archive().zoneById.get(zone),
  (zone) => formatAtom(zoneFeed(zone, 'atom')),
);

export const getStaticPaths = staticPaths;
