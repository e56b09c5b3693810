import { formatAtom } from '../site/atom.ts';
import { oneFile } from '../site/endpoint.ts';
import { archiveFeed } from '../site/feeds.ts';

/** Atom feed of the dated articles of the whole archive. */
export const GET = oneFile(() => formatAtom(archiveFeed('atom')));
