import { rooms } from '../../files/digest-sources.ts';

/** What decides how articles are indexed: bundles that were built by another program are forgotten. */
export const searchProgram = rooms(
  'archive',
  'domain',
  'files',
  'markdown',
  'scan',
  'search',
  'site',
  'text',
);
