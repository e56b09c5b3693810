import type { ArchiveIndex } from './archive-index.ts';
import type { Volume } from './site-paths.ts';
import { yearKeys } from './years.ts';

/** Files of the archive as data: articles by year, so that a new issue changes one file of each form. */
export function dataFileNames(index: ArchiveIndex, volume: Volume): string[] {
  if (volume === 'common') return ['zones.csv', 'datapackage.json'];
  return yearKeys(index).includes(volume)
    ? [`articles-${volume}.jsonl`, `articles-${volume}.csv`]
    : [];
}
