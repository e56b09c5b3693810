import type { ArchiveIndex } from './archive-index.ts';
import { queryOf } from './per-index.ts';
import { digestOfRead, partsOfRead, type Read, withoutNoting } from './reads.ts';

/**
 * What something read looks like now: a page whose reads all have the fingerprints they had when it
 * was made would come out the same. Throws for a kind that neither the index nor a query knows.
 */
export function fingerprint(index: ArchiveIndex, read: Read): string {
  const [kind, key] = partsOfRead(read);
  const query = queryOf(kind);
  return withoutNoting(() => {
    if (query !== undefined) return query.digest(query.ask(index, key));
    return digestOfRead(index.readAgain(kind, key));
  });
}
