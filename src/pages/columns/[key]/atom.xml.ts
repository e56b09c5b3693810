import { standingHeadOfKey } from '../../../archive/standing-heads.ts';
import { archive } from '../../../site/archive.ts';
import { formatAtom } from '../../../site/atom.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { standingHeadFeed } from '../../../site/feeds.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** Atom feed of the dated articles under one standing head. */
export const GET = fileOf(
  ({ key = '' }) => standingHeadOfKey(archive(), key),
  (head) => formatAtom(standingHeadFeed(head, 'atom')),
);

export const getStaticPaths = staticPaths;
